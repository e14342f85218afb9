/** One plan: what the organisation needs, what is learned for it, the steps, and what was tried out on the way. */
import { useState } from "preact/hooks";
import { _ } from "../../i18n";
import { today } from "../../i18n/dates";
import type { Entry, Fields } from "../../store";
import { Band } from "../../ui/band";
import { Button, ButtonLink } from "../../ui/press";
import { say } from "../../ui/toast";
import { Notices, Responses } from "../entry/entry";
import { ShareOrTakeBack } from "../entry/sharing";
import { store } from "../here";
import { Sources } from "../learning/sources";
import { planAsks } from "./asks";
import { Resources, TryOuts } from "./beside";
import { Stand } from "./cards";
import { LookBackOn, MoreToDo, OneOf, Paper, Unfinished } from "./paper";
import { isAlone, isDue, isGoing, planStateName, reviewsOf } from "./states";
import { Telling } from "./telling";
import { HungUnder } from "../files/hung";

export const Plan = () => <OneOf title={_("Development plan")} Show={Shown} />;

function Shown({ one }: { one: Entry }) {
  const [telling, tell] = useState(false);
  const draft = one.kept === "typing";
  return (
    <>
      <Notices entry={one} />
      {isDue(one) && !telling && !draft && <Due onTell={() => tell(true)} />}
      <Paper
        one={one} name={_("Development plan")} first="objective" above={<Stand one={one} />}
        answers={planAsks(isAlone(one))}
        below={isGoing(one) && !draft && <LookBackOn days={reviewsOf(one)} note={_("A development plan waits for a look back. Open Kring to read it.")} />}
      />
      {telling && <LookBack one={one} onOver={() => tell(false)} />}
      {!telling && (
        <div class="doing under">
          {draft ? <Unfinished one={one} form="plan" told={["outcome"]} onTell={() => tell(true)} /> : <ToDo one={one} onTell={() => tell(true)} />}
        </div>
      )}
      {!draft && <TryOuts of={one} />}
      <Resources of={one} />
      <HungUnder of={one} />
      <Sources point={one} />
      {one.revision && !isAlone(one) && <Responses entry={one} />}
      <MoreToDo one={one} />
    </>
  );
}

type About = { one: Entry; onTell: () => void };

function Due({ onTell }: { onTell: () => void }) {
  return (
    <Band kept="attention">
      <p>{_("Time to look back on this plan.")}</p>
      <div class="doing"><Button low look="first" onPress={onTell}>{_("Look back")}</Button></div>
    </Band>
  );
}

function ToDo({ one, onTell }: About) {
  return (
    <>
      {isGoing(one) && !isDue(one) && <Button onPress={onTell}>{_("Look back")}</Button>}
      {!isGoing(one) && <Button onPress={() => void goOn(one)}>{_("Go on with this plan")}</Button>}
      {isAlone(one) && <ShareOrTakeBack entry={one} />}
      <ButtonLink href={`#/plan/${one.id}`}>{_("Edit")}</ButtonLink>
    </>
  );
}

async function goOn(one: Entry): Promise<void> {
  const undo = await store().choose(one.id, { state: "going" });
  say(planStateName("going", isAlone(one)), { action: { label: _("Undo"), onPress: () => void undo() } });
}

function LookBack({ one, onOver }: { one: Entry; onOver: () => void }) {
  const ahead = reviewsOf(one).filter((day) => day > today());
  return (
    <Telling
      one={one} title={_("What do you see by now?")} onOver={onOver}
      boxes={[{ leaf: "outcome", ask: _("What do you see by now?") }]}
      choices={[
        { value: "reached", title: planStateName("reached", isAlone(one)) },
        { value: "dropped", title: planStateName("dropped", isAlone(one)) },
        { value: "later", title: _("Go on, and look back again") },
      ]}
      decided={(chosen, day): Fields => (chosen === "later" ? { reviews: [...ahead, day] } : { reviews: ahead, ...(chosen ? { state: chosen } : {}) })}
    />
  );
}
