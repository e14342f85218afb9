/** A meeting under way, on any phone in the room: one step on screen, one hand, and the next step under the thumb. */
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { _, language } from "../../i18n";
import { today } from "../../i18n/dates";
import type { Editor, Entry } from "../../store";
import { Band } from "../../ui/band";
import { Fold } from "../../ui/fold";
import { Button } from "../../ui/press";
import { Title } from "../../ui/title";
import { Answers } from "../entry/as-seen";
import { Attach } from "../files/attaching";
import { Inner } from "../frame";
import { wordsAt } from "../guides";
import { Heeded } from "../heed/heeded";
import { store } from "../here";
import { useLive } from "../live";
import { languageOf } from "../naming";
import { goAfter, place } from "../place";
import { tableOf } from "./bringing";
import { Clock } from "./clock";
import { isHeld, isShort, nameOf, supportOf } from "./facts";
import { LastTime } from "./meeting";
import { AddNote, Notes } from "./notes";
import { AddPoint, Points } from "./points";
import { personName } from "./rotation";
import { Gone } from "./table";
import { TextLines } from "./text-link";
import { ValuesBeside } from "./values-beside";

type Step = "opening" | "texts" | "question" | "point" | "summary";

const WHOLE: readonly Step[] = ["opening", "texts", "question", "summary"];
const TEN_MINUTES: readonly Step[] = ["texts", "question", "point"];

export function Talk() {
  const id = place.value.about;
  const meeting = useLive(() => store().entry(id), [id]);
  const title = meeting ? nameOf(meeting) : _("Team meeting");
  return (
    <Inner writing top={<Title tab={title} still>{title}</Title>}>
      {meeting && <Talking meeting={meeting} />}
    </Inner>
  );
}

function Talking({ meeting }: { meeting: Entry }) {
  const steps = isShort(meeting) ? TEN_MINUTES : WHOLE;
  const [at, go] = useState(0);
  const [text, turnTo] = useState<Entry | null>(null);
  const step = steps[at] ?? "texts";
  useEffect(() => void goOn(meeting), []);
  return (
    <div class={`talk ${step}`}>
      {isHeld(meeting) && <Band kept="safe"><p>{_("This meeting has been closed. You can still add to it.")}</p></Band>}
      <Heading key={step} step={step} at={at} count={steps.length} meeting={meeting} />
      {step === "opening" && <Opening meeting={meeting} />}
      {step === "texts" && <Texts meeting={meeting} chosen={text} onChoose={turnTo} />}
      {step === "question" && <Question meeting={meeting} />}
      {step === "point" && <OnePoint meeting={meeting} text={text} />}
      {step === "summary" && <Summary meeting={meeting} />}
      <div class="done">
        {at > 0 && <Button look="bare" onPress={() => go(at - 1)}>{_("Back one step")}</Button>}
        {isShort(meeting) ? <Clock meeting={meeting.id} /> : <span />}
        {at < steps.length - 1 && <Button look="first" onPress={() => go(at + 1)}>{_("Next")}</Button>}
        {at === steps.length - 1 && <Button look="first" onPress={() => void finish(meeting)}>{isHeld(meeting) ? _("Done") : _("Close the meeting")}</Button>}
      </div>
    </div>
  );
}

async function finish(meeting: Entry): Promise<void> {
  const closed = isHeld(meeting) ? Promise.resolve() : store().choose(meeting.id, { state: "held", held_on: today() });
  await goAfter(closed, `#/entry/${meeting.id}`);
}

/** A summary that a page left half-way would hold up every note after it: nothing of a meeting stays behind. */
async function goOn({ id }: Entry): Promise<void> {
  const left = await store().edit(id);
  if (left !== "open elsewhere") await left.done();
}

/** Whoever listens is told at each step where they are. */
function Heading({ step, at, count, meeting }: { step: Step; at: number; count: number; meeting: Entry }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const support = supportOf(meeting);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, []);
  return (
    <div class="head">
      <p class="small">{_("Step {step} of {count}", { step: at + 1, count })}</p>
      <h2 ref={heading} tabIndex={-1}>{stepName(step, isShort(meeting))}</h2>
      {support && !at && <p class="note">{_("{name} looks after the learning today.", { name: personName(support) })}</p>}
    </div>
  );
}

function stepName(step: Step, short: boolean): string {
  switch (step) {
    case "opening": return _("What you agreed last time");
    case "texts": return short ? _("One text") : _("What is on the table");
    case "question": return _("One question");
    case "point": return _("One learning point");
    case "summary": return _("The summary");
  }
}

function Opening({ meeting }: { meeting: Entry }) {
  return (
    <>
      <p class="changed note">{_("Did it help? What have you seen of it? After that, go on to the texts.")}</p>
      <LastTime meeting={meeting} />
      <NoteTaking meeting={meeting} />
    </>
  );
}

/** One text at a time, whole; what the team values stands beside it. */
function Texts({ meeting, chosen, onChoose }: { meeting: Entry; chosen: Entry | null; onChoose: (text: Entry) => void }) {
  const laid = useLive(() => tableOf(meeting), [meeting.id]);
  const texts = laid?.flatMap(({ text }) => text ?? []) ?? [];
  const shown = texts.find(({ id }) => id === chosen?.id) ?? texts[0];
  useEffect(() => void (shown && shown.id !== chosen?.id && onChoose(shown)), [shown?.id]);
  return (
    <div class="table-of">
      <div>
        {laid && !laid.length && <p class="changed note">{_("Nobody has brought a text yet. Only its writer can.")} {_("Tell each other what stayed with you.")}</p>}
        {shown && <article class="sheet story"><TextHead text={shown} /><Answers text={shown} /></article>}
        {laid?.some(({ text }) => !text) && <Gone />}
        {shown && texts.length > 1 && <div class="doing another"><Button low onPress={() => onChoose(following(texts, shown))}>{_("Another text")}</Button></div>}
        <p class="changed note">{_("Ask an open question first. Advice can wait.")}</p>
        <NoteTaking meeting={meeting} />
        {!isShort(meeting) && <div class="section"><Fold name={_("Write down a learning point now")} quiet><AddPoint meeting={meeting} text={shown ?? null} /><Points meeting={meeting} /></Fold></div>}
      </div>
      <ValuesBeside space={meeting.space} />
    </div>
  );
}

const following = (texts: Entry[], shown: Entry): Entry => texts[(texts.indexOf(shown) + 1) % texts.length] ?? shown;

function TextHead({ text }: { text: Entry }) {
  return <div class="text-head"><TextLines text={text} short /></div>;
}

/** The one question, as it was published, and the same in plain words where those are others. */
function TheQuestion() {
  const plain = _("What do we learn here that helps us in other situations too?");
  const published = _("What are the learning points about practice that might be generalisable from this discussion?");
  return (
    <div class="sheet padded the-question">
      <p class="question">{published}</p>
      {published !== plain && <p class="note">{plain}</p>}
    </div>
  );
}

function Question({ meeting }: { meeting: Entry }) {
  return (
    <>
      <TheQuestion />
      {isShort(meeting) ? <NoteTaking meeting={meeting} /> : <PointTaking meeting={meeting}><AddPoint meeting={meeting} /></PointTaking>}
    </>
  );
}

function OnePoint({ meeting, text }: { meeting: Entry; text: Entry | null }) {
  return (
    <>
      <p class="changed note">{_("What do we learn here that helps us in other situations too?")}</p>
      <PointTaking meeting={meeting} agree><AddPoint meeting={meeting} text={text} /></PointTaking>
    </>
  );
}

function PointTaking({ meeting, agree = false, children }: { meeting: Entry; agree?: boolean; children: ComponentChildren }) {
  return <section class="section" aria-label={_("Learning points")}>{children}<Points meeting={meeting} agree={agree} /></section>;
}

function NoteTaking({ meeting }: { meeting: Entry }) {
  return (
    <>
      <Notes meeting={meeting} />
      <div class="section"><AddNote meeting={meeting} /></div>
      <div class="attach-room"><Attach id={meeting.id} fields={meeting.fields} onChange={(fields) => void store().choose(meeting.id, fields)} /></div>
    </>
  );
}

/** Said aloud by whoever looks after the learning, and written down by anybody. */
function Summary({ meeting }: { meeting: Entry }) {
  return (
    <>
      <p class="changed note">{_("Say it aloud first: what did we talk about, and what do we take from it? Then write it in a few sentences.")}</p>
      <SummaryBox meeting={meeting} />
      <section class="section" aria-label={_("Learning points")}>
        <h3>{_("What do you agree on?")}</h3>
        <Points meeting={meeting} agree none />
        <p class="note">{_("What you agree on goes to everybody in the team.")}</p>
      </section>
    </>
  );
}

/** Two phones may write it: sentences of both stay. It is let go when its writer goes on. */
function SummaryBox({ meeting }: { meeting: Entry }) {
  const [editor, show] = useState<Editor>();
  useEffect(() => {
    let left = false;
    const opening = store().edit(meeting.id);
    void opening.then((opened) => !left && opened !== "open elsewhere" && show(opened));
    return () => {
      left = true;
      void opening.then((opened) => (opened === "open elsewhere" ? undefined : void opened.done()));
    };
  }, []);
  if (!editor) return null;
  return (
    <div class="section note-box">
      <div class="paper">
        <Heeded about={meeting.id} label={_("Summary")} words={wordsAt(editor.entry().fields, "summary")} lang={languageOf(meeting.fields) ?? language.value} onWords={(summary) => editor.type({ summary })} />
      </div>
    </div>
  );
}
