/** The little the store knows of kinds; any other kind or leaf is kept as it comes. */

/** Of others' documents of these kinds a phone keeps those that changed within a year. */
const YEAR = new Set(["reflection", "choices", "response", "meeting", "brought", "asked"]);

const PROSE = new Set([
  "text", "sentence", "reasons", "outcome", "looks_like", "summary", "evidence", "practice",
  "intention", "notice", "happened", "keep", "objective", "learn", "steps", "criteria", "good_for", "content", "tried",
  "problem", "matters", "attempted", "before", "insight", "purpose", "thread", "able", "taking_part", "working", "delivered",
]);

const OWN = new Set(["reflection", "choices", "response", "brought", "asked", "dilemma"]);

/** Only its author writes in it, and only they see its earlier versions. */
export const isOwn = (kind: string): boolean => OWN.has(kind);

/** Long text, to which words are added; other leaves hold one value. */
export const isProse = (leaf: string): boolean => /^(answers|readings|notes|steps|went)\//.test(leaf) || PROSE.has(leaf);

/** Whether a document last changed on `day` is past keeping; days are YYYY-MM-DD, as the server counts them. */
export const isPast = (kind: string, day: string, today: string): boolean =>
  YEAR.has(kind) && Date.parse(today) - Date.parse(day) > 366 * 86_400_000;
