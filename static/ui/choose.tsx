/** One out of a few, each with its consequence in words: rows for what matters, chips for what is light. */
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

export type Choice<T extends string> = { value: T; title: string; note?: string; sign?: ComponentChildren; lang?: string };

type Choosing<T extends string> = { label: string; choices: Choice<T>[]; chosen: T; onChoose: (value: T) => void };

export function ChooseRows<T extends string>({ label, choices, chosen, onChoose }: Choosing<T>) {
  const name = useId();
  const plain = choices.every((choice) => !choice.sign);
  return (
    <div class={`choose sheet ${plain ? "plain" : ""}`} role="radiogroup" aria-label={label}>
      {choices.map((choice) => (
        <label key={choice.value} lang={choice.lang}>
          {choice.sign}
          <span>
            <b>{choice.title}</b>
            {choice.note && <span class="note">{choice.note}</span>}
          </span>
          <Radio name={name} on={choice.value === chosen} onChoose={() => onChoose(choice.value)} />
        </label>
      ))}
    </div>
  );
}

export function ChooseChips<T extends string>({ label, choices, chosen, onChoose }: Choosing<T>) {
  const name = useId();
  return (
    <div class="chips" role="radiogroup" aria-label={label}>
      {choices.map((choice) => (
        <label class="chip" key={choice.value} lang={choice.lang}>
          <Radio name={name} on={choice.value === chosen} onChoose={() => onChoose(choice.value)} />
          {choice.title}
        </label>
      ))}
    </div>
  );
}

/** At most one, and a second tap takes it away again. */
export function Chips<T extends string>({ label, choices, chosen, onChoose }: {
  label: string;
  choices: Choice<T>[];
  chosen: string | null;
  onChoose: (value: T | null) => void;
}) {
  return (
    <div class="chips" role="group" aria-label={label}>
      {choices.map(({ value, title }) => (
        <button
          type="button" class="chip" key={value} aria-pressed={value === chosen}
          onClick={() => onChoose(value === chosen ? null : value)}
        >
          <i aria-hidden="true" />
          {title}
        </button>
      ))}
    </div>
  );
}

function Radio({ name, on, onChoose }: { name: string; on: boolean; onChoose: () => void }) {
  return <input type="radio" name={name} checked={on} onChange={onChoose} />;
}
