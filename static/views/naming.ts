/** What things are called on screen: one place per glossary term that comes from an id. */
import { _, pgettext } from "../i18n";
import { dayName, dayOf, isDay, type Day } from "../i18n/dates";
import type { Entry, Kept } from "../store";
import type { Readers } from "../ui/dots";
import { session, spaceOf } from "./here";
import { onlyHere, onlyHereSoFar } from "./where";

/** Situations to choose from; others, from other versions of the app, are shown as nothing. */
export const SITUATIONS = ["mealtime", "personal_care", "night", "handover", "activity", "family", "end_of_life"] as const;

export function situationName(id: unknown): string | null {
  switch (id) {
    case "morning": return pgettext("situation", "morning");
    case "mealtime": return pgettext("situation", "mealtime");
    case "personal_care": return pgettext("situation", "personal care");
    case "evening": return pgettext("situation", "evening");
    case "night": return pgettext("situation", "night");
    case "handover": return pgettext("situation", "handover");
    case "activity": return pgettext("situation", "activity");
    case "family": return pgettext("situation", "family");
    case "end_of_life": return pgettext("situation", "end of life");
    default: return null;
  }
}

export function keptName(kept: Kept): string {
  switch (kept) {
    case "typing": return onlyHere();
    case "waiting": return _("Waiting to send");
    case "safe": return _("Safe on the server");
    case "attention": return _("Needs attention");
  }
}

/** The same with what it means, where there is room for it. */
export function keptSentence(kept: Kept): string {
  switch (kept) {
    case "typing": return onlyHereSoFar();
    case "waiting": return _("Waiting to send. It goes by itself as soon as you are online.");
    default: return keptName(kept);
  }
}

/** How somebody responds; the inquisitive kind comes first (learning.md). */
export const STANCES = ["question", "recognise", "suggestion", "evidence"] as const;

export function stanceName(id: unknown): string {
  switch (id) {
    case "question": return pgettext("response", "Question");
    case "recognise": return _("I recognise this");
    case "suggestion": return pgettext("response", "Idea");
    case "evidence": return _("Something to read or know");
    default: return pgettext("response", "Response");
  }
}

type Dated = Pick<Entry, "fields" | "createdAt">;

/** The day a text is about: as its writer said, or else the day it was begun. */
export function dayOfEntry(entry: Dated): Day {
  const said = entry.fields["happened_on"];
  return typeof said === "string" && isDay(said) ? said : dayOf(entry.createdAt);
}

/** “Today, mealtime” */
export function whenName(entry: Dated): string {
  return [dayName(dayOfEntry(entry)), situationName(entry.fields["setting"])].filter(Boolean).join(", ");
}

export function readersName(space: string): string {
  return isPersonal(space) ? _("Only me") : (spaceOf(space)?.name ?? _("a team you left"));
}

export function readersSign(space: string): Readers {
  const kind = spaceOf(space)?.kind;
  return kind === "circle" || kind === "community" ? kind : isPersonal(space) ? "me" : "team";
}

export function isPersonal(space: string): boolean {
  return space === session.value?.personal;
}

/** The language a text was written in, for `lang`; of another one than ours it is said that we do not know it. */
export function languageOf(fields: Entry["fields"]): string | undefined {
  const said = fields["language"];
  if (typeof said !== "string") return undefined;
  return said === "other" ? "und" : said;
}
