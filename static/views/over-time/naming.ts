/** What the steps of learning are called, how many people took them, and the paragraph for a yearly account. */
import { _, list, pgettext } from "../../i18n";
import { monthName } from "../../i18n/dates";
import { peopleName, trendName } from "../values/naming";
import type { Band } from "../values/told";
import type { Learning, Length, Place, Step, StepId } from "./told";

export function stepName(step: StepId): string {
  switch (step) {
    case "reflect": return _("Share a reflection");
    case "respond": return _("Respond to a colleague");
    case "agree": return _("Agree on something");
    case "try": return _("Try something out");
    case "look_back": return pgettext("a step", "Look back");
  }
}

export function lengthName(length: Length): string {
  switch (length) {
    case "month": return _("Up to a month");
    case "quarter": return _("One to three months");
    case "longer": return _("Longer than three months");
  }
}

export const bandName = (people: Band | null, k: number): string => (people ? peopleName(people) : _("hidden: fewer than {k}", { k }));

/** Beside its name: how many, and whether that changes. */
export const stepStands = (step: Step, k: number): string[] =>
  step.people ? [peopleName(step.people), trendName(step)] : [bandName(null, k)];

/** Half the width of a flow, by how many people: only these. */
const WIDTHS = [[200, 13], [100, 11], [50, 9], [20, 7], [10, 5]] as const;
export const halfOf = (band: Band): number => WIDTHS.find(([from]) => Number.parseInt(band, 10) >= from)?.[1] ?? 3;

function tookIt(step: StepId, people: string): string {
  switch (step) {
    case "reflect": return _("{people} shared a reflection with their team.", { people });
    case "respond": return _("{people} responded to a colleague.", { people });
    case "agree": return _("{people} took part in agreeing on a learning point.", { people });
    case "try": return _("{people} tried something out in their work.", { people });
    case "look_back": return _("{people} looked back on what they had agreed or tried.", { people });
  }
}

/** Only where one length has clearly more people than each of the others. */
function mostlyOpen({ open }: Place): string[] {
  const from = (people: Band | null): number => (people ? Number.parseInt(people, 10) : 0);
  const [most, next] = [...open].sort((one, other) => from(other.people) - from(one.people));
  if (!most || from(most.people) <= from(next?.people ?? null)) return [];
  switch (most.length) {
    case "month": return [_("Learning points were mostly settled within a month.")];
    case "quarter": return [_("Learning points were mostly settled within three months.")];
    case "longer": return [_("Learning points mostly stayed open for longer than three months.")];
  }
}

/** Whole sentences, ready to be put into a yearly account. */
export function paragraphOf({ from, to, k }: Learning, place: Place): string {
  const period = { place: place.name, from: monthName(from.slice(0, 7), ""), to: monthName(to.slice(0, 7), "") };
  const took = place.steps.flatMap(({ step, people }) => (people ? [tookIt(step, peopleName(people))] : []));
  const grew = place.values.length ? [_("More people than before wrote about {values}.", { values: list(place.values.map(({ label }) => label.toLowerCase())) })] : [];
  return [
    _("Learning together at {place}, {from} to {to}.", period),
    ...(took.length ? took : [_("Too few people took part to say how many.")]),
    ...mostlyOpen(place),
    ...grew,
    _("These are numbers of people, in steps; of fewer than {k} people nothing is told, and nobody is named.", { k }),
  ].join(" ");
}
