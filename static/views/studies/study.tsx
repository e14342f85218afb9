/** One study: how far it is, step by step, and what it says. */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { _, list, pgettext } from "../../i18n";
import { dateOf } from "../../i18n/dates";
import { Fold } from "../../ui/fold";
import { Button, ButtonLink } from "../../ui/press";
import { Title } from "../../ui/title";
import { Inner } from "../frame";
import { place } from "../place";
import { ClosingSheet } from "./closing";
import { stateName } from "./naming";
import { has, Steps, type Shown } from "./steps";
import { useStudy } from "./watching";

export function Study() {
  const { study, change, why } = useStudy(place.value.about);
  return (
    <Inner top={<span class="note">{_("Studies")}</span>}>
      <div class="head">
        <Title tab={study?.name ?? _("Study")}>{study?.name ?? _("Study")}</Title>
        {study && <p class="note">{[study.institution, study.reference, stateName(study)].join(" · ")}</p>}
      </div>
      {why && <p class="head note">{why}</p>}
      {study && <Steps study={study} onChange={change} />}
      {study && <About study={study} onChange={change} />}
    </Inner>
  );
}

function About({ study, onChange }: Shown) {
  const [closing, close] = useState(false);
  return (
    <section class="section">
      <h2>{_("About the study")}</h2>
      <dl class="facts-of">
        <Fact name={pgettext("a study", "Purpose")} written>{study.purpose}</Fact>
        <Fact name={_("Period")}>{_("{first} to {last}", { first: dateOf(study.first), last: dateOf(study.last) })}</Fact>
        <Fact name={_("A text can be taken out completely up to and including")}>{dateOf(study.deadline)}</Fact>
        <Fact name={_("Kept up to and including")}>{dateOf(study.keep_until)}</Fact>
        <Fact name={_("Smallest group")}>{_("{k} people", { k: study.k })}</Fact>
        <Fact name={_("Who checks, in the words people read")} written>{study.checkers}</Fact>
        <Fact name={pgettext("people", "Researchers")}>{names(study.researchers)}</Fact>
        <Fact name={pgettext("people", "Reviewers")}>{names(study.reviewers)}</Fact>
        <Fact name={_("Consent text")}>{study.consent_version}</Fact>
        <Fact name={_("Questions go to")}>{study.contact}</Fact>
      </dl>
      {has(study, "manage") && (
        <Fold name={_("More")} quiet>
          <div class="doing rare">
            <ButtonLink low look="bare" href={`#/study-form/${study.id}`}>{pgettext("a study", "Change it")}</ButtonLink>
            {study.state === "asking" && <Button low look="bare" onPress={() => close(true)}>{_("Ask nobody any more")}</Button>}
          </div>
        </Fold>
      )}
      {closing && <ClosingSheet study={study} onChange={onChange} onClose={() => close(false)} />}
    </section>
  );
}

const names = (people: { name: string }[]): string => (people.length ? list(people.map(({ name }) => name)) : _("Nobody yet"));

/** `written`: in the words of whoever set it up. */
function Fact({ name, written, children }: { name: string; written?: boolean; children: ComponentChildren }) {
  return <><dt>{name}</dt><dd class={written ? "words" : undefined}>{children}</dd></>;
}
