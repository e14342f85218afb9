/** What is on this phone alone: which entries, in what state, and letting go of one. */
import type { Waiting } from "./db";
import type { Held } from "./files";
import { waitingIn, type Desk, type Shelf } from "./desk";
import type { Unsent } from "./nouns";
import { entryIn, shownIn, type Reader } from "./overlay";

type Item = Pick<Waiting, "kind" | "target" | "document">;

/** What a person writes beside a text is part of it. */
export const entryOf = ({ kind, target, document }: Item): string =>
  kind === "choices" && target ? target : document;

/** How many, without reading one; `files`: what hangs on a text and is here alone. */
export function countUnsent(shelf: Shelf, files: Held[] = []): number {
  return new Set([...[...waitingIn(shelf), ...shelf.attention.values()].map(entryOf), ...files.map(({ document }) => document)]).size;
}

/** In the order they were written. */
export function unsentIn(shelf: Shelf, reader: Reader, files: Held[] = []): Unsent[] {
  const rows = files.flatMap(({ document }) => shelf.rows.get(document) ?? []);
  const found = new Map<string, Item>([...rows, ...waitingIn(shelf), ...shelf.attention.values()].map((item) => [entryOf(item), item]));
  return [...found].map(([id, item]) => {
    const entry = entryIn(shelf, id, reader);
    if (entry) return { ...entry, deleted: false };
    const shown = shownIn(shelf, id, reader.me);
    const refused = [...shelf.attention.values()].find((each) => entryOf(each) === id);
    const { kind, target } = shown ?? item;
    return { id, kind, target, fields: shown?.fields ?? refused?.fields ?? {}, kept: refused ? "attention" : "waiting", deleted: shown?.deleted ?? false };
  });
}

/** The entry becomes what the server has of it, perhaps nothing. */
export function letGo(desk: Desk, id: string): void {
  for (const m of waitingIn(desk)) if (entryOf(m) === id) desk.outbox.delete(m.id);
  for (const item of desk.attention.values()) if (entryOf(item) === id) desk.attention.delete(item.id);
}
