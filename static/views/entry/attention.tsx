/** Texts the server did not take: why, then the words beside what stands there now, then what a person can do. */
import { useState } from "preact/hooks";
import { _, pgettext } from "../../i18n";
import { dayName, dayOf } from "../../i18n/dates";
import { isProse, type Attention as Refused, type Entry } from "../../store";
import { Empty } from "../../ui/empty";
import { Button } from "../../ui/press";
import { KeptRing } from "../../ui/ring";
import { Title } from "../../ui/title";
import { say } from "../../ui/toast";
import { Words } from "../../ui/words";
import { SideBySide } from "./side-by-side";
import { CopySheet, copied } from "../phone/copying";
import { Frame } from "../frame";
import { spaceOf, store } from "../here";
import { inOrder, leafName, wordsOf } from "./leaves";
import { useLive } from "../live";
import { languageOf } from "../naming";

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
  const there = useLive(() => store().entry(refused.document), [refused.document]);
  const leaves = inOrder(Object.keys(refused.fields));
  return (
    <article class="sheet padded refused">
      <p class="why kept-line">
        <KeptRing kept="attention" />
        <span>{leaves.length > 0 && _("What you added is still here.")} {reason(refused)}</span>
      </p>
      <p class="small">{dayName(dayOf(refused.at))}</p>
      {!leaves.length && <p class="note">{_("Only a change, no words.")}</p>}
      {leaves.map((leaf) => <OneLeaf key={leaf} leaf={leaf} refused={refused} there={there ?? null} />)}
      <ToDo refused={refused} there={there?.space === refused.space} />
    </article>
  );
}

/** What stands there now is beside it, unless nothing does. */
function OneLeaf({ leaf, refused, there }: { leaf: string; refused: Refused; there: Entry | null }) {
  const whole = refused.said !== undefined;
  const [mine, now] = [wordsOf(refused.said ?? refused.fields, leaf), there ? wordsOf(there.fields, leaf) : ""];
  const lang = isProse(leaf) ? languageOf({ ...there?.fields, ...refused.said, ...refused.fields }) : undefined;
  if (!now) return <div class="answered"><p class="ask">{leafName(leaf)}</p><Words text={mine} lang={lang} /></div>;
  return (
    <SideBySide
      title={leafName(leaf)} parts={!whole}
      first={{ name: whole ? pgettext("version", "What you wrote") : pgettext("version", "What you added"), text: mine, lang }}
      second={{ name: pgettext("version", "What is there now"), text: now, lang: isProse(leaf) ? languageOf(there?.fields ?? {}) : undefined }}
    />
  );
}

function ToDo({ refused, there }: { refused: Refused; there: boolean }) {
  const [byHand, show] = useState(false);
  const words = inOrder(Object.keys(refused.fields)).map((leaf) => wordsOf(refused.said ?? refused.fields, leaf)).join("\n\n");
  async function copy(): Promise<void> {
    if (await copied(words)) say(_("Copied."));
    else show(true);
  }
  async function throwAway(): Promise<void> {
    const undo = await store().discard(refused.id);
    say(_("Thrown away."), { action: { label: _("Undo"), onPress: () => void undo() } });
  }
  return (
    <div class="doing">
      <Button look="first" low onPress={() => void store().resend(refused.id)}>
        {there ? _("Send again") : _("Send again, only for me")}
      </Button>
      {words && <Button low onPress={() => void copy()}>{_("Copy the text")}</Button>}
      <Button look="bare" low onPress={() => void throwAway()}>{_("Throw away this change")}</Button>
      {byHand && <CopySheet words={words} onClose={() => show(false)} />}
    </div>
  );
}

/** Why, for each code of sync.md, as a person would say it. */
function reason({ code, space }: Refused): string {
  switch (code) {
    case "moved": return _("Another phone shared this text or took it back. So your change did not go with it.");
    case "not_allowed": return notAllowed(space);
    case "others_wrote": return _("Others have written in this text too, so it cannot go back to you alone.");
    case "erased": return _("The text this belonged to was erased for good. Nothing can be added to it.");
    case "too_large": return _("It is too long to send at once. Copy it and make two texts of it.");
    case "lost": return _("The server was put back to an earlier day. This text is not on it any more.");
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
