/** Above my reflections: once per study that it asks, and what somebody who checks wrote to me. */
import type { FunctionComponent } from "preact";
import { useState } from "preact/hooks";
import { unread, untold } from "./asking";

let ready: FunctionComponent | undefined;

const hasNotes = (): boolean => Boolean(untold()) || unread().length > 0;

/** Fetches how they are shown once there are any. */
export async function bringNotes(): Promise<void> {
  if (hasNotes()) ready ??= await import("./notes").then((part) => part.Notes, () => undefined);
}

/** What comes while the list is read waits until it is opened again: nothing jumps under a thumb. */
export function useNotes(): FunctionComponent | undefined {
  const [found] = useState(() => ({ Notes: hasNotes() ? ready : undefined }));
  return hasNotes() ? found.Notes : undefined;
}
