/** Words and phrases found in a text, by the signs of journal/discovery/values/phrases.py; no stems, since none is asked for. */
import { fold, type Tongue, wordsIn } from "./fold";

type Fits = (word: string) => boolean;
type Step = { fits: Fits; mayBeEmpty: boolean };

/** From and up to, in a text. */
export type Span = readonly [start: number, end: number];

/** Every place where one of the phrases stands; none across the end of a sentence. */
export function placesOf(phrases: readonly string[], text: string, tongue: Tongue): Span[] {
  const words = [...wordsIn(text)].map(({ raw, start, end }) => ({ word: fold(raw, tongue), start, end }));
  const said = words.map(({ word }) => word);
  const ways = phrases.map((phrase) => phrase.split(" ").map((place) => step(place, tongue)));
  return words.flatMap(({ start }, first) =>
    ways.flatMap((steps): Span[] => {
      const after = endOf(steps, said, first);
      const end = after && words[after - 1]?.end;
      return end && end > start && !/[.!?…\n]\s|[\n;]/.test(text.slice(start, end)) ? [[start, end]] : [];
    }),
  );
}

function step(place: string, tongue: Tongue): Step {
  if (place === "_") return { fits: () => true, mayBeEmpty: true };
  const forms = place.split("|");
  const each = forms.filter((form) => form !== "?").map((form) => fitting(form, tongue));
  return { fits: (word) => each.some((fits) => fits(word)), mayBeEmpty: forms.includes("?") };
}

function fitting(form: string, tongue: Tongue): Fits {
  const bare = fold(form.replaceAll("*", "").toLowerCase().replace(/['’]/g, ""), tongue);
  if (form.endsWith("*")) return (word) => word.startsWith(bare);
  return form.startsWith("*") ? (word) => word.endsWith(bare) : (word) => word === bare;
}

/** Where a phrase ends that begins at a word, or null if it does not stand there. */
function endOf(steps: readonly Step[], said: readonly string[], at: number): number | null {
  const [here, ...rest] = steps;
  if (!here) return at;
  const word = said[at];
  const after = word !== undefined && here.fits(word) ? endOf(rest, said, at + 1) : null;
  return after ?? (here.mayBeEmpty ? endOf(rest, said, at) : null);
}
