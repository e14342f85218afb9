/** A short word about what was just done, with at most one action; read out, and gone by itself. */
import { signal } from "@preact/signals";
import { Button } from "./press";

type Said = { words: string; action?: { label: string; onPress: () => void }; stays?: boolean };

const LONG_ENOUGH_TO_READ = 8_000;
const said = signal<Said | null>(null);
/** What waits for an answer: it steps aside for what passes, and is there again after it. */
const standing = signal<Said | null>(null);
let leaving: ReturnType<typeof setTimeout> | undefined;

export function say(words: string, more: Omit<Said, "words"> = {}): void {
  if (more.stays) return void (standing.value = { words, ...more });
  clearTimeout(leaving);
  said.value = { words, ...more };
  leaving = setTimeout(hush, LONG_ENOUGH_TO_READ);
}

export function hush(): void {
  said.value = null;
}

/** What waited for an answer is asked no more. */
export function withdraw(): void {
  standing.value = null;
}

export function Toast() {
  const now = said.value ?? standing.value;
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
