/** One text that goes on from another: the way there and back, for their writer alone. */
import { _ } from "../../i18n";
import { dateOf } from "../../i18n/dates";
import type { Entry } from "../../store";
import { Button, ButtonLink } from "../../ui/press";
import { goingOn } from "../guides";
import { store } from "../here";
import { useLive } from "../live";
import { dayOfEntry, isPersonal } from "../naming";
import { whereTo } from "../written";

export function GoingOn({ entry }: { entry: Entry }) {
  const links = useLive(() => linked(entry), [entry.id]);
  if (!links) return null;
  const { earlier, later, tried } = links;
  const opens = goingOn(entry.fields) !== null;
  if (!earlier && !later.length && !tried.length && !opens) return null;
  return (
    <div class="going-on">
      {earlier?.kind === "experiment" && <p><a class="link" href={whereTo(earlier)}>{_("Comes from what you tried out")}</a></p>}
      {earlier?.kind === "reflection" && <p><a class="link" href={whereTo(earlier)}>{_("Goes on from your reflection of {date}", { date: dateOf(dayOfEntry(earlier)) })}</a></p>}
      {later.map((next) => (
        <p key={next.id}><a class="link" href={whereTo(next)}>{_("You went on from this in your reflection of {date}", { date: dateOf(dayOfEntry(next)) })}</a></p>
      ))}
      {tried.map((one) => <p key={one.id}><a class="link" href={whereTo(one)}>{_("You try this out: see how it goes")}</a></p>)}
      {opens && !tried.length && <ButtonLink look="soft" href={`#/try-out/own:${entry.id}`}>{_("Try this out")}</ButtonLink>}
      {earlier?.kind === "experiment" && <PutBeside text={entry} tried={earlier} />}
      {opens && <ButtonLink look="line" href={`#/write/after:${entry.id}`}>{_("Write how it went")}</ButtonLink>}
    </div>
  );
}

/** Once it is shared with those who tried it out, its writer may put it beside that, and take it away again. */
function PutBeside({ text, tried }: { text: Entry; tried: Entry }) {
  const there = [tried.fields["reflections"] ?? []].flat().map(String);
  const beside = there.includes(text.id);
  if (isPersonal(text.space) || text.space !== tried.space) return null;
  const reflections = beside ? there.filter((id) => id !== text.id) : [...there, text.id];
  return <Button onPress={() => void store().choose(tried.id, { reflections })}>{beside ? _("Take it away from what we tried out") : _("Put it with what we tried out")}</Button>;
}

type Links = { earlier: Entry | null; later: Entry[]; tried: Entry[] };

async function linked(entry: Entry): Promise<Links> {
  const before = (await store().beside(entry.id))["continues"];
  const [earlier, beside] = await Promise.all([
    typeof before === "string" ? store().entry(before) : null,
    store().entries({ mine: true, kind: "choices" }),
  ]);
  const next = beside.filter(({ fields, target }) => target && fields["continues"] === entry.id);
  const found = (await Promise.all(next.map(({ target }) => store().entry(target ?? "")))).filter((one) => one !== null);
  const [tried, later] = [found.filter(({ kind }) => kind === "experiment"), found.filter(({ kind }) => kind !== "experiment")];
  const known = earlier?.mine || earlier?.kind === "experiment" ? earlier : null;
  return { earlier: known, later, tried };
}
