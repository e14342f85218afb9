/** The box people write in: as tall as their text, without a jump and without a scroll bar. */
import { useLayoutEffect, useRef } from "preact/hooks";

type Writing = {
  label?: string;
  words: string;
  lang?: string | undefined;
  onWords: (words: string) => void;
  focus?: boolean;
  onFocus?: () => void;
  placeholder?: string | undefined;
  id?: string;
};

/** `words` is what the box starts with; from then on the box itself holds the truth. */
export function Writing({ label, words, lang, onWords, focus, onFocus, placeholder, id }: Writing) {
  const paper = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (box.current && box.current !== document.activeElement) box.current.value = words;
    grow();
  }, [words]);
  useLayoutEffect(() => {
    if (!focus || !box.current) return;
    box.current.focus();
    box.current.setSelectionRange(words.length, words.length);
  }, [focus]);

  function grow(): void {
    if (paper.current && box.current) paper.current.dataset["words"] = box.current.value;
  }
  return (
    <div class="grow answer words" ref={paper} lang={lang}>
      <textarea
        ref={box} id={id} rows={1} aria-label={label} placeholder={placeholder} defaultValue={words} onFocus={onFocus}
        onInput={(event) => {
          grow();
          onWords(event.currentTarget.value);
        }}
      />
    </div>
  );
}
