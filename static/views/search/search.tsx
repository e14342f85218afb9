/** Search over what this phone holds, with or without a network: one box, and what was found under it. */
import { useEffect, useRef, useState } from "preact/hooks";
import { _ } from "../../i18n";
import { asksSomething, understand } from "../../search";
import { Title } from "../../ui/title";
import { Inner } from "../frame";
import { Found } from "./found";
import { asked, holdIndex } from "./held";
import { Narrowing } from "./narrowing";

/** Milliseconds without a key before it looks: between two keys of somebody who types on. */
const PAUSE = 120;

holdIndex();

export function Search() {
  const question = useResting(asked.value);
  const asks = asksSomething(understand(question));
  return (
    <Inner top={<Box />}>
      <Narrowing />
      {asks ? <Found question={question} /> : <Hints />}
    </Inner>
  );
}

function useResting(text: string): string {
  const [rested, rest] = useState(text);
  useEffect(() => {
    const soon = setTimeout(() => rest(text), PAUSE);
    return () => clearTimeout(soon);
  }, [text]);
  return rested;
}

/** Whoever comes to ask types at once; whoever comes back to what was found reads on from the title. */
function Box() {
  const box = useRef<HTMLInputElement>(null);
  const [left, leave] = useState(false);
  const halfQuoted = left && understand(asked.value).halfQuoted;
  useEffect(() => {
    if (!asked.peek()) box.current?.focus();
  }, []);
  function submit(event: Event): void {
    event.preventDefault();
    leave(true);
    if (!understand(asked.value).halfQuoted) box.current?.blur();
  }
  return (
    <form class="searching" role="search" onSubmit={submit}>
      <span class="hush"><Title tab={_("Search")} still={!asked.peek()}>{_("Search")}</Title></span>
      <input
        ref={box} class="field" type="search" aria-label={_("Search")} placeholder={_("Search")} value={asked.value} enterkeyhint="search"
        autocomplete="off" autocapitalize="off" spellcheck={false} aria-invalid={halfQuoted} aria-describedby={halfQuoted ? "half-quoted" : undefined}
        onInput={(event) => ((asked.value = event.currentTarget.value), leave(false))} onBlur={() => leave(true)}
      />
      {halfQuoted && (
        <p class="wrong-note" id="half-quoted" role="status">{_("A quotation mark is missing in your search. Add one, or take the other away.")}</p>
      )}
    </form>
  );
}

function Hints() {
  return (
    <div class="head hints">
      <p>{_("Search in what you wrote and in what others share with you. This also works without a connection.")}</p>
      <ul>
        <li><b>{_("“sat with her”")}</b> <span class="note">{_("these words, in this order")}</span></li>
        <li><b>{_("evening -bath")}</b> <span class="note">{_("texts with the first word and without the second")}</span></li>
      </ul>
    </div>
  );
}
