/** The team agrees: who keeps it in view, and on which day they look back. Both may be left open, and changed later. */
import { useState } from "preact/hooks";
import { _ } from "../../i18n";
import { dateOf, daysAfter, isDay, today } from "../../i18n/dates";
import type { Entry } from "../../store";
import { Field, Picked } from "../../ui/field";
import { Button } from "../../ui/press";
import { Sheet } from "../../ui/sheet";
import { say } from "../../ui/toast";
import { session, store } from "../here";
import { people } from "../live";
import { dayAt, isOpen } from "./states";

/** Long enough to have tried it in every shift, short enough to remember why. */
export const FOUR_WEEKS = 28;

/** Before it is agreed on, the first step; after that, only who and when. */
export function AgreeSheet({ point, onClose }: { point: Entry; onClose: () => void }) {
  const agreed = isOpen(point);
  const [owner, pick] = useState(String(point.fields["owner"] ?? ""));
  const [day, choose] = useState(dayAt(point.fields, "review_on") ?? daysAfter(today(), FOUR_WEEKS));
  const wrong = day && !isDay(day) ? _("Choose a day, or leave it empty.") : undefined;
  async function save(): Promise<void> {
    if (wrong) return;
    onClose();
    const undo = await store().choose(point.id, { owner, review_on: day, ...(agreed ? {} : { state: "agreed", agreed_on: today() }) });
    say(agreed ? _("Saved. Your team sees it on its page.") : agreedName(day), { action: { label: _("Undo"), onPress: () => void undo() } });
  }
  return (
    <Sheet title={agreed ? _("Who and when") : _("We agree on this")} onClose={onClose}>
      <div class="agreeing">
        <Picked label={_("Who looks after it?")} value={owner} onPick={pick} options={[["", _("Nobody yet")], ...everybody(point.space)]} />
        <Field label={_("When do you look back?")} type="date" value={day} min={today()} wrong={wrong} onInput={choose} />
      </div>
      <div class="doing">
        <Button look="first" onPress={() => void save()}>{agreed ? _("Save") : _("We agree on this")}</Button>
        <Button look="bare" onPress={onClose}>{_("Not now")}</Button>
      </div>
    </Sheet>
  );
}

const agreedName = (day: string): string => (day ? _("Agreed. You look back on {date}.", { date: dateOf(day) }) : _("Agreed."));

/** Me first, then everybody else in the space by name. */
function everybody(space: string): [string, string][] {
  const me = session.value?.person;
  const others = [...people.value.values()].filter(({ id, spaces }) => id !== me?.id && spaces.includes(space));
  others.sort((one, other) => one.name.localeCompare(other.name));
  return [...(me ? [me] : []), ...others].map(({ id, name }) => [id, name]);
}
