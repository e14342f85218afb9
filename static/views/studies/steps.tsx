/** How far a study is, step by step, and what can be done next. */
import type { ComponentChildren } from "preact";
import { _, ngettext } from "../../i18n";
import { api } from "../../sync";
import { Icon } from "../../ui/icon";
import { Button } from "../../ui/press";
import { KeptRing } from "../../ui/ring";
import { bandName, percent, tooFew } from "./naming";
import { leftName } from "./overall";
import { Gathering } from "./queue";
import { inStudy, said, type Part, type Study } from "./wire";

export type Shown = { study: Study; onChange: (study: Study) => void };

export const has = ({ mine }: Study, ...parts: Part[]): boolean => parts.some((part) => mine.includes(part));

export function Steps({ study, onChange }: Shown) {
  const { reviewed, enough, gathering, read_again } = study;
  const reviews = has(study, "review") && enough;
  const again = has(study, "manage", "review") && gathering === null;
  return (
    <ol class="steps-of sheet in">
      <Step done={enough} title={_("People say yes, text by text")} note={enough ? [bandName(study.writers, "people", study.k), bandName(study.texts, "texts", study.k)].filter(Boolean).join(", ") : tooFew(study)} />
      <Step done={enough && gathering === null && !study.gathering_stopped} title={_("Names and other details are covered up")} note={goingOver(study)}>
        {gathering !== null && <Gathering percent={gathering} />}
        {again && <Gather study={study} onChange={onChange} />}
      </Step>
      <Step done={enough && reviewed.forms === 100} title={_("Words to be checked")} note={[enough && _("{share} checked by two people", { share: percent(reviewed.forms / 100) }), alone(study)].filter(Boolean).join(". ")} href={reviews ? `#/words/${study.id}` : undefined} />
      <Step done={enough && reviewed.texts === 100} title={_("Texts to be read")} note={enough ? [_("{share} read by two people", { share: percent(reviewed.texts / 100) }), read_again && leftName(read_again)].filter(Boolean).join(". ") : ""} href={reviews ? `#/texts/${study.id}` : undefined} />
      <Step done={study.releases > 0} title={_("Risk check, sealing and releases")} note={sealedSoFar(study)} href={`#/releases/${study.id}`} />
    </ol>
  );
}

/** Nobody approves what they decided themself, so with one person it would stop there. */
function alone({ researchers, reviewers, researchers_review }: Study): string {
  const may = new Set([...reviewers, ...(researchers_review ? researchers : [])].map(({ id }) => id));
  return may.size < 2 ? _("It takes two people to check; an administrator can name more") : "";
}

function sealedSoFar({ asked_to_seal, releases }: Study): string {
  const sealed = releases ? ngettext("1 release was sealed.", "{count} releases were sealed.", releases) : "";
  return [sealed, asked_to_seal && _("Somebody asked to seal: a second person does it.")].filter(Boolean).join(" ");
}

function goingOver({ gathering, gathering_stopped, enough, state }: Study): string {
  if (gathering !== null) return "";
  if (gathering_stopped) return _("Going over the texts was cut off half-way. Nothing is lost: let it go on.");
  if (state === "closed") return _("What people said yes to before is gone over when you ask for it.");
  return enough ? _("What people say yes to from now on is gone over when you ask for it.") : _("What people say yes to is gone over when you ask for it. Nobody in the study sees a text before that.");
}

function Step({ done, title, note, href, children }: { done: boolean; title: string; note: string; href?: string | undefined; children?: ComponentChildren }) {
  const inside = (
    <>
      <KeptRing kept={done ? "safe" : "typing"} />
      <span>
        <b>{title}</b>
        {note && <span class="note">{note}</span>}
      </span>
      {href && <Icon name="on" />}
    </>
  );
  return (
    <li>
      {href ? <a class="step" href={href}>{inside}</a> : <div class="step">{inside}</div>}
      {children}
    </li>
  );
}

function Gather({ study, onChange }: Shown) {
  const begin = async (): Promise<void> => {
    const after = said(await api.post<Study>(inStudy(study.id, "gather"), {}));
    if (after) onChange({ ...after, gathering: after.gathering ?? 0 });
  };
  return <div class="doing"><Button low onPress={() => void begin()}>{study.gathering_stopped ? _("Let it go on") : _("Go over what is new")}</Button></div>;
}
