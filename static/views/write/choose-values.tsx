/** «What do you see in it?»: care values and words of one's own; they are part of the text. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { _ } from "../../i18n";
import { ChooseMany } from "../../ui/choose";
import { Icon } from "../../ui/icon";
import { Button } from "../../ui/press";
import type { Draft } from "./draft";
import { toggled } from "./felt";
import { languageOf } from "../naming";
import { isOwnWord, offeredValues, valueFor, valueName, valuesIn } from "../values";

const LONGEST_WORD = 40;

export function ChooseValues({ draft }: { draft: Draft }) {
  const chosen = valuesIn(draft.fields.value);
  const [own, keep] = useState(() => chosen.filter(isOwnWord));
  const ids = offeredValues.value.map(({ id }) => id);
  const offered = [...new Set([...ids, ...own, ...chosen])];
  function add(value: string): void {
    if (isOwnWord(value) && !own.includes(value)) keep([...own, value]);
    if (!chosen.includes(value)) draft.change({ values: [...chosen, value] });
  }
  return (
    <div class="added">
      <h2>{_("Which values do you see in it?")}</h2>
      <p class="note">{_("Whoever can read the text sees these too. Choose as many as you like.")}</p>
      <div class="value-chips">
        <ChooseMany
          label={_("Values")} chosen={chosen} onToggle={(value) => draft.change({ values: toggled(chosen, value) })}
          choices={offered.map((value) => ({
            value, title: valueName(value), ...(isOwnWord(value) ? { own: true, lang: languageOf(draft.fields.value) } : {}),
          }))}
        />
        <OwnWord onAdd={add} />
      </div>
    </div>
  );
}

function OwnWord({ onAdd }: { onAdd: (value: string) => void }) {
  const [asks, ask] = useState(false);
  const [word, write] = useState("");
  const box = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => box.current?.focus(), [asks]);
  function add(event: Event): void {
    event.preventDefault();
    const value = valueFor(word);
    if (value) onAdd(value);
    write("");
    ask(false);
  }
  if (!asks) {
    return (
      <button type="button" class="chip own" onClick={() => ask(true)}>
        <Icon name="plus" />
        {_("Your own word")}
      </button>
    );
  }
  return (
    <form class="own-word" onSubmit={add}>
      <input
        ref={box} class="field" value={word} maxLength={LONGEST_WORD} aria-label={_("Your own word")} autocapitalize="off"
        enterkeyhint="done" autocomplete="off" onInput={(event) => write(event.currentTarget.value)}
      />
      <Button low submit>{_("Add")}</Button>
    </form>
  );
}
