/** The words to decide about: those with most places first; found by a piece of them, or by their language. */
import { useEffect, useRef, useState } from "preact/hooks";
import { _, LANGUAGES, isLanguage, number } from "../../i18n";
import { More } from "../../ui/more";
import { KeptRing } from "../../ui/ring";
import { waitsForMe } from "./deciding";
import { formStanding, placesName, ringOf } from "./naming";
import { NothingLeft } from "./queue";
import type { Form, Study } from "./wire";

export type Narrowed = { language: string; find: string; all: boolean };
const SLICE = 60;

/** The one on the table stays in the list, also when it waits no more. */
export function narrowed(forms: Form[], { language, find, all }: Narrowed, chosen: string | null): Form[] {
  const piece = find.trim().toLocaleLowerCase();
  return forms.filter((form) =>
    (!language || form.language === language)
    && (!piece || form.words.toLocaleLowerCase().includes(piece))
    && (all || waitsForMe(form) || form.id === chosen));
}

type Shape = {
  study: Study;
  rows: Form[];
  left: number;
  by: Narrowed;
  chosen: string | undefined;
  languages: string[];
  onNarrow: (by: Narrowed) => void;
  onChoose: (id: string) => void;
};

export function WordList({ study, rows, left, by, chosen, languages, onNarrow, onChoose }: Shape) {
  const [most, grow] = useState(SLICE);
  return (
    <section class="sheet word-list" aria-label={_("Words to be checked")}>
      <header>
        <h2>{by.all ? _("All words") : _("Still open")}</h2>
        <span class="small">{number(by.all ? rows.length : left)}</span>
        <button type="button" class="link small" onClick={() => onNarrow({ ...by, all: !by.all })}>{by.all ? _("Still open") : _("All words")}</button>
      </header>
      <div class="narrowing">
        <input
          id="find-word" class="field" type="search" aria-label={_("Find a word")} placeholder={_("Find a word")} value={by.find}
          onInput={(event) => onNarrow({ ...by, find: event.currentTarget.value })}
          onKeyDown={(event) => event.key === "Escape" && event.currentTarget.blur()}
        />
        {languages.length > 1 && <Tongues languages={languages} by={by} onNarrow={onNarrow} />}
      </div>
      <ul class="forms">
        {rows.slice(0, most).map((form) => <Row key={form.id} form={form} on={form.id === chosen} onChoose={onChoose} />)}
      </ul>
      {!rows.some((form) => by.all || waitsForMe(form)) && (
        <div class="padded">
          {by.find || by.language || by.all
            ? <p class="note">{by.find ? _("No word in this list has these letters.") : _("Nothing waits for you in this language.")}</p>
            : <NothingLeft left={left} next={`#/texts/${study.id}`} nextName={_("Texts to be read")} done={_("Every word was checked by two people. The texts come next.")} />}
        </div>
      )}
      {rows.length > most && <More onMore={() => grow(most + SLICE)} />}
    </section>
  );
}

function Tongues({ languages, by, onNarrow }: Pick<Shape, "languages" | "by" | "onNarrow">) {
  return (
    <div class="chips" role="group" aria-label={_("Language")}>
      {languages.map((language) => (
        <button
          type="button" class="chip" key={language} lang={language} aria-pressed={by.language === language}
          onClick={() => onNarrow({ ...by, language: by.language === language ? "" : language })}
        >
          <i aria-hidden="true" />{isLanguage(language) ? LANGUAGES[language] : language}
        </button>
      ))}
    </div>
  );
}

function Row({ form, on, onChoose }: { form: Form; on: boolean; onChoose: (id: string) => void }) {
  const row = useRef<HTMLButtonElement>(null);
  useEffect(() => void (on && row.current?.scrollIntoView({ block: "nearest" })), [on]);
  return (
    <li>
      <button type="button" ref={row} class="form" aria-pressed={on} onClick={() => onChoose(form.id)}>
        <KeptRing kept={ringOf(form.state)} />
        <span>
          <span class="name" lang={form.language}>{form.words}</span>
          <span class="small">{formStanding(form)}</span>
        </span>
        <span class="small">{placesName(form.places)}</span>
      </button>
    </li>
  );
}
