/** How large the letters are and how they are drawn: a choice of this phone, for Kring's words and people's alike. */
import { signal } from "@preact/signals";
import { remember, setting } from "../../store";

export const SIZES = [100, 115, 130, 150, 175, 200] as const;
export type Letters = { size: (typeof SIZES)[number]; plain: boolean; wide: boolean };

const AS_DRAWN: Letters = { size: 100, plain: false, wide: false };
/** From here on two columns no longer fit beside each other. */
const BIG = 150;
/** Narrower than this many letters the places fold; the same as a 320 px phone with letters as drawn. */
const NARROW_REM = 19.9;

export const letters = signal<Letters>(AS_DRAWN);

/** Call before the first word is on screen. */
export async function recallLetters(): Promise<void> {
  show({ ...AS_DRAWN, ...(await setting<Partial<Letters>>("letters")) });
  addEventListener("resize", fold);
}

export async function chooseLetters(change: Partial<Letters>): Promise<void> {
  show({ ...letters.value, ...change });
  await remember("letters", letters.value);
}

export const areBig = (): boolean => letters.value.size >= BIG;

function show(next: Letters): void {
  letters.value = next;
  const { classList } = document.documentElement;
  for (const size of SIZES) classList.toggle(`letters-${size}`, size === next.size);
  classList.toggle("plain-letters", next.plain);
  classList.toggle("wide-spacing", next.wide);
  classList.toggle("big", areBig());
  fold();
}

/** A media query knows the browser's letters only, not those chosen here. */
function fold(): void {
  const root = document.documentElement;
  const letter = Number.parseFloat(getComputedStyle(root).fontSize);
  root.classList.toggle("narrow", innerWidth < NARROW_REM * letter);
}
