/** Where nothing is yet: the mark, what will be here, and one question. */
import type { ComponentChildren } from "preact";
import { Mark } from "./ring";

export function Empty({ words, children }: { words: string; children?: ComponentChildren }) {
  return (
    <div class="empty sheet">
      <Mark />
      <div>
        <p>{words}</p>
        {children}
      </div>
    </div>
  );
}
