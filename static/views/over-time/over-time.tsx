/** Learning over time, for who answers for it: how many people take each step of the loop, in bands and never who. */
import { useState } from "preact/hooks";
import { _, capital, list } from "../../i18n";
import { dateOf, monthName, today } from "../../i18n/dates";
import { ChooseChips } from "../../ui/choose";
import { Empty } from "../../ui/empty";
import { Button } from "../../ui/press";
import { say } from "../../ui/toast";
import { administers, sharedSpaces } from "../here";
import { Picture } from "../values/pictures";
import { paragraphOf } from "./naming";
import { StayOpen, StepMonths, Steps, StepsTable } from "./pictures";
import { useLearning, type Learning, type Place } from "./told";

/** Who leads a team, or administers the organisation. */
export const answersForIt = (): boolean => administers() || sharedSpaces().some(({ kind, role }) => kind === "team" && role === "supervisor");

export function OverTime() {
  const told = useLearning();
  const [chosen, choose] = useState("");
  if (told === "asking") return <p class="head note" role="status">{_("One moment")}</p>;
  if (told === "none") return <div class="setting"><Empty words={_("The server cannot be reached now. Come back when you are online.")} /></div>;
  const place = told.places.find(({ id }) => id === chosen) ?? told.places[0];
  if (!place) return null;
  return (
    <>
      <div class="setting over-time">
        {told.places.length > 1 && (
          <ChooseChips label={_("Whose learning")} chosen={place.id} onChoose={choose} choices={told.places.map(({ id, name }) => ({ value: id, title: name }))} />
        )}
        <p class="note">{_("How many people take each step, never who. Team leaders’ own texts do not count.")}</p>
        <Pictures told={told} place={place} />
        <Paragraph told={told} place={place} />
        <p class="note">{_("Renewed once a week, last on {day}.", { day: dateOf(told.renewed) })}</p>
      </div>
      <OnPaper told={told} place={place} />
    </>
  );
}

type Shape = { told: Learning; place: Place };

function Pictures({ told: { k, from, to }, place }: Shape) {
  const period = _("{from} to {to}", { from: monthName(from.slice(0, 7)), to: monthName(to.slice(0, 7)) });
  return (
    <>
      <Picture
        title={capital(period)} note={_("Wider: more people. Dotted: fewer than {k}, so not shown.", { k })}
        table={<><StepsTable steps={place.steps} k={k} /><StepMonths steps={place.steps} k={k} /></>}
      >
        <Steps steps={place.steps} k={k} />
      </Picture>
      <section class="sheet picture">
        <h2>{_("How long learning points stay open")}</h2>
        <p class="note">{_("How many people took part in those.")}</p>
        <StayOpen open={place.open} k={k} />
      </section>
      <section class="sheet picture">
        <h2>{_("Values that more people write about")}</h2>
        {place.values.length ? <p class="words">{list(place.values.map(({ label }) => label))}</p> : <p class="note">{_("None that clearly grew.")}</p>}
      </section>
    </>
  );
}

function Paragraph({ told, place }: Shape) {
  const words = paragraphOf(told, place);
  const copy = (): Promise<void> => navigator.clipboard.writeText(words).then(() => say(_("Copied.")), () => say(_("It could not be copied. Select the words instead.")));
  return (
    <section class="sheet picture account-words">
      <h2>{_("For the annual quality account")}</h2>
      <p>{words}</p>
      <div class="doing">
        <Button look="first" onPress={() => void copy()}>{_("Copy the paragraph")}</Button>
        <Button onPress={() => print()}>{_("Print with the picture")}</Button>
      </div>
    </section>
  );
}

/** The paragraph, the picture and the same in a table: one page. */
function OnPaper({ told, place }: Shape) {
  return (
    <article class="on-paper">
      <h2>{_("Learning over time")}</h2>
      <p class="note">{place.name}</p>
      <p class="account-paper">{paragraphOf(told, place)}</p>
      <Steps steps={place.steps} k={told.k} />
      <StepsTable steps={place.steps} k={told.k} />
      <footer><p>{_("Printed on {day}, from texts up to {last}.", { day: dateOf(today()), last: dateOf(told.to) })}</p></footer>
    </article>
  );
}
