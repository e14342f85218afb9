/** Setting a study up, or changing it: each question in plain words, and what people will read as it is typed. */
import { useEffect, useState } from "preact/hooks";
import { _, pgettext } from "../../i18n";
import { today } from "../../i18n/dates";
import { api } from "../../sync";
import { Field, Picked, Tick } from "../../ui/field";
import { Button } from "../../ui/press";
import { Title } from "../../ui/title";
import { Inner } from "../frame";
import { administers } from "../here";
import { goInstead, place, stillHere, visit } from "../place";
import { sameWord, toggled, whatIsMissing, type Filled } from "./plan";
import { WhatPeopleRead } from "./what-people-read";
import { Taking } from "./taking-part";
import { inStudy, said, type Choices, type Plan, type Study } from "./wire";

const LEAST = [5, 6, 7, 8, 9, 10, 15, 20];

function blank(): Filled {
  const year = Number(today().slice(0, 4));
  return {
    name: "", purpose: "", institution: "", reference: "", contact: "", checkers: "", spaces: [], consent_version: "", k: 5,
    first: `${year}-01-01`, last: `${year}-12-31`, deadline: `${year + 1}-03-31`, keep_until: `${year + 10}-12-31`,
    by_organisation: false, imported_consent: false, researchers_review: false, researchers: [], reviewers: [],
  };
}

export function StudyForm() {
  const about = place.value.about;
  const [study, show] = useState<Study | null>(null);
  const [choices, offer] = useState<Choices | null>();
  const [filled, fill] = useState<Filled | null>(about === "new" ? blank() : null);
  useEffect(() => {
    void api.get<Choices>("studies/people").then((answer) => offer(said(answer)));
    if (about !== "new") void api.get<Study>(inStudy(about)).then((answer) => begin(said(answer)));
  }, [about]);

  function begin(found: Study | null): void {
    show(found);
    if (found) fill({ ...planOf(found), researchers: ids(found.researchers), reviewers: ids(found.reviewers) });
  }
  const title = about === "new" ? pgettext("a study", "Set up a study") : pgettext("a study", "Change it");
  return (
    <Inner top={<span class="note">{_("Studies")}</span>}>
      <div class="head"><Title tab={title}>{title}</Title></div>
      {filled && choices && <Questions filled={filled} choices={choices} study={study} onFill={fill} />}
    </Inner>
  );
}

const ids = (people: { id: string }[]): string[] => people.map(({ id }) => id);

function planOf(study: Study): Plan {
  const { name, purpose, institution, reference, contact, checkers, spaces, first, last, deadline, keep_until, k } = study;
  const { consent_version, by_organisation, imported_consent, researchers_review, plan } = study;
  return {
    name, purpose, institution, reference, contact, checkers, spaces, first, last, deadline, keep_until, k,
    consent_version, by_organisation, imported_consent, researchers_review, ...(plan ? { plan } : {}),
  };
}

type Shape = { filled: Filled; choices: Choices; study: Study | null; onFill: (next: Filled) => void };

function Questions({ filled, choices, study, onFill }: Shape) {
  const [wrong, tell] = useState(false);
  const [refused, hear] = useState("");
  const set = (news: Partial<Filled>): void => {
    hear("");
    onFill({ ...filled, ...news });
  };
  const missing = whatIsMissing(filled) || (study ? sameWord(filled, study) : "");

  async function save(): Promise<void> {
    if (missing) return tell(true);
    const { plan, ...said } = administers() ? filled : without(filled);
    const known = plan?.trim() ? { ...said, plan } : said;
    const from = visit.peek();
    const answer = study ? api.patch<Study>(inStudy(study.id), { ...known, version: study.version }) : api.post<Study>("studies", known);
    const after = await answer;
    if (!after.ok) hear(after.message || _("You are offline. Try again when you are online."));
    else if (stillHere(from)) goInstead(`#/study/${after.value.id}`);
  }
  return (
    <div class="setting study-form">
      {study?.state !== "closed" && <WhatPeopleRead filled={filled} onFill={set} tried={wrong} />}
      {study?.gathered || study?.state === "closed"
        ? <p class="note stands">{_("Which teams, which period and the smallest group stay as they are: texts were gone over already.")}</p>
        : <WhichTexts filled={filled} choices={choices} onFill={set} />}
      <WhatIsSaid filled={filled} onFill={set} />
      <Taking filled={filled} choices={choices} onFill={set} />
      {((wrong && missing) || refused) && <p class="wrong-note" role="alert">{(wrong && missing) || refused}</p>}
      <div class="doing"><Button look="first" onPress={() => void save()}>{study ? _("Save") : _("Start asking")}</Button></div>
    </div>
  );
}

type Part = { filled: Filled; onFill: (news: Partial<Filled>) => void };

/** From here on it cannot change any more once texts were gone over. */
function WhichTexts({ filled, choices, onFill }: Part & { choices: Choices }) {
  const { spaces, first, last, k, imported_consent } = filled;
  return (
    <section class="sheet padded">
      <h2>{_("Which texts")}</h2>
      <p class="note">{_("Reflections that were shared with these teams in this period, if their writer says yes.")}</p>
      {choices.spaces.map(({ id, name }) => (
        <Tick key={id} label={name} on={spaces.includes(id)} onChange={(on) => onFill({ spaces: toggled(spaces, id, on) })} />
      ))}
      <Field label={_("From")} type="date" value={first} onInput={(day) => onFill({ first: day })} />
      <Field label={_("Up to and including")} type="date" value={last} onInput={(day) => onFill({ last: day })} />
      <Picked label={_("Smallest group")} value={String(k)} onPick={(least) => onFill({ k: Number(least) })} options={LEAST.map((least) => [String(least), _("{k} people", { k: least })])} />
      <Tick label={_("Texts that were brought in with consent count too")} note={_("Only if you can show that consent.")} on={imported_consent} onChange={(on) => onFill({ imported_consent: on })} />
    </section>
  );
}

function WhatIsSaid({ filled, onFill }: Part) {
  return (
    <section class="sheet padded">
      <h2>{_("What is safe")}</h2>
      <Field label={_("Researchers keep the release up to and including")} type="date" value={filled.keep_until} onInput={(keep_until) => onFill({ keep_until })} />
      <Field
        label={_("What whoever checks does when a text worries them")} note={_("For example: whom they call, the same day. You may leave this open.")}
        value={filled.plan ?? ""} onInput={(plan) => onFill({ plan: plan.slice(0, 2000) })}
      />
      <Tick label={_("Say in the data which organisation it is")} note={_("Off is safer. Which team it was is never in the data.")} on={filled.by_organisation} onChange={(by_organisation) => onFill({ by_organisation })} />
    </section>
  );
}

function without(filled: Filled): Partial<Filled> {
  const { researchers: _researchers, reviewers: _reviewers, ...rest } = filled;
  return rest;
}
