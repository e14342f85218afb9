/** The words of one language that the texts on this phone hold: their other forms, words around them, words like them. */
import type { Tongue } from "./fold";
import { within } from "./nearness";
import { stem } from "./stem";
import { otherVowel } from "./vowels";

type Known = { texts: number; raw: string };

export class Vocabulary {
  private readonly known = new Map<string, Known>();
  private readonly stems = new Map<string, Set<string>>();

  constructor(private readonly tongue: Tongue) {}

  /** Each word of a text: as it is compared, and as somebody wrote it. */
  add(words: ReadonlyMap<string, string>): void {
    for (const [term, raw] of words) {
      const before = this.known.get(term);
      if (before) before.texts += 1;
      else this.learn(term, raw);
    }
  }

  /** A word that no text holds any more is forgotten at once. */
  remove(words: ReadonlyMap<string, string>): void {
    for (const term of words.keys()) {
      const before = this.known.get(term);
      if (before && (before.texts -= 1) === 0) this.forget(term);
    }
  }

  has(term: string): boolean {
    return this.known.has(term);
  }

  /** Its other forms. */
  forms(term: string): string[] {
    const forms = [...(this.stems.get(stem(term, this.tongue)) ?? [])].filter((form) => form !== term);
    return this.tongue === "nl" ? forms.filter((form) => !otherVowel(term, form) && !otherVowel(form, term)) : forms;
  }

  /** Longer words it is a part of. */
  around(part: string): string[] {
    return [...this.known.keys()].filter((term) => term.length > part.length && term.includes(part));
  }

  beginsWith(part: string): boolean {
    for (const term of this.known.keys()) if (term.startsWith(part)) return true;
    return false;
  }

  /** The word most like it, as somebody wrote it: fewest letters apart, then in most texts. */
  nearest(term: string): { raw: string; apart: number; texts: number } | null {
    let best: { raw: string; apart: number; texts: number } | null = null;
    const most = term.length > 5 ? 2 : 1;
    for (const [other, { raw, texts }] of this.known) {
      const apart = within(term, other, most);
      if (apart !== null && (!best || apart < best.apart || (apart === best.apart && texts > best.texts))) best = { raw, apart, texts };
    }
    return best;
  }

  private learn(term: string, raw: string): void {
    this.known.set(term, { texts: 1, raw });
    const root = stem(term, this.tongue);
    const forms = this.stems.get(root);
    if (forms) forms.add(term);
    else this.stems.set(root, new Set([term]));
  }

  private forget(term: string): void {
    this.known.delete(term);
    const root = stem(term, this.tongue);
    const forms = this.stems.get(root);
    forms?.delete(term);
    if (forms?.size === 0) this.stems.delete(root);
  }
}
