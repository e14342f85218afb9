/** How a learning point stands, from put forward to kept or let go, and when somebody has to look at it again. */
import { pgettext } from "../../i18n";
import { isDay, today, type Day } from "../../i18n/dates";
import type { Entry, Fields } from "../../store";

export const STATES = ["proposed", "agreed", "tried", "kept", "dropped"] as const;
export type State = (typeof STATES)[number];

/** Other kinds stand in other ways. */
export const isState = (said: unknown): said is State => STATES.some((state) => state === said);

type Point = Pick<Entry, "fields">;

/** What nobody has said anything of is put forward. */
export const stateOf = ({ fields }: Point): State => STATES.find((state) => state === fields["state"]) ?? "proposed";

export function stateName(state: unknown): string {
  switch (state) {
    case "agreed": return pgettext("learning point", "Agreed");
    case "tried": return pgettext("learning point", "Tried out");
    case "kept": return pgettext("learning point", "We keep this");
    case "dropped": return pgettext("learning point", "We let this go");
    default: return pgettext("learning point", "Proposed");
  }
}

/** Agreed on, and not settled yet. */
export const isOpen = (point: Point): boolean => ["agreed", "tried"].includes(stateOf(point));

/** The day the team looks back; null where nobody chose one, and once it is settled. */
export const reviewOf = (point: Point): Day | null => (isOpen(point) ? dayAt(point.fields, "review_on") : null);

/** That day has come. */
export const isDue = (point: Point): boolean => (reviewOf(point) ?? "9999") <= today();

export function dayAt(fields: Fields, leaf: string): Day | null {
  const day = fields[leaf];
  return typeof day === "string" && isDay(day) ? day : null;
}
