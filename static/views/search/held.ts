/** The index of what this phone holds for whoever is here; it lives while they search, and a minute longer. */
import { effect, signal } from "@preact/signals";
import { fillInSlices, SearchIndex, tongueOf, type Text } from "../../search";
import type { Entry, Store } from "../../store";
import { here } from "../here";
import { following } from "../live";
import { place } from "../place";
import { written } from "../written";

/** Coming back from a text that was found finds the index as it was. */
const A_MINUTE = 60_000;

type Held = { store: Store; index: SearchIndex; revisions: Map<string, string | null> };

export const asked = signal("");
/** Raised whenever the index knows more, or less. */
export const known = signal(0);
/** All that the phone holds has been looked through. */
export const complete = signal(false);

let held: Held | null = null;
let letGo: ReturnType<typeof setTimeout> | undefined;

export const index = (): SearchIndex | null => held?.index ?? null;

/** Call once. Another person, or nobody, finds neither the words nor what was asked. */
export function holdIndex(): void {
  effect(() => {
    const store = here.value?.store;
    if (held && held.store !== store) forget();
    if (!store || !["search", "entry"].includes(place.value.view)) return undefined;
    return hold(store);
  });
}

function hold(store: Store): () => void {
  clearTimeout(letGo);
  const now = (held ??= { store, index: new SearchIndex(), revisions: new Map() });
  let gone = false;
  const stop = following(store, () => catchUp(now, () => gone), () => undefined);
  return () => {
    gone = true;
    stop();
    letGo = setTimeout(forget, A_MINUTE);
  };
}

function forget(): void {
  clearTimeout(letGo);
  held = null;
  complete.value = false;
  asked.value = "";
}

/** What went leaves first; then what is new goes in, newest first, in slices. */
async function catchUp({ store, index, revisions }: Held, stopped: () => boolean): Promise<void> {
  const entries = await store.entries({});
  const there = new Set(entries.map(({ id }) => id));
  for (const id of index.ids()) if (!there.has(id)) (index.drop(id), revisions.delete(id));
  const changed = entries.filter((entry) => !revisions.has(entry.id) || revisions.get(entry.id) !== settled(entry));
  for (const entry of changed) revisions.set(entry.id, settled(entry));
  const texts = changed.map(textOf);
  for (const { id, text } of texts) if (!text) index.drop(id);
  known.value += 1;
  await fillInSlices(index, texts.filter(({ text }) => text), stopped, () => (known.value += 1));
  if (stopped()) for (const entry of changed) if (!index.get(entry.id)) revisions.delete(entry.id);
  complete.value = !stopped();
  known.value += 1;
}

/** While something waits on this phone, its text may change under the same revision. */
const settled = ({ kept, revision }: Entry): string | null => (kept === "safe" ? revision : crypto.randomUUID());

const textOf = (entry: Entry): Text => ({ id: entry.id, tongue: tongueOf(entry.fields["language"]), text: written(entry) });
