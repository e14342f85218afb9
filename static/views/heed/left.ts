/** What its writer left as it is: asked once, never again. Kept as figures, so that no word stands outside the texts. */
import { remember, setting } from "../../store";
import { folded, stem } from "./names";

type Left = { texts: [text: string, left: number[]][]; never: number[] };
const MOST = 300;

/** FNV-1a: a figure that tells two words apart and does not tell the word. */
function figure(words: string, about: string): number {
  let made = 0x811c9dc5;
  for (const letter of `${about}\0${stem(folded(words))}`) made = Math.imul(made ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return made;
}

let kept: Left | undefined;

export async function recallLeft(): Promise<void> {
  kept ??= (await setting<Left>("left-as-written")) ?? { texts: [], never: [] };
}

export function isLeft(words: string, text: string, person: string): boolean {
  const ours = kept?.texts.find(([id]) => id === text)?.[1] ?? [];
  return ours.includes(figure(words, text)) || Boolean(kept?.never.includes(figure(words, person)));
}

/** In this text only. */
export function leave(words: string, text: string): void {
  const { texts, never } = kept ?? { texts: [], never: [] };
  const ours = texts.find(([id]) => id === text)?.[1] ?? [];
  const others = texts.filter(([id]) => id !== text).slice(-MOST);
  keep({ never, texts: [...others, [text, [...ours, figure(words, text)]]] });
}

/** Not a name, for this person, wherever it stands. */
export function neverAgain(words: string, person: string): void {
  const { texts, never } = kept ?? { texts: [], never: [] };
  keep({ texts, never: [...never, figure(words, person)].slice(-MOST) });
}

function keep(next: Left): void {
  kept = next;
  void remember("left-as-written", next);
}
