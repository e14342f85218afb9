/** Views that follow the store: read once, and again whenever anything in it changes. */
import { effect, signal } from "@preact/signals";
import { useLayoutEffect, useState } from "preact/hooks";
import type { Person, Store } from "../store";
import { here, store } from "./here";

/**
 * `undefined` until the first answer; reads follow each other, however fast the store changes. What is in memory is
 * answered before anything is painted, so that nothing on a screen moves because of it.
 */
export function useLive<T>(read: () => Promise<T>, about: readonly unknown[] = []): T | undefined {
  const [found, show] = useState<T>();
  useLayoutEffect(() => following(store(), read, (next) => show((before) => (areSame(before, next) ? before : next))), about);
  return found;
}

/** A list of the very same texts is not drawn again: most changes in the store are about others. */
const areSame = (before: unknown, next: unknown): boolean =>
  Array.isArray(before) && Array.isArray(next) && before.length === next.length && before.every((one, place) => one === next[place]);

/** Everybody whose name I may see, by id. */
export const people = signal<ReadonlyMap<string, Person>>(new Map());

/** Call once: names follow whoever is here. */
export function followPeople(): void {
  effect(() => {
    const store = here.value?.store;
    return store && following(store, () => store.people(), (found) => (people.value = found));
  });
}

/** Milliseconds after which a read that failed is tried again. */
const AGAIN = 1_000;

export function following<T>(store: Store, read: () => Promise<T>, show: (found: T) => void): () => void {
  let stopped = false;
  let reading = false;
  let changed = false;
  async function again(): Promise<void> {
    changed = true;
    if (reading) return;
    reading = true;
    while (changed && !stopped) {
      changed = false;
      try {
        const found = await read();
        if (!stopped) show(found);
      } catch {
        setTimeout(() => void (stopped || again()), AGAIN); // a disk that was busy, not a view that is over
      }
    }
    reading = false;
  }
  void again();
  const stop = store.subscribe(() => void again());
  return () => {
    stopped = true;
    stop();
  };
}
