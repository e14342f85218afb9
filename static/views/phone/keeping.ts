/** Whether the phone promises to keep what is written on it: asked after the first text, and the answer told. */
import { signal } from "@preact/signals";
import { remember, setting } from "../../store";
import { say } from "../../ui/toast";
import { syncState } from "../here";
import { keepsWell, mayForget } from "../where";

const TOLD = "keeping-told";

/** Null while the phone has not said; phones that cannot be asked never do. */
export const isKept = signal<boolean | null>(null);

/** How much of the phone Kring takes, and how much is left for it, in bytes. */
export const room = signal<{ used: number; left: number } | null>(null);

export async function learnKeeping(): Promise<void> {
  isKept.value = (await navigator.storage?.persisted?.()) ?? null;
}

export async function learnRoom(): Promise<void> {
  const { usage, quota } = (await navigator.storage?.estimate?.()) ?? {};
  room.value = usage === undefined || quota === undefined ? null : { used: usage, left: Math.max(0, quota - usage) };
}

/** Some browsers ask their user, so only once; the others may change their mind by themselves.
 * That a phone does not promise is said over the list while a text has to wait; online the hint above the list says it. */
export async function askToKeep(): Promise<void> {
  if (isKept.value || !navigator.storage?.persist) return;
  const told = await setting<boolean>(TOLD);
  if (told && navigator.userAgent.includes("Firefox")) return;
  isKept.value = await navigator.storage.persist();
  if (told || (!isKept.value && !syncState.value?.trouble)) return;
  await remember(TOLD, true);
  say(isKept.value ? keepsWell() : mayForget());
}
