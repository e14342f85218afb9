/** For administrators: from which day there is a backup outside the server, or that there is none. */
import { _ } from "../../i18n";
import { dateOf, dayBefore, today } from "../../i18n/dates";
import { session } from "../here";

/** Two pieces, so that a narrow screen breaks it where a person may. */
const COMMAND = ["journal backup", "--off-machine"];
const OLD_DAYS = 7;

export const seesCopies = (): boolean => session.value?.copied_on !== undefined;

export function CopiedNow() {
  const day = session.value?.copied_on;
  return <>{day ? dateOf(day) : _("No backup yet")}</>;
}

export function Copies() {
  const day = session.value?.copied_on ?? null;
  return (
    <div class="setting">
      <div class="sheet padded backed-up">
        <p>{day ? _("The last backup outside the server is from {date}.", { date: dateOf(day) }) : _("There is no backup outside the server yet.")}</p>
        <p class="note">{_("Does the server break? What is in no backup comes back only from phones that still have it.")}</p>
        {(!day || isOld(day)) && <p class="note">{_("Whoever looks after the server makes one with:")} {COMMAND.map((word) => <><code>{word}</code> </>)}</p>}
      </div>
    </div>
  );
}

function isOld(day: string): boolean {
  let edge = today();
  for (let days = 0; days < OLD_DAYS; days++) edge = dayBefore(edge);
  return day < edge;
}
