/** The marker under a word in the box: a copy of the text up to the last mark, behind the letters and heard by nobody. */
import type { Trace } from "./trace";

export function paint(box: HTMLTextAreaElement, seen: readonly Trace[]): void {
  const last = seen.at(-1);
  const old = behind(box);
  if (!last) return old?.remove();
  const copy = old ?? document.createElement("div");
  copy.className = "seen";
  copy.setAttribute("aria-hidden", "true");
  copy.replaceChildren(...pieces(box.value, seen));
  if (!old) box.before(copy);
}

function behind(box: HTMLTextAreaElement): HTMLElement | null {
  const before = box.previousElementSibling;
  return before instanceof HTMLElement && before.className === "seen" ? before : null;
}

function pieces(text: string, seen: readonly Trace[]): (Node | string)[] {
  let at = 0;
  return seen.flatMap(({ start, end }) => {
    const before = text.slice(at, start);
    const mark = document.createElement("mark");
    mark.textContent = text.slice(start, end);
    at = end;
    return [before, mark];
  });
}
