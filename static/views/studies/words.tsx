/** The words of a study, each decided once for all its places: by one person, and by a second one. */
import { useEffect, useMemo, useState } from "preact/hooks";
import { _, ngettext, number } from "../../i18n";
import { Title } from "../../ui/title";
import { Inner } from "../frame";
import { place } from "../place";
import { decidingIn, openPlace, waitsForMe, type Deciding } from "./deciding";
import { KeyLine, type Key, useKeys } from "./keys";
import { Overall } from "./overall";
import { hasQueue, NoQueue, StillGathering } from "./queue";
import { useStudy } from "./watching";
import { wide } from "./wide";
import type { Decision, Form, Study } from "./wire";
import { WordCard } from "./word-card";
import { WordList, type Narrowed, narrowed } from "./word-list";

export function Words() {
  const id = place.value.about;
  const { study, why } = useStudy(id);
  const deciding = useMemo(() => decidingIn(id), [id]);
  const ready = study && hasQueue(study);
  useEffect(() => void (ready && deciding.read()), [ready, study?.gathering === null]);
  return (
    <Inner top={<span class="note">{study?.name}</span>}>
      <div class="review">
        <header class="review-top">
          <Title tab={_("Names and other details")}>{_("Names and other details")}</Title>
          {study && deciding.forms.value && <Progress study={study} deciding={deciding} />}
        </header>
        {why && <p class="note">{why}</p>}
        {study && !ready && <NoQueue study={study} />}
        {study && ready && <StillGathering study={study} />}
        {ready && deciding.forms.value && <Desk study={study} deciding={deciding} />}
      </div>
    </Inner>
  );
}

function Progress({ study, deciding: { forms, left } }: { study: Study; deciding: Deciding }) {
  const all = forms.value?.filter(({ state }) => state !== "sure").length ?? 0;
  return (
    <div class="review-far">
      <p><b>{_("{done} of {all}", { done: number(Math.max(0, all - left.value)), all: number(all) })}</b> {_("decided by two people")}</p>
      {left.value > 0 && <p class="small">{ngettext("1 word still has to be checked.", "{count} words still have to be checked.", left.value)}</p>}
      <Overall study={study} />
    </div>
  );
}

function Desk({ study, deciding }: { study: Study; deciding: Deciding }) {
  const { forms, chosen } = deciding;
  const [by, narrow] = useState<Narrowed>({ language: "", find: "", all: false });
  const rows = narrowed(forms.value ?? [], by, chosen.value);
  const form = rows.find(({ id }) => id === chosen.value) ?? (wide() ? rows[0] : undefined);
  const step = (by: number): void => move(deciding, rows, form, by);

  async function decide(decision: Decision): Promise<void> {
    if (!form) return;
    const next = rows[rows.indexOf(form) + 1] ?? rows.find(waitsForMe);
    chosen.value = form.id;
    const place = openPlace(form, deciding.places.value);
    const done = place && (decision === "mask" || decision === "keep") ? await deciding.settle(form, place, decision) : await deciding.decide(form, decision);
    if (done && decision !== "open") chosen.value = next && next.id !== form.id ? next.id : wide() ? form.id : null;
  }
  const keys = keysOf(decide, step, () => void deciding.undo());
  useKeys(keys);
  return (
    <>
      <div class={`review-desk ${form && chosen.value ? "one" : ""}`}>
        <WordList study={study} rows={rows} left={deciding.left.value} by={by} chosen={form?.id} onNarrow={narrow} onChoose={(id) => (chosen.value = id)} languages={languagesOf(forms.value ?? [])} />
        {form && <WordCard key={form.id} study={study.id} form={form} deciding={deciding} onDecide={(decision) => void decide(decision)} onBack={() => (chosen.value = null)} />}
      </div>
      <KeyLine keys={keys} note={_("A second person approves before anything is sealed.")} />
    </>
  );
}

const languagesOf = (forms: Form[]): string[] => [...new Set(forms.map(({ language }) => language))];

function move({ chosen }: Deciding, rows: Form[], form: Form | undefined, by: number): void {
  const next = rows[Math.min(rows.length - 1, Math.max(0, (form ? rows.indexOf(form) : -1) + by))];
  if (next) chosen.value = next.id;
}

function keysOf(decide: (decision: Decision) => Promise<void>, step: (by: number) => void, undo: () => void): Key[] {
  return [
    { keys: ["arrowup"], name: _("Previous word"), shown: "↑", brief: true, press: () => step(-1) },
    { keys: ["arrowdown"], name: _("Next word"), shown: "↓", press: () => step(1) },
    { keys: ["z"], name: _("Undo"), shown: "Z", press: undo },
    { keys: ["/"], name: _("Find"), shown: "/", press: () => document.getElementById("find-word")?.focus() },
    { keys: ["m"], name: _("Cover up all of them"), press: () => void decide("mask") },
    { keys: ["k"], name: _("Keep all of them"), press: () => void decide("keep") },
    { keys: ["o"], name: _("One by one"), press: () => void decide("one_by_one") },
    { keys: ["a"], name: _("Always cover up here"), press: () => void decide("always") },
  ];
}
