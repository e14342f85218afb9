/** One answer under its question; nothing where nothing was said. */
import { Words } from "./words";

export function Answer({ ask, words, lang }: { ask: string; words: string; lang: string | undefined }) {
  if (!words.trim()) return null;
  return (
    <div class="answered">
      <p class="ask">{ask}</p>
      <Words text={words} lang={lang} />
    </div>
  );
}
