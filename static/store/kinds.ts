/** The little the store knows of kinds; any other kind or leaf is kept as it comes. */

/** Of others' documents of these kinds a phone keeps those that changed within a year. */
const YEAR = new Set(["reflection", "choices", "response", "meeting"]);

const PROSE = new Set(["text", "sentence", "reasons"]);

/** Long text, to which words are added; other leaves hold one value. */
export const isProse = (leaf: string): boolean => leaf.startsWith("answers/") || PROSE.has(leaf);

/** Whether a document last changed on `day` is past keeping; days are YYYY-MM-DD, as the server counts them. */
export const isPast = (kind: string, day: string, today: string): boolean =>
  YEAR.has(kind) && Date.parse(today) - Date.parse(day) > 366 * 86_400_000;
