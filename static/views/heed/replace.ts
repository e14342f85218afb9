/** Other words in a box, as if its writer had typed them: what was done can be undone as any typing can. */

export function replaceIn(box: HTMLTextAreaElement, start: number, end: number, words: string): void {
  const caret = box.selectionEnd;
  box.focus({ preventScroll: true });
  box.setSelectionRange(start, end);
  if (!typed(words)) {
    box.setRangeText(words, start, end, "end");
    box.dispatchEvent(new Event("input", { bubbles: true }));
  }
  const by = words.length - (end - start);
  const after = caret >= end ? caret + by : Math.min(caret, start);
  box.setSelectionRange(after, after);
}

/** The only way that the browser's own *undo* knows of. */
function typed(words: string): boolean {
  try {
    return document.execCommand(words ? "insertText" : "delete", false, words);
  } catch {
    return false;
  }
}
