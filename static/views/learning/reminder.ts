/** A day to look back into one's own calendar. Other apps and other people see those, so it says that there is something, and nothing of what. */
import { _ } from "../../i18n";
import type { Day } from "../../i18n/dates";
import { handOver } from "../phone/hand-over";
import { calendarFile } from "./calendar";

export function intoCalendar(day: Day, note: string): void {
  const reminder = { day, title: _("Time to look back, in Kring"), note };
  handOver(new Blob([calendarFile(reminder, new Date())], { type: "text/calendar" }), `kring-${day}.ics`);
}
