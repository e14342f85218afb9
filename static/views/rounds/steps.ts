/** What somebody will do about their dilemma: each step with a day to look back on it, and how it went. */
import { isDay, today, type Day } from "../../i18n/dates";
import type { Entry } from "../../store";
import { wordsAt } from "../guides";

export type Step = { id: string; words: string; day: Day | null; went: string };

type Told = Pick<Entry, "fields">;

/** The nearest day first; a step without one comes last. */
export function stepsOf({ fields }: Told): Step[] {
  const ids = Object.keys(fields).filter((leaf) => leaf.startsWith("steps/") && wordsAt(fields, leaf).trim()).map((leaf) => leaf.slice("steps/".length));
  const steps = ids.map((id) => ({ id, words: wordsAt(fields, `steps/${id}`), day: dayOfStep(wordsAt(fields, `days/${id}`)), went: wordsAt(fields, `went/${id}`) }));
  return steps.sort((one, other) => ((one.day ?? "9999") + one.id < (other.day ?? "9999") + other.id ? -1 : 1));
}

const dayOfStep = (said: string): Day | null => (isDay(said) ? said : null);

/** A day came, and nothing was said of how it went. */
export const isDue = (told: Told): boolean => stepsOf(told).some(({ day, went }) => day !== null && day <= today() && !went.trim());

/** The nearest day that is still to come or still waits. */
export const nextDay = (told: Told): Day | null => stepsOf(told).find(({ day, went }) => day && !went.trim())?.day ?? null;

/** Two phones never make the same one. */
export const newStep = (): string => Date.now().toString(36) + Math.floor(Math.random() * 36 ** 6).toString(36);
