/** What was written after trying something out: mine, which only I see, and what was shared with the team and put beside it. */
import { _ } from "../../i18n";
import { dateOf } from "../../i18n/dates";
import type { Entry } from "../../store";
import { ButtonLink } from "../../ui/press";
import { store } from "../here";
import { Sources } from "../learning/sources";
import { useLive } from "../live";
import { dayOfEntry } from "../naming";
import { whereTo } from "../written";
import { standOf } from "./states";

export function WrittenAbout({ one }: { one: Entry }) {
  const mine = useLive(() => after(one.id), [one.id]);
  const shared = [one.fields["reflections"] ?? []].flat().map(String);
  const happened = standOf(one) !== "trying";
  if (!mine || (!happened && !mine.length && !shared.length)) return null;
  return (
    <>
      <div class="going-on">
        {mine.map((text) => <p key={text.id}><a class="link" href={whereTo(text)}>{_("You wrote about this on {date}", { date: dateOf(dayOfEntry(text)) })}</a></p>)}
        {happened && <ButtonLink look={mine.length ? "line" : "soft"} href={`#/write/after:${one.id}`}>{_("Write about it")}</ButtonLink>}
      </div>
      {shared.length > 0 && <Sources point={{ fields: { sources: shared } }} title={_("What was written about it")} />}
    </>
  );
}

/** My texts that go on from it: beside each of them stands where it came from. */
async function after(id: string): Promise<Entry[]> {
  const beside = await store().entries({ mine: true, kind: "choices" });
  const texts = beside.filter(({ fields, target }) => target && fields["continues"] === id).map(({ target }) => store().entry(target ?? ""));
  return (await Promise.all(texts)).filter((text) => text !== null);
}
