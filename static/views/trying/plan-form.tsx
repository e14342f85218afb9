/** Writing a plan: what the organisation needs, what is learned for it, the steps, and on which days one looks back. */
import { useState } from "preact/hooks";
import { _ } from "../../i18n";
import { dateOf, isDay, today } from "../../i18n/dates";
import type { Fields } from "../../store";
import { Field } from "../../ui/field";
import { Button } from "../../ui/press";
import { OursForm, type Form, type Type } from "../ours/form";
import { reviewsOf } from "./states";

const FORM: Form = {
  kind: "plan",
  view: "plan",
  list: "trying",
  name: () => _("Development plan"),
  fresh: () => _("New development plan"),
  parts: [
    { leaf: "objective", ask: () => _("What does the organisation need?") },
    { leaf: "learn", ask: () => _("What do you learn for it?") },
    { leaf: "steps", ask: () => _("Which steps do you take? One on each line.") },
    { leaf: "criteria", ask: () => _("How do you see that you are there?") },
  ],
  needs: "objective",
  missing: () => _("Write something first. One word is enough."),
  begin: () => ({ state: "going" }),
  chosen: true,
  more: (words, type) => <Days words={words} type={type} />,
};

/** As many days as one wants; each can go again. */
function Days({ words, type }: { words: Fields; type: Type }) {
  const [day, put] = useState("");
  const days = reviewsOf({ fields: words });
  function add(): void {
    type({ reviews: [...days, day] });
    put("");
  }
  return (
    <div class="days">
      <Field label={_("When do you want to look back?")} type="date" value={day} min={today()} onInput={put} />
      <Button low cannot={isDay(day) ? undefined : "no-day"} onPress={add}>{_("Add this day")}</Button>
      {!isDay(day) && <p class="note" id="no-day">{_("Choose a day first. You can add more than one.")}</p>}
      {days.length > 0 && (
        <ul class="chosen-days">
          {days.map((one) => (
            <li key={one}>
              <span>{dateOf(one)}</span>
              <Button low look="bare" onPress={() => type({ reviews: days.filter((other) => other !== one) })}>{_("Take out {date}", { date: dateOf(one) })}</Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

export const PlanForm = () => <OursForm form={FORM} />;
