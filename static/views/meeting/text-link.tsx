/** A text by link: who wrote it, when, and how it begins. */
import type { Entry } from "../../store";
import { PersonRing } from "../../ui/person";
import { languageOf, whenName } from "../naming";
import { written } from "../written";
import { personName } from "./rotation";

export function TextLink({ text }: { text: Entry }) {
  return (
    <a class="sheet story-card" href={`#/entry/${text.id}`}>
      <TextLines text={text} />
    </a>
  );
}

/** `short`: without its beginning, where the whole of it follows. */
export function TextLines({ text, short = false }: { text: Entry; short?: boolean }) {
  const name = personName(text.author);
  return (
    <>
      <span class="by"><PersonRing name={name} tone={text.mine ? "me" : "other"} /><span><b>{name}</b><span class="small">{whenName(text)}</span></span></span>
      {!short && <span class="words clamp" lang={languageOf(text.fields)} dir="auto">{written(text)}</span>}
    </>
  );
}
