/** What somebody will do and when they look back, with how it went where that was said. */
import { _ } from "../../i18n";
import { dateOf, type Day } from "../../i18n/dates";
import type { Entry } from "../../store";
import { Answer } from "../../ui/answered";
import { Button } from "../../ui/press";
import { Words } from "../../ui/words";
import { calendarFile } from "../learning/calendar";
import { languageOf } from "../naming";
import { handOver } from "../phone/hand-over";
import { stepsOf } from "./steps";

export function StepList({ dilemma, remind = false }: { dilemma: Entry; remind?: boolean }) {
  const lang = languageOf(dilemma.fields);
  return (
    <ul class="next-steps">
      {stepsOf(dilemma).map(({ id, words, day, went }) => (
        <li key={id}>
          <Words text={words} lang={lang} />
          {day && <p class="small">{_("Look back on {date}", { date: dateOf(day) })}</p>}
          <Answer ask={_("How it went")} words={went} lang={lang} />
          {remind && day && !went && <div class="doing"><Button low onPress={() => intoCalendar(day)}>{_("Put it in my calendar")}</Button></div>}
        </li>
      ))}
    </ul>
  );
}

/** Other apps and other people see calendars, so it says that there is something, and nothing of what. */
function intoCalendar(day: Day): void {
  const reminder = { day, title: _("Time to look back, in Kring"), note: _("Your next step waits. Open Kring to read it.") };
  handOver(new Blob([calendarFile(reminder, new Date())], { type: "text/calendar" }), `kring-${day}.ics`);
}
