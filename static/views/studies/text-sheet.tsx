/** One text on the desk: decide what is open in it, cover up what no rule found, and say whether it can leave. */
import { _, number as figure, pgettext } from "../../i18n";
import { Button, ButtonLink } from "../../ui/press";
import { CoverUp } from "./cover-up";
import { Editing } from "./editing";
import { Flags } from "./flags";
import { Cap, useKeys } from "./keys";
import { textStanding } from "./naming";
import { useOnDesk, type Fate, type OnDesk } from "./on-desk";
import type { Open } from "./opens";
import { reasonsSaid } from "./reasons";
import { TextAsItLeaves } from "./segments";
import type { Segment, Study, Whole } from "./wire";
import { Worry } from "./worry";

type Shape = { study: Study; number: number; onChange: (text: Whole) => void; onNext: () => void; onBack: () => void };

export function TextSheet({ study, number, onChange, onNext, onBack }: Shape) {
  const desk = useOnDesk({ study: study.id, number, onChange, onNext });
  const { text } = desk;
  useKeys(keysOf(desk));
  if (!text) return <section class="sheet word-card" />;
  const name = _("Text {number}", { number: figure(number) });
  return (
    <section class="sheet word-card" aria-label={name}>
      <header>
        <button type="button" class="link small to-list" onClick={onBack}>{_("All texts")}</button>
        <h2>{name}</h2>
        <p class="small">{[textStanding(text), text.read_again && _("It is read once more, to see whether something was missed")].filter(Boolean).join(". ")}</p>
      </header>
      {text.passages.length ? <Read study={study} text={text} desk={desk} /> : <Changed study={study} />}
    </section>
  );
}

const keysOf = ({ open, chosen, second, ...desk }: OnDesk) => [
  { keys: ["n"], name: "", press: desk.letLeave },
  { keys: ["m"], name: "", press: () => desk.settle(open[0]?.mark, "mask") },
  { keys: ["k"], name: "", press: () => desk.settle(open[0]?.mark, "keep") },
  { keys: ["z"], name: "", press: desk.undo },
  { keys: ["e"], name: "", press: () => desk.set({ edited: chosen.edited ?? {} }) },
  { keys: ["l"], name: "", press: desk.leaveOut },
  { keys: ["y"], name: "", press: () => second && desk.approve() },
];

type Going = { text: Whole; desk: OnDesk };

function Read({ study, text, desk }: { study: Study } & Going) {
  const { chosen: { marks, added, edited }, open, set, settle, show } = desk;
  const turn = ({ mark, state }: Segment): void => {
    if (mark !== null) settle(mark, marks.get(mark) === "mask" || (!marks.has(mark) && state === "kept") ? "keep" : "mask");
  };
  return (
    <>
      <div class="as-it-leaves alone">
        {edited ? <Editing text={text} edited={edited} onEdit={(now) => set({ edited: now })} /> : (
          <>
            <TextAsItLeaves text={text} decided={marks} asked={open[0]?.mark} onMark={turn} />
            <Flags text={text} decided={marks} onDecide={settle} />
            <CoverUp text={text} added={added} onAdd={(one) => set({ added: [...added, ...one] })} onDrop={(one) => set({ added: added.filter((other) => other !== one) })} />
          </>
        )}
        <Worry study={study} text={text} onSent={(messages) => show({ ...text, messages })} />
      </div>
      <Decisions text={text} desk={desk} />
    </>
  );
}

function Decisions({ text, desk }: Going) {
  const { chosen: { edited }, open: [first], second, touched, set } = desk;
  return (
    <div class="deciding">
      {first ? <Asked open={first} lang={text.language} onDecide={(fate) => desk.settle(first.mark, fate)} /> : <p class="small">{_("Would people there recognise a resident, a relative or a colleague?")}</p>}
      {second && !touched && !edited && <Button low look="first" onPress={desk.approve}>{_("Approve what another decided")} <Cap>Y</Cap></Button>}
      {!first && <Button low look={second && !touched && !edited ? "line" : "first"} onPress={desk.letLeave}>{edited ? _("No, not with these words: it can leave") : _("No: it can leave")} <Cap>N</Cap></Button>}
      <Button low onPress={() => set({ edited: edited ? null : {} })}>{edited ? _("Keep the words as they were") : _("Change the words")} {!edited && <Cap>E</Cap>}</Button>
      <Button low onPress={desk.leaveOut}>{_("Leave it out")} <Cap>L</Cap></Button>
      {touched && <Button low look="bare" onPress={desk.undo}>{_("Undo")} <Cap>Z</Cap></Button>}
    </div>
  );
}

function Asked({ open: { words, reason }, lang, onDecide }: { open: Open; lang: string; onDecide: (fate: Fate) => void }) {
  return (
    <>
      <p class="small">{_("First this word:")} <b class="words" lang={lang}>{words}</b>. {reasonsSaid(reason ? [reason] : [])}</p>
      <Button low look="first" onPress={() => onDecide("mask")}>{pgettext("one place", "Cover it up")} <Cap>M</Cap></Button>
      <Button low onPress={() => onDecide("keep")}>{pgettext("one place", "Keep it")} <Cap>K</Cap></Button>
    </>
  );
}

/** Its writer wrote on, meanwhile: what two people saw is no longer what stands there. */
function Changed({ study }: { study: Study }) {
  return (
    <div class="as-it-leaves alone">
      <p>{_("Its writer changed this text while it was being checked. What was decided about it no longer counts. Go over what is new, then read it again.")}</p>
      <div class="doing"><ButtonLink low href={`#/study/${study.id}`}>{pgettext("a study", "To the study")}</ButtonLink></div>
    </div>
  );
}
