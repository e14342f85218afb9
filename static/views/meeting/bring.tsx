/** Under a shared text: its writer brings it to the next meeting, and a colleague may ask whether they would; of a dilemma nobody asks. */
import { useState } from "preact/hooks";
import { _ } from "../../i18n";
import { dateOf } from "../../i18n/dates";
import type { Entry } from "../../store";
import { Button } from "../../ui/press";
import { say } from "../../ui/toast";
import { useLive } from "../live";
import { ask, bring, forgetQuestions, haveAsked, isLaid, questionsAbout, takeOff } from "./bringing";
import { dayOf, nextOf } from "./facts";
import { personName } from "./rotation";

export function ForMeeting({ text }: { text: Entry }) {
  const meeting = useLive(() => nextOf(text.space), [text.space]);
  if (!meeting || !(text.kind === "reflection" || (text.kind === "dilemma" && text.mine))) return null;
  return (
    <section class="section">
      <h2>{_("The next team meeting")}</h2>
      <Bringing text={text} meeting={meeting} />
    </section>
  );
}

type About = { text: Entry; meeting: Entry };

export function Bringing({ text, meeting }: About) {
  const laid = useLive(() => isLaid(text, meeting), [text.id, meeting.id, text.space]);
  if (laid === undefined) return null;
  if (text.mine) return laid ? <Mine text={text} meeting={meeting} /> : <MineToBring text={text} meeting={meeting} />;
  return laid ? <p class="note">{_("Its writer brings this to the meeting on {date}.", { date: dateOf(dayOf(meeting)) })}</p> : <Theirs text={text} meeting={meeting} />;
}

function Mine({ text, meeting }: About) {
  return (
    <>
      <p class="note">{_("You bring this to the meeting on {date}.", { date: dateOf(dayOf(meeting)) })}</p>
      <div class="doing"><Button low onPress={() => void takeOff(text, meeting)}>{_("Do not bring it after all")}</Button></div>
    </>
  );
}

function MineToBring({ text, meeting }: About) {
  const [question] = useLive(() => questionsAbout(text, meeting), [text.id, meeting.id]) ?? [];
  return (
    <>
      {question && <p class="note">{_("{name} asks if you bring this to the meeting on {date}. Only you see this question.", { name: personName(String(question.fields["by"])), date: dateOf(dayOf(meeting)) })}</p>}
      <div class="doing">
        <Button low look={question ? "first" : "line"} onPress={() => void bring(text, meeting)}>{_("Bring it to the meeting")}</Button>
        {question && <Button low look="bare" onPress={() => void forgetQuestions(text, meeting)}>{_("Rather not")}</Button>}
      </div>
      {question && <p class="small">{_("Nobody hears it if you would rather not.")}</p>}
    </>
  );
}

function Theirs({ text, meeting }: About) {
  const asked = useLive(() => haveAsked(text, meeting), [text.id, meeting.id]);
  const [asking, wait] = useState(false);
  async function press(): Promise<void> {
    if (asking) return;
    wait(true);
    const answer = await ask(text, meeting);
    wait(false);
    if (answer === "offline") say(_("You are offline. You can ask when you are online again."));
    if (answer === "not now") say(_("This cannot be asked now. Try again in a moment."));
  }
  if (asked) return <p class="note">{_("You asked. Only the person who wrote this knows, and decides.")}</p>;
  return <div class="doing"><Button low onPress={() => void press()}>{_("Ask to bring it")}</Button></div>;
}
