/** The meetings and rounds of a programme, oldest first: by link, read where they are, and gone when they are taken back. */
import { _ } from "../../i18n";
import { dateOf } from "../../i18n/dates";
import type { Entry } from "../../store";
import { Tick } from "../../ui/field";
import { Fold } from "../../ui/fold";
import { ButtonLink } from "../../ui/press";
import { store } from "../here";
import { Source } from "../learning/sources";
import { useLive } from "../live";
import { nameOf as meetingName } from "../meeting/facts";
import { dayOfEntry } from "../naming";
import { written } from "../written";
import { hasEnded, meetingsOf } from "./state";

const KINDS = ["meeting", "dilemma"];
/** What was longer ago is in it by now, or will not be. */
const MOST = 20;

export function Meetings({ programme }: { programme: Entry }) {
  const around = useLive(() => store().entries({ space: programme.space }), [programme.space]);
  const linked = meetingsOf(programme);
  const may = (around ?? []).filter(({ kind, id, kept, revision }) => KINDS.includes(kind) && (linked.includes(id) || revision || kept !== "typing"));
  const began = (id: string): number => may.find((one) => one.id === id)?.createdAt ?? 0;
  return (
    <section class="section sources">
      <h2>{_("Meetings and rounds")}</h2>
      {!linked.length && <p class="note">{_("None yet. Add a meeting or a round when there has been one.")}</p>}
      <ol class="stack">{[...linked].sort((one, other) => began(one) - began(other)).map((id) => <li key={id}><Source id={id} /></li>)}</ol>
      {!hasEnded(programme) && (
        <>
          {may.length > 0 && <Fold name={_("Add or take out")} quiet>{may.slice(0, MOST).map((one) => <One key={one.id} programme={programme} one={one} />)}</Fold>}
          <div class="doing"><ButtonLink low href="#/dilemma/own:">{_("New dilemma")}</ButtonLink></div>
        </>
      )}
    </section>
  );
}

function One({ programme, one }: { programme: Entry; one: Entry }) {
  const linked = meetingsOf(programme);
  const on = linked.includes(one.id);
  const begun = written(one).trim();
  const name = one.kind === "dilemma" ? _("Dilemma of {date}", { date: dateOf(dayOfEntry(one)) }) : meetingName(one);
  return (
    <Tick
      label={name} on={on} {...(begun ? { note: begun.length > 80 ? `${begun.slice(0, 80)}…` : begun } : {})}
      onChange={(now) => void store().choose(programme.id, { meetings: now ? [...linked, one.id] : linked.filter((id) => id !== one.id) })}
    />
  );
}
