/** A short word about what was just done, with at most one action; read out, and gone by itself. */
import { signal } from "@preact/signals";
import { Button } from "./press";

type Said = { words: string; action?: { label: string; onPress: () => void }; stays?: boolean };

const LONG_ENOUGH_TO_READ = 8_000;
const said = signal<Said | null>(null);
let leaving: ReturnType<typeof setTimeout> | undefined;

export function say(words: string, more: Omit<Said, "words"> = {}): void {
  clearTimeout(leaving);
  said.value = { words, ...more };
  if (!more.stays) leaving = setTimeout(hush, LONG_ENOUGH_TO_READ);
}

export function hush(): void {
  said.value = null;
}

export function Toast() {
  const now = said.value;
  return (
    <div class="toasts" role="status">
      {now && (
        <div class="toast">
          <span>{now.words}</span>
          {now.action && <Button low onPress={now.action.onPress}>{now.action.label}</Button>}
        </div>
      )}
    </div>
  );
}
