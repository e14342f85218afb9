/** A question with a box for its answer; what is wrong stands under it in words. */
import { useId } from "preact/hooks";
import { Icon } from "./icon";

type Asked = {
  label: string;
  value: string;
  onInput: (text: string) => void;
  type?: "text" | "password" | "date" | "time";
  name?: string;
  note?: string | undefined;
  wrong?: string | undefined;
  complete?: string;
  max?: string;
  min?: string;
};

export function Field({ label, value, onInput, type = "text", name, note, wrong, complete = "off", max, min }: Asked) {
  const id = useId();
  return (
    <label class={`asked ${wrong ? "wrong" : ""}`}>
      <b>{label}</b>
      {note && <span class="note" id={`${id}-note`}>{note}</span>}
      <input
        class="field" type={type as "text"} value={value} name={name} autocomplete={complete} max={max} min={min}
        autocapitalize="off" spellcheck={false}
        aria-invalid={Boolean(wrong)} aria-describedby={wrong ? `${id}-wrong` : note ? `${id}-note` : undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {wrong && <span class="wrong-note" id={`${id}-wrong`}>{wrong}</span>}
    </label>
  );
}

/** One out of a list too long for rows. */
export function Picked({ label, value, options, onPick }: {
  label: string;
  value: string;
  options: [value: string, words: string][];
  onPick: (value: string) => void;
}) {
  return (
    <label class="asked">
      <b>{label}</b>
      <span class="picking">
        <select class="field" value={value} onChange={(event) => onPick(event.currentTarget.value)}>
          {options.map(([option, words]) => <option value={option}>{words}</option>)}
        </select>
        <Icon name="down" />
      </span>
    </label>
  );
}

/** Yes or no, beside its words. */
export function Tick({ label, note, on, onChange }: { label: string; note?: string; on: boolean; onChange: (on: boolean) => void }) {
  return (
    <label class="tick">
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>
        {label}
        {note && <span class="note">{note}</span>}
      </span>
    </label>
  );
}
