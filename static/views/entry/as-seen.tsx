/** A text as everybody else in its space has it on screen: one component, so that what the sheet shows is what they see. */
import type { Entry } from "../../store";
import { PersonRing } from "../../ui/person";
import { Words } from "../../ui/words";
import { Hung } from "../files/hung";
import { answered } from "../guides";
import { languageOf, whenName } from "../naming";
import { ReadAloud } from "../write/read-aloud";
import { SeenValues } from "./seen-values";

/** Versions have no id: what hung on an earlier one is not there any more. */
type Shown = Pick<Entry, "fields" | "createdAt"> & { id?: string };

export function AsOthersSee({ name, text }: { name: string; text: Shown }) {
  return (
    <article class="sheet story alone">
      <header class="by">
        <PersonRing name={name} />
        <div><b>{name}</b><span class="small">{whenName(text)}</span></div>
      </header>
      <Answers text={text} />
      <ReadAloud fields={() => text.fields} />
    </article>
  );
}

export function Answers({ text }: { text: Shown }) {
  return (
    <>
      {answered(text.fields).map(({ question, words }, _place, all) => (
        <div class="answered">
          {all.length > 1 && question && <p class="ask">{question.title}</p>}
          <Words text={words} lang={languageOf(text.fields)} />
        </div>
      ))}
      {text.id && <Hung id={text.id} fields={text.fields} />}
      <SeenValues fields={text.fields} />
    </>
  );
}
