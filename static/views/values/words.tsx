/** People's own words, each in its language, so that a voice says them right. */
import type { Theme } from "./told";
import { wordsOf } from "./naming";

/** A value's name, or the first words of a topic that has none. */
export function Name({ theme }: { theme: Theme }) {
  if (theme.kind === "value") return <>{theme.label}</>;
  return <>{wordsOf(theme).slice(0, 3).map(({ word, language }, at) => <span key={word} lang={language}>{at ? ", " : ""}{word}</span>)}</>;
}
