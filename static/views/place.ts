/** Where a person is in the app: the part of the address after `#`, so that it opens without a network. */
import { batch, computed, signal } from "@preact/signals";
import { hush } from "../ui/toast";
import { WAY_VIEWS } from "./ours/ways";

const address = signal(location.hash);
/** Counts arrivals, so that the same address visited again is a new visit. */
export const visit = signal(0);
/** The address of what is on screen; the bar may be a moment ahead of it. */
let shown = location.hash;
const heights = new Map<string, number>();

/** `#/team/42` is the view “team” with the one thing it is about, “42”. */
export const place = computed(() => {
  const [view, about] = partsOf(address.value);
  return { view, about: decodeURIComponent(about) };
});

function partsOf(hash: string): [view: string, about: string] {
  const [view = "", about = ""] = hash.replace(/^#\//, "").split("/");
  return [view || "reflections", about];
}

export function go(hash: string): void {
  location.hash = hash;
}

/** Go on without a way back: what was left is finished. */
export function goInstead(hash: string): void {
  history.replaceState(null, "", `/${hash}`);
  arrived(hash);
  scrollTo(0, 0);
}

/** What is on screen has got an address of its own: a reload comes back to it. Whoever is on the way elsewhere goes there. */
export function rename(hash: string): void {
  if (location.hash !== shown) return;
  history.replaceState(null, "", `/${hash}`);
  shown = location.hash;
}

/** When the work is done, go on; whoever went elsewhere meanwhile stays there. */
export async function goAfter(work: Promise<unknown>, hash: string): Promise<void> {
  const from = visit.peek();
  await work;
  if (stillHere(from)) goInstead(hash);
}

/** Whether nobody went elsewhere since a visit: the address changes a moment before its event says so. */
export function stillHere(from: number): boolean {
  return visit.peek() === from && location.hash === shown;
}

export function back(): void {
  if (history.length > 1) history.back();
  else goInstead("#/reflections");
}

/** Call once. Lists stay where they were left; every other screen starts at its top. */
export function follow(): void {
  history.scrollRestoration = "manual";
  addEventListener("hashchange", (event) => {
    heights.set(new URL(event.oldURL).hash, scrollY);
    arrived(location.hash);
    const lists = ["reflections", "team", ...WAY_VIEWS].includes(place.value.view);
    requestAnimationFrame(() => scrollTo(0, lists ? (heights.get(location.hash) ?? 0) : 0));
  });
}

function arrived(hash: string): void {
  shown = location.hash;
  hush();
  batch(() => {
    address.value = hash;
    visit.value += 1;
  });
}
