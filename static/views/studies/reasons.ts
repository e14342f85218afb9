/** Why a person decides about it and no rule: the codes of the rules (`journal/names/doubts.py`), in words. */
import { _ } from "../../i18n";

const REASONS: Record<string, () => string> = {
  "name-and-word": () => _("Also a word"),
  "month-or-language": () => _("A name, or a month or a language?"),
  abbreviation: () => _("An abbreviation, or a name?"),
  "other-script": () => _("Letters that look like others"),
  "lower-case-name": () => _("In small letters, on the name list"),
  "lower-case-word": () => _("A word in small letters that is a name too"),
  "lower-case-slip": () => _("A name with a slip in it, or a word"),
  "title-lower-case": () => _("After a title, in small letters"),
  "roster-word": () => _("On your list of names, and also a word"),
  "same-as-name": () => _("A name elsewhere in this text"),
  rare: () => _("Rare circumstance"),
  figures: () => _("Figures that are left"),
  spaced: () => _("Letters apart"),
  unsure: () => _("A rule is not sure"),
};

/** `codes`: each may hold several, with a blank between. That a rule is unsure is said where nothing else is. */
function namesOf(codes: string[]): string[] {
  const each = new Set(codes.flatMap((code) => code.split(" ")));
  const names = Object.entries(REASONS).filter(([code]) => code !== "unsure" && each.has(code)).map(([, name]) => name());
  return names.length ? names : [_("A rule is not sure")];
}

/** Thoughts one after the other: a full stop between two, unless the first asks something. */
export const afterAnother = (thoughts: string[]): string => thoughts.join(". ").replaceAll("?.", "?");

/** Every reason, as words beside a text. */
export const reasonsName = (codes: string[]): string => afterAnother(namesOf(codes));

/** Every reason, as sentences. */
export const reasonsSaid = (codes: string[]): string => afterAnother([...namesOf(codes), ""]).trimEnd();

/** The one that tells most. */
export const reasonName = (codes: string[]): string => namesOf(codes)[0] ?? "";
