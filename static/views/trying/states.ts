/** How what is tried out, and a plan, stand; and when somebody has to look at them again. */
import { pgettext } from "../../i18n";
import { isDay, today, type Day } from "../../i18n/dates";
import type { Entry } from "../../store";
import { isPersonal } from "../naming";
import { dayAt, isState, stateName } from "../learning/states";

export const TRIED_STATES = ["trying", "tried", "kept", "dropped"] as const;
export type Stand = (typeof TRIED_STATES)[number];

type Stood = Pick<Entry, "fields" | "space">;

/** What nobody has said anything of is still being tried, or still going on. */
export const standOf = ({ fields }: Pick<Entry, "fields">): Stand => TRIED_STATES.find((state) => state === fields["state"]) ?? "trying";

/** Of one's own there is no «we». */
export function standName(state: unknown, alone: boolean): string {
  if (state === "trying") return pgettext("trying out", "Busy with it");
  if (alone && state === "tried") return pgettext("trying out", "I tried it out");
  if (alone && state === "kept") return pgettext("trying out", "I keep this");
  if (alone && state === "dropped") return pgettext("trying out", "I let this go");
  return isState(state) ? stateName(state) : pgettext("trying out", "Busy with it");
}

/** Still being tried, or tried and not settled. */
export const isOpen = (one: Stood): boolean => ["trying", "tried"].includes(standOf(one));

export const lookBackOf = (one: Stood): Day | null => (isOpen(one) ? dayAt(one.fields, "review_on") : null);

export const isGoing = ({ fields }: Pick<Entry, "fields">): boolean => !["reached", "dropped"].includes(String(fields["state"] ?? ""));

export function planStateName(state: unknown, alone: boolean): string {
  if (state === "reached") return alone ? pgettext("plan", "I am there") : pgettext("plan", "We are there");
  return state === "dropped" ? standName("dropped", alone) : pgettext("trying out", "Busy with it");
}

/** The days of a plan, in order. */
export function reviewsOf({ fields }: Pick<Entry, "fields">): Day[] {
  const days = fields["reviews"];
  return Array.isArray(days) ? [...new Set(days.filter(isDay))].sort() : [];
}

/** The first day that is to come, or has come and nobody looked back yet. */
export function nextLook(one: Entry): Day | null {
  if (one.kind === "plan") return isGoing(one) ? (reviewsOf(one)[0] ?? null) : null;
  return lookBackOf(one);
}

export const isDue = (one: Entry): boolean => (nextLook(one) ?? "9999") <= today();

export const isAlone = ({ space }: Pick<Entry, "space">): boolean => isPersonal(space);
