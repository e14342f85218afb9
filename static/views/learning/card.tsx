/** One learning point in the list: how it stands, its sentence, who looks after it and when the team looks back. */
import { _ } from "../../i18n";
import { dateOf } from "../../i18n/dates";
import type { Entry } from "../../store";
import { KeptRing } from "../../ui/ring";
import { wordsAt } from "../guides";
import { session } from "../here";
import { people } from "../live";
import { keptName, languageOf } from "../naming";
import { isOpen, reviewOf, stateName, stateOf } from "./states";

/** `named`: it says how it stands, as it does where no heading says so. */
export function PointCard({ point, named = true }: { point: Entry; named?: boolean }) {
  const facts = factsOf(point);
  return (
    <a class="sheet point-card" href={`#/entry/${point.id}`}>
      {named && <Stage point={point} />}
      <p class="words clamp" lang={languageOf(point.fields)} dir="auto">{wordsAt(point.fields, "sentence") || wordsAt(point.fields, "reasons")}</p>
      {facts.length > 0 && <p class="small">{facts.join(" · ")}</p>}
      <KeptLine point={point} />
    </a>
  );
}

/** A shape and a word for how it stands. */
export function Stage({ point }: { point: Entry }) {
  const state = stateOf(point);
  return <p class="stage small"><i class={state} aria-hidden="true" />{stateName(state)}</p>;
}

/** Only while it is not safe: a list of a team's sentences says nothing of the way they came. */
export function KeptLine({ point: { kept } }: { point: Entry }) {
  if (kept === "safe") return null;
  return (
    <p class="kept-line small">
      <KeptRing kept={kept} />
      {kept === "typing" ? `${_("Draft")} · ${keptName(kept)}` : keptName(kept)}
    </p>
  );
}

function factsOf(point: Entry): string[] {
  const day = reviewOf(point);
  const owner = ownerOf(point);
  return [day && _("Look back on {date}", { date: dateOf(day) }), owner && _("Looked after by {name}", { name: owner })].filter((fact) => fact !== null);
}

/** Whoever keeps it in view, while there is something to keep in view. */
export function ownerOf(point: Pick<Entry, "fields">): string | null {
  const id = point.fields["owner"];
  if (!isOpen(point) || typeof id !== "string" || !id) return null;
  const me = session.value?.person;
  return me?.id === id ? me.name : (people.value.get(id)?.name ?? _("A colleague"));
}
