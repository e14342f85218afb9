/** Keeps the line being typed in sight: above the bar, the keyboard, or whatever else lies at the foot of the window. */

/** After the browser has done what it does by itself. */
const BREATH = 120;
let soon: ReturnType<typeof setTimeout> | undefined;

/** Call when something was typed, the box was entered, or the window changed. */
export function keepInSight(box: HTMLTextAreaElement | null): void {
  clearTimeout(soon);
  soon = setTimeout(() => box && box === document.activeElement && reveal(box), BREATH);
}

function reveal(box: HTMLTextAreaElement): void {
  const padding = getComputedStyle(document.documentElement);
  const top = parseFloat(padding.scrollPaddingTop) || 0;
  const bottom = innerHeight - (parseFloat(padding.scrollPaddingBottom) || 0);
  const whole = box.getBoundingClientRect();
  if (whole.top >= top && whole.bottom <= bottom) return;
  const line = lineOf(box);
  if (line.bottom > bottom) scrollBy(0, line.bottom - bottom);
  else if (line.top < top) scrollBy(0, line.top - top);
}

/** Where the cursor's line is in the window: a copy of the text up to it, measured and gone. */
function lineOf(box: HTMLTextAreaElement): DOMRect {
  const copy = document.createElement("div");
  const mark = document.createElement("span");
  copy.className = "copy";
  mark.textContent = "\u200b";
  copy.append(box.value.slice(0, box.selectionEnd), mark);
  box.after(copy);
  const line = mark.getBoundingClientRect();
  copy.remove();
  return line;
}
