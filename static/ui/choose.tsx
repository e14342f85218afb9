/** One out of a few, each with its consequence in words: rows for what matters, chips for what is light. */
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

export type Choice<T extends string> = {
  value: T;
  title: string;
  note?: string;
  sign?: ComponentChildren;
  lang?: string | undefined;
  /** A word of the person's own. */
  own?: boolean;
};

type Choosing<T extends string> = { label: string; choices: Choice<T>[]; chosen: T; onChoose: (value: T) => void };
/** `onSame`: a tap on what was chosen already. */
type Rows<T extends string> = Choosing<T> & { onSame?: () => void };

export function ChooseRows<T extends string>({ label, choices, chosen, onChoose, onSame }: Rows<T>) {
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
          <Radio name={name} on={choice.value === chosen} onChoose={() => onChoose(choice.value)} onSame={onSame} />
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
  const toggle = (value: T) => onChoose(value === chosen ? null : value);
  return <ChooseMany label={label} choices={choices} chosen={chosen === null ? [] : [chosen]} onToggle={toggle} />;
}

/** As many as one likes, or none. */
export function ChooseMany<T extends string>({ label, choices, chosen, onToggle }: {
  label: string;
  choices: Choice<T>[];
  chosen: readonly string[];
  onToggle: (value: T) => void;
}) {
  return (
    <div class="chips" role="group" aria-label={label}>
      {choices.map(({ value, title, lang, own }) => (
        <button
          type="button" class={`chip ${own ? "own" : ""}`} key={value} lang={lang}
          aria-pressed={chosen.includes(value)} onClick={() => onToggle(value)}
        >
          <i aria-hidden="true" />
          {title}
        </button>
      ))}
    </div>
  );
}

type Asked = { name: string; on: boolean; onChoose: () => void; onSame?: (() => void) | undefined };

function Radio({ name, on, onChoose, onSame }: Asked) {
  return <input type="radio" name={name} checked={on} onChange={onChoose} onClick={on ? onSame : undefined} />;
}
