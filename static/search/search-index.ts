/** The index: which texts hold the words asked for, as they were typed, in another form, or inside longer words. */
import MiniSearch, { type Query } from "minisearch";
import { fold, TONGUES, vocabularyOf, wordsIn, type Tongue } from "./fold";
import { asksSomething, type Question } from "./question";
import { Vocabulary } from "./vocabulary";

export interface Text {
  id: string;
  tongue: Tongue;
  text: string;
}

export interface Found {
  id: string;
  /** The words of the text that answer the question. */
  terms: ReadonlySet<string>;
}

export interface Answer {
  /** The words as they were typed first, then their other forms. */
  found: Found[];
  /** Only as a part of longer words. */
  inside: Found[];
  /** The question with its unknown words replaced by known ones, when nothing was found. */
  meant: string[] | null;
}

type Row = { id: string } & Partial<Record<Tongue, string>>;

/** Shorter parts of words are in too many of them. */
const SHORTEST_PART = 4;

export class SearchIndex {
  private readonly texts = new Map<string, Text>();
  private readonly vocabularies = Object.fromEntries(TONGUES.map((tongue) => [tongue, new Vocabulary(tongue)])) as Record<Tongue, Vocabulary>;
  private readonly mini = new MiniSearch<Row>({
    fields: [...TONGUES],
    tokenize: (words) => words.split(" "),
    processTerm: (term) => term,
    searchOptions: { tokenize: (term) => [term] },
  });

  get size(): number {
    return this.texts.size;
  }

  get(id: string): Text | undefined {
    return this.texts.get(id);
  }

  ids(): string[] {
    return [...this.texts.keys()];
  }

  put(text: Text): void {
    this.drop(text.id);
    const words = termsOf(text);
    this.texts.set(text.id, text);
    this.vocabularies[text.tongue].add(words);
    this.mini.add(rowOf(text, words));
  }

  drop(id: string): void {
    const text = this.texts.get(id);
    if (!text) return;
    const words = termsOf(text);
    this.texts.delete(id);
    this.vocabularies[text.tongue].remove(words);
    this.mini.remove(rowOf(text, words));
  }

  ask(question: Question): Answer {
    if (!asksSomething(question)) return { found: [], inside: [], meant: null };
    const found = this.matching(question, false);
    const known = new Set(found.map(({ id }) => id));
    const inside = this.matching(question, true).filter(({ id }) => !known.has(id));
    return { found, inside, meant: found.length || inside.length ? null : this.meant(question) };
  }

  private matching(question: Question, inside: boolean): Found[] {
    const wanted = TONGUES.map((tongue) => this.queryIn(tongue, question, inside));
    const rows = this.mini.search({ combineWith: "OR", queries: wanted });
    const found = rows.map(({ id, terms, score }) => ({ id: String(id), terms: new Set(terms), score }));
    const kept = found.filter(({ id }) => this.holds(id, question));
    const grade = (each: Found): number => (asTyped(each, question) ? 0 : 1);
    return kept.sort((one, other) => grade(one) - grade(other) || other.score - one.score);
  }

  private queryIn(tongue: Tongue, question: Question, inside: boolean): Query {
    const words = [...question.words, ...question.phrases.flat()];
    const last = question.open ? question.words.at(-1) : undefined;
    const wanted = words.map((word) => this.wordIn(tongue, word, word === last, inside));
    const unwanted = question.without.filter((part) => part.length === 1).map(([word]) => this.wordIn(tongue, word!, false, false));
    const all: Query = { combineWith: "AND", queries: wanted };
    return { combineWith: "AND_NOT", fields: [tongue], queries: [all, ...unwanted] };
  }

  /** A word as typed, its other forms, what it begins while it is being typed, and what it stands inside of. */
  private wordIn(tongue: Tongue, raw: string, open: boolean, inside: boolean): Query {
    const term = fold(raw, tongue);
    const vocabulary = this.vocabularies[tongue];
    const longer = inside && term.length >= SHORTEST_PART ? vocabulary.around(term) : [];
    const prefix = open && term.length > 1;
    return {
      combineWith: "OR",
      queries: [
        { queries: [raw], boost: { [tongue]: 4 }, prefix },
        { queries: [term], boost: { [tongue]: 3 }, prefix },
        ...vocabulary.forms(term).map((form) => ({ queries: [form], boost: { [tongue]: 2 } })),
        { queries: longer, boost: { [tongue]: 1 } },
      ],
    };
  }

  /** Whether its phrases stand in a text word by word, and none that are not wanted. */
  private holds(id: string, { phrases, without }: Question): boolean {
    const long = without.filter((part) => part.length > 1);
    if (!phrases.length && !long.length) return true;
    const { text, tongue } = this.texts.get(id)!;
    const line = ` ${[...wordsIn(text)].map(({ raw }) => fold(raw, tongue)).join(" ")} `;
    const stands = (phrase: string[]): boolean => line.includes(` ${phrase.map((raw) => fold(raw, tongue)).join(" ")} `);
    return phrases.every(stands) && !long.some(stands);
  }

  private meant({ words }: Question): string[] | null {
    const unknown = new Map(words.filter((word) => word.length > 2 && !this.knows(word)).map((word) => [word, this.nearest(word)]));
    if (!unknown.size || [...unknown.values()].includes(null)) return null;
    return words.map((word) => unknown.get(word) ?? word);
  }

  private knows(raw: string): boolean {
    return TONGUES.some((tongue) => {
      const term = fold(raw, tongue);
      const vocabulary = this.vocabularies[tongue];
      return vocabulary.has(term) || vocabulary.forms(term).length > 0 || vocabulary.beginsWith(term);
    });
  }

  private nearest(raw: string): string | null {
    const near = TONGUES.map((tongue) => this.vocabularies[tongue].nearest(fold(raw, tongue))).filter((each) => each !== null);
    near.sort((one, other) => one.apart - other.apart || other.texts - one.texts);
    return near[0]?.raw ?? null;
  }
}

const asTyped = ({ terms }: Found, { words, phrases }: Question): boolean => [...words, ...phrases.flat()].every((raw) => terms.has(raw));

/** Each word of a text as it is compared, and as somebody wrote it. */
function termsOf({ text, tongue }: Text): Map<string, string> {
  const words = new Map<string, string>();
  for (const raw of vocabularyOf(text)) {
    const term = fold(raw, tongue);
    if (raw !== term || !words.has(term)) words.set(term, raw);
  }
  return words;
}

/** As it was written too, where that differs: whoever types the marks finds those first. */
function rowOf({ id, tongue }: Text, words: Map<string, string>): Row {
  let line = "";
  for (const [term, raw] of words) line += term === raw ? `${term} ` : `${term} ${raw} `;
  return { id, [tongue]: line.trimEnd() };
}
