/** One sheet of paper for every question of a guide; steps jump, nothing has to be answered. */
import { useState } from "preact/hooks";
import { signal } from "@preact/signals";
import { _ } from "../i18n";
import { Writing } from "../ui/writing";
import type { Draft } from "./draft";
import { answered, questions, wordsAt, type Guide, type Question } from "./guides";
import { languageOf } from "./naming";

const current = signal("");

export function Steps({ guide }: { guide: Guide | undefined }) {
  const steps = guide ? questions(guide) : [];
  if (steps.length < 2) return null;
  return (
    <nav class="steps" aria-label={_("Questions")}>
      {steps.map((step) => (
        <button type="button" aria-current={current.value === step.leaf ? "step" : undefined} onClick={() => jump(step.leaf)}>
          {step.title}
        </button>
      ))}
    </nav>
  );
}

function jump(leaf: string): void {
  const box = document.getElementById(leaf);
  box?.closest(".part")?.scrollIntoView({ block: "start" });
  box?.focus({ preventScroll: true });
}

type PaperShape = { draft: Draft; guide: Guide | undefined; wrong: string | undefined; onWords: () => void };

export function Paper({ draft, guide, wrong, onWords }: PaperShape) {
  const [parts] = useState(() => new Map<string, Question[]>());
  if (!guide) return null;
  const asked = parts.get(guide.id) ?? partsOf(draft, guide);
  parts.set(guide.id, asked);
  const first = asked.find((question) => !wordsAt(draft.fields.value, question.leaf)) ?? asked.at(-1);
  return (
    <div class="page sheet" key={guide.id}>
      {asked.map((question) => (
        <Part
          key={question.leaf} draft={draft} question={question} only={asked.length === 1}
          focus={question === first} onWords={onWords}
        />
      ))}
      {wrong && <p class="wrong-note" role="alert">{wrong}</p>}
    </div>
  );
}

/** What was written under another guide stays on the sheet, above the questions of this one. */
function partsOf(draft: Draft, guide: Guide): Question[] {
  const asked = questions(guide);
  const earlier = answered(draft.fields.value)
    .flatMap((answer) => answer.question ?? [])
    .filter((question) => !asked.some((other) => other.leaf === question.leaf));
  return [...earlier, ...asked];
}

type PartShape = { draft: Draft; question: Question; only: boolean; focus: boolean; onWords: () => void };

function Part({ draft, question, only, focus, onWords }: PartShape) {
  const [takesCursor] = useState(focus);
  return (
    <div class={`part ${only ? "only" : ""}`}>
      <label class="ask" for={question.leaf}>
        {question.title} {question.more && <span>{question.more}</span>}
      </label>
      <Writing
        id={question.leaf} words={wordsAt(draft.fields.peek(), question.leaf)} focus={takesCursor}
        lang={languageOf(draft.fields.peek())} onFocus={() => (current.value = question.leaf)}
        onWords={(words) => {
          draft.change({ [question.leaf]: words });
          onWords();
        }}
      />
    </div>
  );
}
