/** The reading order, changed by two buttons a page; every step is kept at once and can be undone by the other button. */
import { useEffect, useRef, useState } from "preact/hooks";
import { _, number } from "../../i18n";
import type { Entry } from "../../store";
import { Button } from "../../ui/press";
import { say } from "../../ui/toast";
import { wordsAt } from "../guides";
import { store } from "../here";
import { languageOf } from "../naming";
import { moved } from "./order";
import { titleOf } from "./pages";

export function Arranging({ pages, onDone }: { pages: Entry[]; onDone: () => void }) {
  const [pressed, press] = useState("");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => document.getElementById(pressed)?.focus(), [pages, pressed]);
  async function go(page: Entry, to: number, button: string): Promise<void> {
    if (to < 0 || to >= pages.length) return;
    const keys = moved(pages.map(({ id, fields }) => ({ id, order: wordsAt(fields, "order") })), page.id, to);
    await Promise.all([...keys].map(([id, order]) => store().choose(id, { order })));
    press(button);
    say(_("‘{title}’ is number {number} now.", { title: titleOf(page), number: number(to + 1) }));
  }
  return (
    <section class="section learned arranging" aria-label={_("Reading order")}>
      <h2 ref={heading} tabIndex={-1}>{_("Reading order")}</h2>
      <ol class="stack">
        {pages.map((page, at) => (
          <li key={page.id} class="sheet point-card">
            <p class="words" lang={languageOf(page.fields)} dir="auto">{titleOf(page)}</p>
            <div class="doing">
              <Step id={`up-${page.id}`} name={_("Up")} about={titleOf(page)} cannot={at === 0} onPress={() => void go(page, at - 1, `up-${page.id}`)} />
              <Step id={`down-${page.id}`} name={_("Down")} about={titleOf(page)} cannot={at === pages.length - 1} onPress={() => void go(page, at + 1, `down-${page.id}`)} />
            </div>
          </li>
        ))}
      </ol>
      <div class="doing"><Button look="first" onPress={onDone}>{_("Done")}</Button></div>
    </section>
  );
}

type Stepping = { id: string; name: string; about: string; cannot: boolean; onPress: () => void };

function Step({ id, name, about, cannot, onPress }: Stepping) {
  return (
    <button type="button" id={id} class="btn line low" aria-disabled={cannot} onClick={onPress}>
      {name}<span class="hush"> · {about}</span>
    </button>
  );
}
