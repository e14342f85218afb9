/** Single values: when two are equal, and how a value becomes fit for the wire. */
import type { Fields, Leaf } from "./nouns";

/** Absent, null, "" and [] are equal. */
export function isEmpty(leaf: Leaf | undefined): boolean {
  return leaf === undefined || leaf === null || leaf === "" || (Array.isArray(leaf) && leaf.length === 0);
}

/** Lists are sets: their order says nothing. */
export function same(one: Leaf | undefined, other: Leaf | undefined): boolean {
  if (isEmpty(one) || isEmpty(other)) return isEmpty(one) && isEmpty(other);
  if (Array.isArray(one) && Array.isArray(other)) return sorted(one) === sorted(other);
  return one === other;
}

const sorted = (list: string[]): string => JSON.stringify([...new Set(list)].sort());

/** Whether two texts differ in none of these leaves. */
export function sameIn(leaves: Iterable<string>, one: Fields, other: Fields): boolean {
  for (const leaf of leaves) if (!same(one[leaf], other[leaf])) return false;
  return true;
}

export const leavesOf = (...texts: Fields[]): Set<string> => new Set(texts.flatMap(Object.keys));

/** Lone surrogates and NUL are in no text: JSON and databases choke on them. */
function clean(leaf: Leaf): Leaf {
  if (typeof leaf === "string") return wellFormed(leaf);
  return Array.isArray(leaf) ? leaf.map(wellFormed) : leaf;
}

const wellFormed = (text: string): string => text.replace(/\0/g, "").replace(/\p{Cs}/gu, "\ufffd");

export const cleaned = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).map(([leaf, value]) => [leaf, clean(value)]));
