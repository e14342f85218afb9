/** Which value a text of one's own may be about, though it does not name it: by strong cues, on this phone alone. */
import { placesOf, tongueOf, type Span } from "../../search";

type Cues = Record<"core" | "strong" | "lies", string[]>;

/** Language, value, how people say it: of the few values whose cues are right more often than not. */
export type AllCues = Record<string, Record<string, Cues>>;

/** The first value with a strong cue, unless the text names it anyway or its writer has answered. */
export function mayMean(text: string, language: unknown, cues: AllCues, answered: readonly string[]): string | null {
  const tongue = tongueOf(language);
  const found = Object.entries(cues[tongue] ?? {}).find(([value, { core, strong, lies }]) => {
    if (answered.includes(value)) return false;
    const belied = placesOf(lies, text, tongue);
    const says = (phrases: string[]) => placesOf(phrases, text, tongue).some((place) => !belied.some((lie) => meet(lie, place)));
    return says(strong) && !says(core);
  });
  return found?.[0] ?? null;
}

const meet = (one: Span, other: Span): boolean => one[0] < other[1] && other[0] < one[1];
