/** For every kind of document: which words in it people wrote, and where it opens. */
import type { Entry } from "../store";
import { opening, wordsAt } from "./guides";

const LEAVES = new Map([
  ["meeting", ["summary", "place"]],
  ["response", ["text"]], ["learning_point", ["sentence", "reasons", "outcome"]], ["manual_page", ["title", "text", "evidence", "practice"]],
  ["experiment", ["intention", "notice", "happened", "keep"]], ["plan", ["objective", "learn", "steps", "criteria", "outcome"]],
  ["dilemma", ["problem", "matters", "attempted", "before", "insight"]], ["programme", ["title", "purpose", "thread", "able", "outcome"]],
  ["charter", ["purpose", "taking_part", "working", "delivered"]],
  ["resource", ["title", "good_for", "content", "tried"]],
]);

/** What is searched, listed, and read before it is brought back. */
export function written({ kind, fields }: Pick<Entry, "kind" | "fields">): string {
  if (kind === "reflection") return opening(fields);
  const notes = kind === "meeting" ? Object.keys(fields).filter((leaf) => leaf.startsWith("notes/")).sort() : [];
  return [...(LEAVES.get(kind) ?? []), ...notes].map((leaf) => wordsAt(fields, leaf).trim()).filter(Boolean).join(" ");
}

/** To go on with a draft, to see why it was not taken, to read any other; a response stands under what it answers. */
export function whereTo({ id, kind, target, kept }: Pick<Entry, "id" | "kind" | "target" | "kept">): string {
  if (kept === "attention") return "#/attention";
  if (kind === "response" || kind === "brought") return target ? `#/entry/${target}` : "#/reflections";
  return kept === "typing" && kind === "reflection" ? `#/write/${id}` : `#/entry/${id}`;
}
