/** What is tried out: what was meant, what happened, what stays, and what somebody wrote about it. */
import { useState } from "preact/hooks";
import { _ } from "../../i18n";
import type { Entry, Fields } from "../../store";
import { Band } from "../../ui/band";
import { Button, ButtonLink } from "../../ui/press";
import { say } from "../../ui/toast";
import { Notices, Responses } from "../entry/entry";
import { ShareOrTakeBack } from "../entry/sharing";
import { wordsAt } from "../guides";
import { store } from "../here";
import { Sources, sourcesOf } from "../learning/sources";
import { useLive } from "../live";
import { triedAsks } from "./asks";
import { Resources } from "./beside";
import { Stand } from "./cards";
import { LookBackOn, MoreToDo, OneOf, Paper, Unfinished } from "./paper";
import { isAlone, isDue, isOpen, lookBackOf, standName } from "./states";
import { Telling } from "./telling";
import { WrittenAbout } from "./written-about";
import { HungUnder } from "../files/hung";

const TOLD = ["happened", "keep"] as const;

export const TryOut = () => <OneOf title={_("Trying out")} Show={Shown} />;

function Shown({ one }: { one: Entry }) {
  const [telling, tell] = useState(false);
  const draft = one.kept === "typing";
  const day = lookBackOf(one);
  return (
    <>
      <Notices entry={one} />
      {isDue(one) && !telling && !draft && <Due onTell={() => tell(true)} />}
      <Paper
        one={one} name={_("Trying out")} first="intention" above={<Stand one={one} />}
        answers={triedAsks(isAlone(one))}
        below={day && !draft && <LookBackOn days={[day]} note={_("Something you try out waits for a look back. Open Kring to read it.")} />}
      />
      {telling && <WhatHappened one={one} onOver={() => tell(false)} />}
      {!telling && (
        <div class="doing under">
          {draft ? <Unfinished one={one} form="try-out" told={TOLD} onTell={() => tell(true)} /> : <ToDo one={one} onTell={() => tell(true)} />}
        </div>
      )}
      {!draft && <WrittenAbout one={one} />}
      <Resources of={one} />
      <HungUnder of={one} />
      <Sources point={one} />
      <Before one={one} />
      {one.revision && !isAlone(one) && <Responses entry={one} />}
      {one.revision && !isAlone(one) && <div class="doing under"><ButtonLink low href={`#/manual-page/from:${one.id}`}>{_("Add to our manual")}</ButtonLink></div>}
      <MoreToDo one={one} />
    </>
  );
}

/** My own text it goes on from: beside it, so that whoever reads it later learns nothing of that. */
function Before({ one }: { one: Entry }) {
  const before = useLive(() => store().beside(one.id).then((mine) => mine["continues"]), [one.id]);
  return typeof before === "string" ? <Sources point={{ fields: { sources: [before] } }} /> : null;
}

type About = { one: Entry; onTell: () => void };

function Due({ onTell }: { onTell: () => void }) {
  return (
    <Band kept="attention">
      <p>{_("Time to look back on what you try out.")}</p>
      <div class="doing"><Button low look="first" onPress={onTell}>{_("Tell what happened")}</Button></div>
    </Band>
  );
}

function ToDo({ one, onTell }: About) {
  return (
    <>
      {isOpen(one) && !isDue(one) && <Button look="first" onPress={onTell}>{_("Tell what happened")}</Button>}
      {!isOpen(one) && <Button onPress={() => void again(one)}>{_("Try it out again")}</Button>}
      {isAlone(one) && <ShareOrTakeBack entry={one} />}
      <ButtonLink href={`#/try-out/${one.id}`}>{_("Edit")}</ButtonLink>
    </>
  );
}

async function again(one: Entry): Promise<void> {
  const undo = await store().choose(one.id, { state: "trying", review_on: "" });
  say(standName("trying", isAlone(one)), { action: { label: _("Undo"), onPress: () => void undo() } });
}

function WhatHappened({ one, onOver }: { one: Entry; onOver: () => void }) {
  const alone = isAlone(one);
  return (
    <Telling
      one={one} title={_("Look back")} onOver={onOver}
      boxes={[{ leaf: "happened", ask: _("What happened?") }, { leaf: "keep", ask: _("What do you keep of it?") }]}
      choices={[
        { value: "kept", title: standName("kept", alone) },
        { value: "dropped", title: standName("dropped", alone) },
        { value: "later", title: _("Go on trying, and look back again") },
      ]}
      decided={(chosen, day) => stood(chosen, day)}
      onDone={() => void pointTried(one)}
    />
  );
}

/** Nobody has to decide: then it has happened, and that is all. */
function stood(chosen: string, day: string): Fields {
  if (chosen === "later") return { state: "tried", review_on: day };
  return chosen ? { state: chosen } : { state: "tried" };
}

/** The learning point it came from has been tried out by now; wherever it stands further, it stays there. */
async function pointTried(one: Entry): Promise<void> {
  const told = await store().entry(one.id);
  if (!told || isAlone(told) || !wordsAt(told.fields, "happened").trim()) return;
  for (const id of sourcesOf(one)) {
    const point = await store().entry(id);
    const waits = point?.kind === "learning_point" && point.space === one.space && point.kept !== "typing";
    if (waits && ["proposed", "agreed"].includes(wordsAt(point.fields, "state"))) await store().choose(id, { state: "tried" });
  }
}
