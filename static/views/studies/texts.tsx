/** Every text once more as it would leave: would people there recognise somebody? One person says, a second one agrees. */
import { useEffect, useState } from "preact/hooks";
import { _, number } from "../../i18n";
import { api } from "../../sync";
import { Title } from "../../ui/title";
import { Inner } from "../frame";
import { place } from "../place";
import { KeyLine, useKeys, type Key } from "./keys";
import { Overall } from "./overall";
import { hasQueue, NoQueue, StillGathering } from "./queue";
import { TextList } from "./text-list";
import { TextSheet } from "./text-sheet";
import { useStudy } from "./watching";
import { wide } from "./wide";
import { inStudy, said, type Listed, type Study, type Texts as Answer, type Whole } from "./wire";

/** `#/texts/<study>`, or `#/texts/<study>:<number>` for one of them. */
export function Texts() {
  const [id = "", from] = place.value.about.split(":");
  const { study, why } = useStudy(id);
  const [texts, list] = useState<Listed[] | null>(null);
  const [chosen, choose] = useState<number | null>(from ? Number(from) : null);
  const ready = study && hasQueue(study);
  useEffect(() => void (ready && allOf(id).then(list)), [ready, study?.gathering === null]);
  const put = (after: Whole): void => list((before) => (before ?? []).map((text) => (text.number === after.number ? after : text)));
  return (
    <Inner top={<span class="note">{study?.name}</span>}>
      <div class="review">
        <header class="review-top">
          <Title tab={_("Texts to be read")}>{_("Texts to be read")}</Title>
          {texts && study && <Progress texts={texts} study={study} />}
        </header>
        {why && <p class="note">{why}</p>}
        {study && !ready && <NoQueue study={study} />}
        {study && ready && <StillGathering study={study} />}
        {ready && texts && <Desk study={study} texts={texts} chosen={chosen} onChoose={choose} onChange={put} />}
      </div>
    </Inner>
  );
}

async function allOf(study: string): Promise<Listed[]> {
  const all: Listed[] = [];
  for (;;) {
    const some = said(await api.get<Answer>(`${inStudy(study, "texts")}?after=${all.at(-1)?.number ?? 0}`))?.texts ?? [];
    all.push(...some);
    if (some.length < 500) return all;
  }
}

const leftOf = (texts: Listed[]): number => texts.filter(({ state }) => state !== "approved").length;

function Progress({ texts, study }: { texts: Listed[]; study: Study }) {
  return (
    <div class="review-far">
      <p><b>{_("{done} of {all}", { done: number(texts.length - leftOf(texts)), all: number(texts.length) })}</b> {_("decided by two people")}</p>
      <Overall study={study} />
    </div>
  );
}

const waits = (text: Listed): boolean => text.state === "open" || (text.state === "decided" && text.by !== "me");

type DeskShape = { study: Study; texts: Listed[]; chosen: number | null; onChoose: (text: number | null) => void; onChange: (text: Whole) => void };

function Desk({ study, texts, chosen, onChoose, onChange }: DeskShape) {
  const [all, showAll] = useState(false);
  const rows = texts.filter((text) => all || waits(text) || text.number === chosen);
  const one = rows.find((text) => text.number === chosen) ?? (wide() ? rows[0] : undefined);
  const step = (by: number): void => onChoose(rows[Math.min(rows.length - 1, Math.max(0, (one ? rows.indexOf(one) : -1) + by))]?.number ?? null);
  const keys: Key[] = [
    { keys: ["arrowup"], name: _("Previous text"), shown: "↑", brief: true, press: () => step(-1) },
    { keys: ["arrowdown"], name: _("Next text"), shown: "↓", press: () => step(1) },
  ];
  useKeys(keys);
  return (
    <>
      <div class={`review-desk ${one && chosen !== null ? "one" : ""}`}>
        <TextList study={study.id} rows={rows} left={leftOf(texts)} idle={!all && !rows.some(waits)} all={all} onAll={showAll} one={one} onChoose={onChoose} />
        {one && <TextSheet key={one.number} study={study} number={one.number} onChange={onChange} onNext={() => step(1)} onBack={() => onChoose(null)} />}
      </div>
      <KeyLine keys={[...keys, ...named()]} note={_("A second person approves before anything is sealed.")} />
    </>
  );
}

/** What the sheet of a text listens to. */
const named = (): Key[] => [
  { keys: ["n"], name: _("No: it can leave"), press: () => undefined },
  { keys: ["m"], name: _("Cover up the word that is asked about"), press: () => undefined },
  { keys: ["k"], name: _("Keep the word that is asked about"), press: () => undefined },
  { keys: ["z"], name: _("Undo what you chose in this text"), press: () => undefined },
  { keys: ["e"], name: _("Change the words"), press: () => undefined },
  { keys: ["l"], name: _("Leave it out"), press: () => undefined },
  { keys: ["y"], name: _("Approve what another decided"), press: () => undefined },
];
