/** Answered mutations, kept in case the server has to go back to an older copy. */
import type { IDBPObjectStore, StoreNames } from "idb";
import type { Answered, Shape } from "./db";
import type { Forget } from "./desk";

type Kept = IDBPObjectStore<Shape, StoreNames<Shape>[], "answered", "readwrite">;

/** Within a transaction; the number of bytes forgotten. */
export async function forget(kept: Kept, what: Forget): Promise<number> {
  const found = await Promise.all([
    what.all ? kept.getAll() : [],
    what.upTo === undefined ? [] : kept.index("sequence").getAll(IDBKeyRange.upperBound(what.upTo)),
    ...(what.documents ?? []).map((document) => kept.index("document").getAll(document)),
    what.olderThan === undefined ? [] : oldest(kept, what.olderThan, what.excess ?? 0),
  ]);
  const gone = new Map(found.flat().map((answered) => [answered.id, answered.size]));
  await Promise.all([...gone.keys()].map((id) => kept.delete(id)));
  return [...gone.values()].reduce((sum, size) => sum + size, 0);
}

async function oldest(kept: Kept, olderThan: number, excess: number): Promise<Answered[]> {
  const found: Answered[] = [];
  let cursor = await kept.index("at").openCursor();
  for (let bytes = 0; cursor && (cursor.value.at < olderThan || bytes < excess); cursor = await cursor.continue()) {
    found.push(cursor.value);
    bytes += cursor.value.size;
  }
  return found;
}
