/** The texts by number, each with how far it is; never with its writer. */
import { useEffect, useRef, useState } from "preact/hooks";
import { _, ngettext, number } from "../../i18n";
import { More } from "../../ui/more";
import { KeptRing } from "../../ui/ring";
import { ringOf, textStanding } from "./naming";
import { NothingLeft } from "./queue";
import type { Listed } from "./wire";

const SLICE = 60;

type Shape = {
  study: string;
  rows: Listed[];
  left: number;
  /** Nothing of it waits for me. */
  idle: boolean;
  all: boolean;
  one: Listed | undefined;
  onAll: (all: boolean) => void;
  onChoose: (text: number) => void;
};

export function TextList({ study, rows, left, idle, all, one, onAll, onChoose }: Shape) {
  const [most, grow] = useState(SLICE);
  return (
    <section class="sheet word-list" aria-label={_("Texts to be read")}>
      <header>
        <h2>{all ? _("All texts") : _("Still open")}</h2>
        <span class="small">{number(rows.length)}</span>
        <button type="button" class="link small" onClick={() => onAll(!all)}>{all ? _("Still open") : _("All texts")}</button>
      </header>
      <ul class="forms">{rows.slice(0, most).map((text) => <Row key={text.number} text={text} on={text === one} onChoose={onChoose} />)}</ul>
      {idle && (
        <div class="padded">
          <NothingLeft left={left} next={`#/releases/${study}`} nextName={_("Risk check, sealing and releases")} done={_("Every text was read by two people. The risk check comes next.")} />
        </div>
      )}
      {rows.length > most && <More onMore={() => grow(most + SLICE)} />}
    </section>
  );
}

const maskedName = (masks: number): string => (masks ? ngettext("1 covered up", "{count} covered up", masks) : _("nothing covered up"));

function Row({ text, on, onChoose }: { text: Listed; on: boolean; onChoose: (text: number) => void }) {
  const row = useRef<HTMLButtonElement>(null);
  useEffect(() => void (on && row.current?.scrollIntoView({ block: "nearest" })), [on]);
  return (
    <li>
      <button type="button" ref={row} class="form" aria-pressed={on} onClick={() => onChoose(text.number)}>
        <KeptRing kept={ringOf(text.state)} />
        <span>
          <b>{_("Text {number}", { number: number(text.number) })}</b>
          <span class="small">{textStanding(text)}</span>
        </span>
        <span class="small">{text.read_again ? _("read again") : maskedName(text.masks)}</span>
      </button>
    </li>
  );
}
