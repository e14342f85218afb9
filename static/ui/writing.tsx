/** The box people write in: as tall as their text, without a jump and without a scroll bar. */
import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { keepInSight } from "./caret";

type Writing = {
  label?: string;
  words: string;
  lang?: string | undefined;
  onWords: (words: string) => void;
  focus?: boolean;
  onFocus?: () => void;
  placeholder?: string | undefined;
  id?: string;
  /** For who looks along in the box. */
  box?: RefObject<HTMLTextAreaElement | null>;
};

/** Where the browser sizes a box by its text, the copy behind it is not needed. */
const GROWS = typeof CSS !== "undefined" && CSS.supports("field-sizing", "content");

/** `words` is what the box starts with; from then on the box itself holds the truth, and nobody writes in it but its writer. */
export function Writing({ label, words, lang, onWords, focus, onFocus, placeholder, id, box: shared }: Writing) {
  const paper = useRef<HTMLDivElement>(null);
  const own = useRef<HTMLTextAreaElement>(null);
  const box = shared ?? own;
  useLayoutEffect(() => {
    if (box.current && box.current !== document.activeElement) box.current.value = words;
    grow();
  }, [words]);
  useLayoutEffect(() => {
    if (!focus || !box.current) return;
    box.current.focus();
    box.current.setSelectionRange(words.length, words.length);
  }, [focus]);
  useEffect(() => {
    const seen = window.visualViewport;
    const look = (): void => keepInSight(box.current);
    seen?.addEventListener("resize", look);
    return () => seen?.removeEventListener("resize", look);
  }, []);

  function grow(): void {
    if (!GROWS && paper.current && box.current) paper.current.dataset["words"] = box.current.value;
  }
  return (
    <div class="grow answer words" ref={paper} lang={lang}>
      <textarea
        ref={box} id={id} rows={1} aria-label={label} placeholder={placeholder} defaultValue={words}
        autocapitalize="sentences" spellcheck dir="auto"
        onFocus={() => {
          keepInSight(box.current);
          onFocus?.();
        }}
        onInput={(event) => {
          grow();
          keepInSight(box.current);
          onWords(event.currentTarget.value);
        }}
      />
    </div>
  );
}
