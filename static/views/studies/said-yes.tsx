/** What I said yes to, on one screen: what may be used for research, and what may be quoted; each off in one tap. */
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { _, language } from "../../i18n";
import type { Entry, Fields } from "../../store";
import { Fold } from "../../ui/fold";
import { Button, ButtonLink } from "../../ui/press";
import { opening } from "../guides";
import { spaceOf, store } from "../here";
import { useLive } from "../live";
import { languageOf, whenName } from "../naming";
import { answered, askingNow, learnMine, type Asking } from "./asking";
import { ConsentText, WhatWasSaid, withdraw } from "./consent";

type Yes = { entry: Entry; chosen: Fields };

export function SaidYes() {
  const yes = useLive(allowed);
  useEffect(() => void learnMine(), []);
  if (!yes) return null;
  const quoted = yes.filter(({ chosen }) => chosen["quote"] === true);
  return (
    <>
      <section class="section">
        <h2>{_("For research")}</h2>
        <Researched yes={yes.filter(({ chosen }) => chosen["research"] === true)} />
        {askingNow().map((study) => <WhatItAsks key={study.id} study={study} />)}
      </section>
      <section class="section">
        <h2>{_("To be quoted without my name")}</h2>
        {quoted.length ? <ul class="stack yeses">{quoted.map((one) => <Quoted key={one.entry.id} {...one} />)}</ul> : <p class="note">{_("None of your reflections may be quoted.")}</p>}
      </section>
      <p class="small section">{_("Only you can see this page. Your team leader and your employer cannot see what you chose.")}</p>
    </>
  );
}

function Researched({ yes }: { yes: Yes[] }) {
  if (!yes.length) return <p class="note">{_("None of your reflections may be used for research.")}</p>;
  return <ul class="stack yeses">{yes.map((one) => <ForResearch key={one.entry.id} {...one} />)}</ul>;
}

function ForResearch({ entry, chosen }: Yes) {
  return (
    <Text entry={entry}>
      <p class="note"><WhatWasSaid entry={entry} study={answered(chosen)} /></p>
      <div class="doing">
        <Button low onPress={() => withdraw(entry.id)}>{_("Withdraw your consent")}</Button>
        <ButtonLink low look="bare" href={`#/covered/${entry.id}`}>{_("Read it as researchers would see it")}</ButtonLink>
      </div>
    </Text>
  );
}

function Quoted({ entry }: Yes) {
  return (
    <Text entry={entry}>
      <div class="doing">
        <Button low onPress={() => void store().keepBeside(entry.id, () => ({ quote: false }))}>{_("Do not quote it any more")}</Button>
      </div>
    </Text>
  );
}

function Text({ entry, children }: { entry: Entry; children: ComponentChildren }) {
  return (
    <li class="entry sheet">
      <a href={`#/entry/${entry.id}`}>
        <p class="when">{whenName(entry)}</p>
        <p class="words clamp" lang={languageOf(entry.fields)} dir="auto">{opening(entry.fields)}</p>
      </a>
      {children}
    </li>
  );
}

function WhatItAsks({ study }: { study: Asking }) {
  const words = study.wording[language.value];
  return (
    <Fold name={_("What ‘{study}’ asks", { study: study.name })} note={words.version} quiet>
      <div class="consent sheet"><ConsentText words={words} /></div>
    </Fold>
  );
}

/** My texts in a team with a yes beside them: what was taken back is in no study, and on no page. */
async function allowed(): Promise<Yes[]> {
  const mine = await store().entries({ mine: true });
  const texts = new Map(mine.map((entry) => [entry.id, entry]));
  return mine.flatMap(({ kind, target, fields: chosen }) => {
    const entry = kind === "choices" ? texts.get(target ?? "") : undefined;
    const yes = chosen["research"] === true || chosen["quote"] === true;
    return entry && yes && spaceOf(entry.space)?.kind === "team" ? [{ entry, chosen }] : [];
  });
}
