/** Heed: looks at an answer when its writer pauses, marks what it saw and asks about it, one thing at a time. */
import { useSignal, useSignalEffect, type Signal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { isLanguage, language as ofScreen, type Language } from "../../i18n";
import { session, sharedSpaces } from "../here";
import { people } from "../live";
import { Asking, type Answer } from "./asking";
import { loadNames } from "./first-names";
import { fitting } from "./instead";
import { isLeft, leave, neverAgain, recallLeft } from "./left";
import { moved, traces } from "./look";
import { paint } from "./marks";
import { colleaguesOf, folded, stem } from "./names";
import { replaceIn } from "./replace";
import type { Trace, Who } from "./trace";

/** Long enough that a name half typed is not asked about. */
const PAUSE = 800;

/** `about`: the text, so that what is left as it is stays so in it. */
export type Heeding = { text: Signal<string>; box: () => HTMLTextAreaElement | null; about: string; lang: string | undefined };

export function Heed({ text, box, about, lang }: Heeding) {
  const seen = useSignal<Trace[]>([]);
  const before = useRef(text.peek());
  const language: Language = isLanguage(lang) ? lang : ofScreen.value;
  const me = session.value?.person.id ?? "";

  function show(found: Trace[]): void {
    if (found.length || seen.peek().length) seen.value = found.filter(({ words }) => !isLeft(words, about, me));
    const on = box();
    if (on) paint(on, seen.peek());
  }
  const look = (): void => show(traces(text.peek(), colleagues(), language, sharedSpaces().map(({ name }) => name)));

  useEffect(() => void Promise.all([recallLeft(), loadNames()]).then(look), []);
  useSignalEffect(() => {
    const now = text.value;
    if (now !== before.current && seen.peek().length) show(moved(seen.peek(), before.current, now));
    before.current = now;
    const soon = setTimeout(look, PAUSE);
    return () => clearTimeout(soon);
  });

  function answer(asked: Trace, said: Answer): void {
    if (said === "leave") leave(asked.words, about);
    else if (said === "not a name") neverAgain(asked.words, me);
    else change(asked, said.instead);
    look();
    box()?.focus({ preventScroll: true });
  }
  /** Everywhere in this answer: who reads one name has read them all. */
  function change(asked: Trace, who: Who | "nothing"): void {
    const on = box();
    for (const one of on ? seen.peek().filter((each) => isSame(each, asked)).reverse() : [])
      replaceIn(on!, one.start, one.end, who === "nothing" ? left(one) : fitting(text.peek(), one, who, language));
  }
  const [asked, ...others] = seen.value;
  const more = new Set(others.filter((one) => asked && !isSame(one, asked)).map(({ words }) => words)).size;
  return <Asking asked={asked} more={more} language={language} onAnswer={(said) => asked && answer(asked, said)} />;
}

const isSame = (one: Trace, other: Trace): boolean =>
  one.what === other.what && stem(folded(one.words)) === stem(folded(other.words));

/** Of a room its word stays: it says nothing about anybody. */
const left = ({ what, words }: Trace): string => (what === "room" ? (/^[\p{L}]+/u.exec(words)?.[0] ?? "") : "");

function colleagues() {
  const mine = session.value?.person.id;
  return colleaguesOf([...people.value.values()].filter(({ id }) => id !== mine).map(({ name }) => name));
}
