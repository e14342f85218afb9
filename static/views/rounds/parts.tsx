/** The five steps of a round, in the order people go them; none has to be finished before the next. */
import type { FunctionComponent } from "preact";
import { _, pgettext } from "../../i18n";
import type { Entry } from "../../store";
import { ButtonLink } from "../../ui/press";
import { ReadBy } from "../entry/read-by";
import { ShareOrTakeBack } from "../entry/sharing";
import { WhoReads } from "../entry/who";
import { KeptLine } from "../learning/card";
import { ForMeeting } from "../meeting/bring";
import { isPersonal } from "../naming";
import { Asked } from "./asked";
import { Earlier } from "./earlier";
import { Insight } from "./insight";
import { NextRound } from "./next-round";
import { NextSteps } from "./next-steps";
import { Told } from "./told";

export type PartShape = { dilemma: Entry; onOver: () => void };
export type Part = "tell" | "questions" | "insight" | "steps" | "next";

export const PARTS: Record<Part, FunctionComponent<PartShape>> = { tell: Tell, questions: Asked, insight: Insight, steps: NextSteps, next: NextRound };

export function partName(part: Part): string {
  switch (part) {
    case "tell": return pgettext("step of a round", "Tell");
    case "questions": return pgettext("step of a round", "Questions");
    case "insight": return pgettext("step of a round", "Differently");
    case "steps": return pgettext("step of a round", "My step");
    case "next": return pgettext("step of a round", "Next round");
  }
}

function Tell({ dilemma }: PartShape) {
  return (
    <>
      <Earlier dilemma={dilemma} />
      <article class="sheet alone padded point round-told" aria-label={_("My dilemma")}>
        <WhoReads entry={dilemma} />
        <Told dilemma={dilemma} />
        <KeptLine point={dilemma} />
      </article>
      <div class="doing under">
        <ShareOrTakeBack entry={dilemma} />
        <ButtonLink href={`#/dilemma/${dilemma.id}`}>{_("Edit")}</ButtonLink>
      </div>
      {!isPersonal(dilemma.space) && <ForMeeting text={dilemma} />}
      {!isPersonal(dilemma.space) && <ReadBy entry={dilemma} />}
    </>
  );
}
