/** Texts the server did not take: the words first, then why, then what a person can do. */
import { _ } from "../i18n";
import { dayName, dayOf } from "../i18n/dates";
import type { Attention as Refused } from "../store";
import { Empty } from "../ui/empty";
import { Button } from "../ui/press";
import { KeptRing } from "../ui/ring";
import { Title } from "../ui/title";
import { say } from "../ui/toast";
import { Words } from "../ui/words";
import { Frame } from "./frame";
import { opening, wordsAt } from "./guides";
import { spaceOf, store } from "./here";
import { useLive } from "./live";
import { languageOf } from "./naming";

export function Attention() {
  const refused = useLive(() => store().attention());
  return (
    <Frame>
      <div class="head"><Title tab={_("Needs attention")}>{_("Needs attention")}</Title></div>
      {refused?.length === 0 && <Empty words={_("Nothing needs your attention.")} />}
      <div class="stack feed">{refused?.map((one) => <RefusedText key={one.id} refused={one} />)}</div>
    </Frame>
  );
}

function RefusedText({ refused }: { refused: Refused }) {
  const words = opening(refused.fields) || wordsAt(refused.fields, "text");
  const there = useLive(() => store().entry(refused.document), [refused.document])?.space === refused.space;
  return (
    <article class="sheet padded refused">
      <p class="small">{dayName(dayOf(refused.at))}</p>
      <Words text={words || _("Only a change, no words.")} lang={languageOf(refused.fields)} />
      <p class="why kept-line"><KeptRing kept="attention" /><span>{words && _("What you added is still here.")} {reason(refused)}</span></p>
      <div class="doing">
        <Button look="first" low onPress={() => void store().resend(refused.id)}>
          {there ? _("Send again") : _("Send again, only for me")}
        </Button>
        {words && <Button low onPress={() => void copied(words)}>{_("Copy the text")}</Button>}
        <Button look="bare" low onPress={() => void store().discard(refused.id)}>{_("Throw away this change")}</Button>
      </div>
    </article>
  );
}

async function copied(words: string): Promise<void> {
  await navigator.clipboard.writeText(words);
  say(_("Copied."));
}

/** Why, for each code of sync.md, as a person would say it. */
function reason({ code, space }: Refused): string {
  switch (code) {
    case "moved": return _("This text was shared or taken back on another phone, so your change did not go with it.");
    case "not_allowed": return notAllowed(space);
    case "others_wrote": return _("Others have written in this text too, so it cannot go back to you alone.");
    case "erased": return _("The text this belonged to was erased for good. Nothing can be added to it.");
    case "too_large": return _("It is too long to send at once. Copy it and make two texts of it.");
    case "lost": return _("The server was put back to an earlier day, and this text is not there any more.");
    case "unknown_document": return _("The server no longer has this text.");
    default: return _("This app is not the newest. Update it, then send the text again.");
  }
}

function notAllowed(space: string): string {
  const team = spaceOf(space)?.name;
  return team
    ? _("Your role in {team} does not include writing there.", { team })
    : _("You are no longer in that team, so this was not shared. The text is still yours.");
}
