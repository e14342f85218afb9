/** The question of a study about one reflection, in its own words: *no* first and of equal size, and off in one tap. */
import { _, language, list, number } from "../../i18n";
import { dateOf, today, type Day } from "../../i18n/dates";
import type { Entry, Fields } from "../../store";
import { Button, ButtonLink } from "../../ui/press";
import { say } from "../../ui/toast";
import { store } from "../here";
import { useLive } from "../live";
import { inStudy, type Asking, type InStudy, type Wording } from "./asking";

type About = { entry: Entry; study: Asking | undefined; chosen: Fields };

export function Consent({ entry, study, chosen }: About) {
  if (chosen["research"] === true) return <SaidYes entry={entry} study={study} />;
  return study ? <Question entry={entry} study={study} /> : null;
}

function Question({ entry, study }: { entry: Entry; study: Asking }) {
  const words = study.wording[language.value];
  return (
    <div class="consent sheet">
      <h2>{words.question}</h2>
      <ConsentText words={words} />
      <div class="doing even">
        <Button onPress={() => answer(entry, study, false)}>{words.refuse}</Button>
        <Button onPress={() => answer(entry, study, true)}>{words.agree}</Button>
      </div>
      <p class="small">{words.version}</p>
    </div>
  );
}

export function ConsentText({ words }: { words: Wording }) {
  return (
    <>
      <p>{words.about}</p>
      <p><b>{words.yes_title}</b> {words.yes}</p>
      <p><b>{words.no_title}</b> {words.no}</p>
      <p><b>{words.change_title}</b> {words.change}</p>
      <p>{words.only}</p>
    </>
  );
}

function answer(entry: Entry, study: Asking, yes: boolean): void {
  void store().keepBeside(entry.id, () => ({ research: yes, consent_version: study.consent_version }));
}

function SaidYes({ entry, study }: { entry: Entry; study: Asking | undefined }) {
  return (
    <div class="consent sheet">
      <p><WhatWasSaid entry={entry} study={study} /></p>
      <div class="doing">
        <Button onPress={() => withdraw(entry.id)}>{_("Withdraw your consent")}</Button>
        <ButtonLink look="bare" href={`#/covered/${entry.id}`}>{_("Read it as researchers would see it")}</ButtonLink>
      </div>
      {study && <p class="small">{study.wording[language.value].version}</p>}
    </div>
  );
}

/** Known without a network: which study, since when, until when it can be taken out completely, and what became of it. */
export function WhatWasSaid({ entry, study }: { entry: Entry; study: Asking | undefined }) {
  const day = useAnsweredOn(entry.id);
  const there = inStudy(entry.id);
  const name = study?.name ?? there?.name;
  return <>{name && <b>{name}</b>} {[sinceWhen(day, study?.deadline ?? there?.deadline), there && sealedIn(there)].filter(Boolean).join(" ")}</>;
}

function sinceWhen(day: Day, deadline: Day | undefined): string {
  if (!deadline || deadline < today()) return _("You said yes to this study on {date}.", { date: dateOf(day) });
  return _("You said yes to this study on {date}. You can take your text out up to and including {deadline}.", {
    date: dateOf(day), deadline: dateOf(deadline),
  });
}

const sealedIn = ({ releases }: InStudy): string =>
  releases.length ? _("It is in release {numbers}. If you withdraw your consent, the researchers are told to remove it.", { numbers: list(releases.map(number)) }) : "";

/** The day the answer arrived; until then it is today's. */
function useAnsweredOn(target: string): Day {
  const beside = useLive(() => store().entries({ mine: true, kind: "choices", target }), [target]);
  return beside?.[0]?.day ?? today();
}

/** In one tap, and without a network too. */
export function withdraw(target: string): void {
  void store().keepBeside(target, () => ({ research: false })).then(() => say(whatWithdrawingDoes(target)));
}

export const whatWithdrawingDoes = (target: string): string =>
  inStudy(target)?.releases.length
    ? _("You have withdrawn your consent. The researchers are told to remove your text.")
    : _("You have withdrawn your consent. Your text will not be in any new release.");
