/** A study as its form holds it, and what is still missing in it. */
import { _ } from "../../i18n";
import type { Plan, Study } from "./wire";

export type Filled = Plan & { researchers: string[]; reviewers: string[] };

export const toggled = (all: string[], id: string, on: boolean): string[] => (on ? [...all, id] : all.filter((other) => other !== id));

/** In words, or nothing. */
export function whatIsMissing({ name, purpose, institution, reference, contact, checkers, consent_version, spaces, first, last }: Filled): string {
  if ([name, purpose, institution, reference, contact, checkers, consent_version].some((words) => !words.trim())) return _("Something is not filled in yet: people need it to decide.");
  if (!/^[\p{L}\p{N}_.:+-]{1,60}$/u.test(consent_version)) return _("The name of the consent text has only letters, figures and hyphens.");
  if (!spaces.length) return _("Choose at least one team.");
  return last < first ? _("The end date is before the start date.") : "";
}

/** Who reads other words is asked anew, so they have another name. */
export function sameWord(filled: Filled, study: Study): string {
  const same = (["name", "purpose", "institution", "reference", "contact", "checkers", "deadline"] as const).every((what) => filled[what] === study[what]);
  if (same || filled.consent_version !== study.consent_version) return "";
  return _("What people read has changed, so they are asked anew. Give the consent text a new name, such as {word}.", { word: nextWord(study.consent_version) });
}

/** What a consent text may be called, for who has no name of their own for it: `De kleine dingen` is `de-kleine-dingen-1`. */
export function wordFor(name: string): string {
  const plain = name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "").slice(0, 40);
  return plain && `${plain.replace(/-+$/, "")}-1`;
}

const nextWord = (word: string): string => (/\d+$/.test(word) ? word.replace(/\d+$/, (count) => String(Number(count) + 1)) : `${word}-2`);
