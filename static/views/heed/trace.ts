/** What the phone saw in a text that may point to somebody: where it stands, and what kind of thing it is. */

export type Who = "resident" | "relative" | "colleague";
export type What = "name" | "bsn" | "personnummer" | "nhs" | "birth" | "room" | "phone" | "email";

/** `start` and `end` count as JavaScript does; `likely`: who a name probably belongs to. */
export type Trace = { start: number; end: number; what: What; words: string; likely?: Who };

export function trace(found: RegExpMatchArray, what: What, likely?: Who): Trace {
  const start = found.index ?? 0;
  return { start, end: start + found[0].length, what, words: found[0], ...(likely && { likely }) };
}
