/** One sheet of paper for every question of a guide; steps jump, nothing has to be answered. */
import { useMemo, useRef } from "preact/hooks";
import { signal, useComputed, useSignalEffect } from "@preact/signals";
import { _, language } from "../../i18n";
import { Aloud } from "../../ui/aloud";
import { Fold } from "../../ui/fold";
import { AboutGuide } from "./about-guide";
import type { Draft } from "./draft";
import { Heeded } from "../heed/heeded";
import { partsOf, questions, wordsAt, type Guide, type Question } from "../guides";
import { languageOf } from "../naming";

const current = signal("");

export function Steps({ guide }: { guide: Guide | undefined }) {
  const steps = guide ? questions(guide) : [];
  const row = useRef<HTMLElement>(null);
  useSignalEffect(() => show(row.current, current.value));
  if (steps.length < 2) return null;
  return (
    <nav class="steps" aria-label={_("Questions")} ref={row}>
      {steps.map((step) => (
        <button type="button" data-leaf={step.leaf} aria-current={current.value === step.leaf ? "step" : undefined} onClick={() => jump(step.leaf)}>
          {step.title}
        </button>
      ))}
    </nav>
  );
}

/** Brings the step one is at into the row, and moves nothing else. */
function show(row: HTMLElement | null, leaf: string): void {
  if (!row) return;
  const step = [...row.children].find((button) => button instanceof HTMLElement && button.dataset["leaf"] === leaf);
  if (step instanceof HTMLElement) row.scrollLeft = step.offsetLeft - (row.clientWidth - step.clientWidth) / 2;
}

function jump(leaf: string): void {
  const box = document.getElementById(leaf);
  box?.closest(".part")?.scrollIntoView({ block: "start" });
  box?.focus({ preventScroll: true });
}

type PaperShape = { draft: Draft; guide: Guide | undefined; wrong: string | undefined; onWords: () => void };

export function Paper({ draft, guide, wrong, onWords }: PaperShape) {
  const asked = useMemo(() => (guide ? partsOf(draft.fields.peek(), guide) : []), [guide?.id]);
  const first = useMemo(() => asked.find(({ leaf }) => !wordsAt(draft.fields.peek(), leaf)) ?? asked.at(-1), [asked]);
  if (!guide) return null;
  return (
    <>
      <div class="page sheet" key={guide.id}>
        {asked.map((question) => (
          <Part
            key={question.leaf} draft={draft} question={question} only={asked.length === 1}
            focus={question === first} onWords={onWords}
          />
        ))}
        {wrong && <p class="wrong-note" role="alert">{wrong}</p>}
      </div>
      <AboutGuide guide={guide} />
    </>
  );
}

type PartShape = { draft: Draft; question: Question; only: boolean; focus: boolean; onWords: () => void };

function Part({ draft, question, only, focus, onWords }: PartShape) {
  const { leaf, title, hint, more } = question;
  const lang = useComputed(() => languageOf(draft.fields.value));
  return (
    <div class={`part ${only ? "only" : ""}`}>
      <div class="asking-line">
        <label class="ask" for={leaf}>
          {title} {hint && <span>{hint}</span>}
        </label>
        <Aloud plain words={() => [title, hint].join("\n")} lang={language.value} name={_("Read the question aloud")} />
      </div>
      {more.length > 0 && (
        <Fold name={_("More questions")} quiet>
          <ul class="more-asked">{more.map((line) => <li>{line}</li>)}</ul>
        </Fold>
      )}
      <Heeded
        about={draft.id} id={leaf} words={wordsAt(draft.fields.peek(), leaf)} focus={focus}
        lang={lang.value} onFocus={() => (current.value = leaf)}
        onWords={(words) => {
          draft.change({ [leaf]: words });
          onWords();
        }}
      />
    </div>
  );
}
