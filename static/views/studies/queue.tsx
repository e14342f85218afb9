/** What stands where words or texts to check would be, as long as there are none: why, and what to do. */
import { _, pgettext } from "../../i18n";
import { Band } from "../../ui/band";
import { ButtonLink } from "../../ui/press";
import { percent as shareName, tooFew } from "./naming";
import type { Study } from "./wire";

/** How far the rules are, drawn and said. */
export function Gathering({ percent }: { percent: number }) {
  return (
    <label class="gathering">
      <span class="note">{_("Going over the texts: {share}", { share: shareName(percent / 100) })}</span>
      <progress max={100} value={percent} />
    </label>
  );
}

/** Whether there is a queue for me: otherwise `NoQueue` says why not. */
export const hasQueue = ({ enough, mine }: Study): boolean => enough && mine.includes("review");

export function NoQueue({ study }: { study: Study }) {
  if (!study.mine.includes("review")) return <p class="note">{_("Who checks the words and texts of this study is named by an administrator. You are not one of them.")}</p>;
  return <p class="note">{tooFew(study)}</p>;
}

/** Above a queue that is not whole yet. */
export function StillGathering({ study }: { study: Study }) {
  if (study.gathering !== null) return <Band title={_("New texts are being gone over")}><Gathering percent={study.gathering} /></Band>;
  if (!study.gathering_stopped) return null;
  return (
    <Band title={_("Going over the texts was cut off half-way. Nothing is lost: let it go on.")}>
      <div class="doing"><ButtonLink low href={`#/study/${study.id}`}>{pgettext("a study", "To the study")}</ButtonLink></div>
    </Band>
  );
}

type Done = { left: number; next: string; nextName: string; done: string };

/** Nothing is left for me: because all is done, or because a second person has to look at what I did. */
export function NothingLeft({ left, next, nextName, done }: Done) {
  if (left > 0) return <p class="note">{_("Nothing waits for you. What is left was decided by you: a second person looks at it.")}</p>;
  return (
    <>
      <p><b>{_("Everything has been checked.")}</b></p>
      <p class="note">{done}</p>
      <div class="doing"><ButtonLink low href={next}>{nextName}</ButtonLink></div>
    </>
  );
}
