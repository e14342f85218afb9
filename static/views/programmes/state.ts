/** How a programme stands: going on, due for a look back, or looked back on. */
import { isDay, today, type Day } from "../../i18n/dates";
import type { Entry } from "../../store";
import { wordsAt } from "../guides";

type Told = Pick<Entry, "fields">;

export const hasEnded = ({ fields }: Told): boolean => fields["state"] === "ended";

export const dayAt = ({ fields }: Told, leaf: string): Day | null => (isDay(wordsAt(fields, leaf)) ? wordsAt(fields, leaf) : null);

export const isDue = (told: Told): boolean => !hasEnded(told) && (dayAt(told, "review_on") ?? "9999") <= today();

export const meetingsOf = ({ fields }: Told): string[] => (Array.isArray(fields["meetings"]) ? fields["meetings"] : []);
