/** One dilemma and its round. Its presenter goes step by step; the others read what was told, ask, and see what came of it. */
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { _ } from "../../i18n";
import type { Entry } from "../../store";
import { Answer } from "../../ui/answered";
import { Title } from "../../ui/title";
import { MoreToDo, Notices, Responses } from "../entry/entry";
import { Inner } from "../frame";
import { wordsAt } from "../guides";
import { store } from "../here";
import { people, useLive } from "../live";
import { isPersonal, languageOf } from "../naming";
import { place } from "../place";
import { Resources } from "../trying/beside";
import { Earlier } from "./earlier";
import { PARTS, partName, type Part } from "./parts";
import { StepList } from "./step-list";
import { isDue, stepsOf } from "./steps";
import { Told } from "./told";
import { Taken } from "./taken";
import { useTogether } from "./together";
import { HungUnder } from "../files/hung";

export function Round() {
  const id = place.value.about;
  const dilemma = useLive(() => store().entry(id), [id]);
  if (!dilemma) return <Inner top={null}>{null}</Inner>;
  return dilemma.mine ? <Mine key={id} dilemma={dilemma} /> : <Theirs key={id} dilemma={dilemma} />;
}

/** Where a round goes on: at what waits first. */
function openPart(dilemma: Entry): Part {
  if (isDue(dilemma) || stepsOf(dilemma).length) return "next";
  if (wordsAt(dilemma.fields, "insight").trim()) return "steps";
  return isPersonal(dilemma.space) ? "tell" : "questions";
}

function Mine({ dilemma }: { dilemma: Entry }) {
  const [at, go] = useState<Part>(() => openPart(dilemma));
  const Step = PARTS[at];
  useTogether(at === "questions" && !isPersonal(dilemma.space));
  const names = Object.keys(PARTS) as Part[];
  function onward(): void {
    go(names[names.indexOf(at) + 1] ?? at);
    document.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }
  return (
    <Inner top={<Title tab={_("My dilemma")}>{_("My dilemma")}</Title>}>
      <Way at={at} names={names} onGo={go} />
      <Notices entry={dilemma} />
      <Step key={at} dilemma={dilemma} onOver={onward} />
      {at === "tell" && <HungUnder of={dilemma} />}
      {at === "tell" && dilemma.revision && <Resources of={dilemma} />}
      {at === "tell" && <MoreToDo entry={dilemma} list={`#/dilemmas/${dilemma.space}`} />}
    </Inner>
  );
}

/** The step one is at is in sight. */
function Way({ at, names, onGo }: { at: Part; names: Part[]; onGo: (part: Part) => void }) {
  const row = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const step = row.current?.children[names.indexOf(at)];
    if (row.current && step instanceof HTMLElement) row.current.scrollLeft = step.offsetLeft - (row.current.clientWidth - step.clientWidth) / 2;
  }, [at]);
  return (
    <nav class="steps" aria-label={_("The round, step by step")} ref={row}>
      {names.map((name) => (
        <button type="button" key={name} aria-current={name === at ? "step" : undefined} onClick={() => onGo(name)}>{partName(name)}</button>
      ))}
    </nav>
  );
}

function Theirs({ dilemma }: { dilemma: Entry }) {
  const name = people.value.get(dilemma.author)?.name ?? _("A colleague");
  useEffect(() => void store().seen(dilemma.id), [dilemma.id]);
  useTogether(true);
  const title = _("Dilemma by {name}", { name });
  return (
    <Inner top={<Title tab={title}>{title}</Title>}>
      <Notices entry={dilemma} />
      <Earlier dilemma={dilemma} />
      <article class="sheet alone padded point" aria-label={title}><Told dilemma={dilemma} /></article>
      <HungUnder of={dilemma} />
      <Responses entry={dilemma} />
      <Resources of={dilemma} />
      <CameOfIt dilemma={dilemma} name={name} />
    </Inner>
  );
}

function CameOfIt({ dilemma, name }: { dilemma: Entry; name: string }) {
  const insight = wordsAt(dilemma.fields, "insight");
  const steps = stepsOf(dilemma);
  if (!insight.trim() && !steps.length) return null;
  return (
    <section class="section came-of-it" aria-label={_("What came of it")}>
      <h2>{_("What came of it")}</h2>
      <div class="sheet padded">
        <Taken dilemma={dilemma} />
        <Answer ask={_("What {name} sees differently now", { name })} words={insight} lang={languageOf(dilemma.fields)} />
        {steps.length > 0 && <><p class="ask">{_("What {name} is going to do", { name })}</p><StepList dilemma={dilemma} /></>}
      </div>
    </section>
  );
}
