/** Copying a text; where the phone does not let the app do it, the text is selected for a person to copy. */
import { useEffect, useRef } from "preact/hooks";
import { _ } from "../../i18n";
import { Button } from "../../ui/press";
import { Sheet } from "../../ui/sheet";

/** False when the phone did not allow it. */
export const copied = async (words: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    return false; // no permission, or no secure address
  }
};

export function CopySheet({ words, onClose }: { words: string; onClose: () => void }) {
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => box.current?.select(), []);
  return (
    <Sheet title={_("Copy the text")} onClose={onClose}>
      <p class="note">{_("This phone does not let Kring copy. The text is selected: choose ‘Copy’ in your phone’s own menu.")}</p>
      <textarea class="field by-hand" ref={box} readOnly rows={6} aria-label={_("Text")} value={words} />
      <div class="doing"><Button onPress={onClose}>{_("Close")}</Button></div>
    </Sheet>
  );
}
