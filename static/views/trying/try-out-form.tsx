/** Trying something out: what, how one notices whether it helps, and when to look back. */
import { _ } from "../../i18n";
import { daysAfter, isDay, today } from "../../i18n/dates";
import type { Entry, Fields } from "../../store";
import { Field } from "../../ui/field";
import { goingOn, wordsAt } from "../guides";
import { FOUR_WEEKS } from "../learning/agreeing";
import { OursForm, type Form } from "../ours/form";

const FORM: Form = {
  kind: "experiment",
  view: "try-out",
  list: "trying",
  name: () => _("Trying out"),
  fresh: () => _("Try something out"),
  parts: [
    { leaf: "intention", ask: () => _("What do you try out? Something small is enough.") },
    { leaf: "notice", ask: () => _("How will you notice that it helps?") },
  ],
  needs: "intention",
  missing: () => _("Write something first. One word is enough."),
  begin: (source) => ({ state: "trying", review_on: daysAfter(today(), FOUR_WEEKS), ...(source && madeOf(source)) }),
  check: (words) => (wordsAt(words, "review_on") && !isDay(wordsAt(words, "review_on")) ? _("Choose a day, or leave it empty.") : null),
  chosen: true,
  more: (words, type) => (
    <Field label={_("When do you want to look back?")} type="date" value={wordsAt(words, "review_on")} onInput={(day) => type({ review_on: day })} />
  ),
};

/** What somebody meant to try next, or what a team learned; of a plan its words stay where they are. */
function madeOf({ kind, fields }: Entry): Fields {
  if (kind === "learning_point") return { intention: wordsAt(fields, "sentence") };
  const next = kind === "reflection" ? goingOn(fields) : null;
  const words = next && Object.entries(next).find(([leaf]) => leaf.startsWith("answers/"))?.[1];
  return words ? { intention: words } : {};
}

export const TryOutForm = () => <OursForm form={FORM} />;
