/** A day in somebody's own calendar (RFC 5545): that there is something to look back on, never what, whose or by whom. */
import { daysAfter, type Day } from "../../i18n/dates";

/** Octets a line may have, without its end. */
const LINE = 75;

/** `hour`: HH:MM, by the clock of wherever it is; without one it is the whole day. `about` keeps two of one day apart. */
export type Reminder = { day: Day; hour?: string; about?: string; title: string; note: string };

/** The same day is the same entry: a second file puts nothing double into a calendar. */
export function calendarFile({ day, hour = "", about = "look-back", title, note }: Reminder, now: Date): string {
  const lines = [
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Kring//Kring//EN", "CALSCALE:GREGORIAN",
    "BEGIN:VEVENT", `UID:${about}-${day}@kring`, `DTSTAMP:${now.toISOString().replace(/[-:]|\.\d+/g, "")}`,
    ...(hour ? [`DTSTART:${digits(day)}T${digits(hour)}00`, "DURATION:PT1H"] : [`DTSTART;VALUE=DATE:${digits(day)}`, `DTEND;VALUE=DATE:${digits(daysAfter(day, 1))}`]),
    `SUMMARY:${escaped(title)}`, `DESCRIPTION:${escaped(note)}`, "TRANSP:TRANSPARENT",
    "BEGIN:VALARM", "ACTION:DISPLAY", `DESCRIPTION:${escaped(title)}`, hour ? "TRIGGER:-PT1H" : "TRIGGER:PT9H", "END:VALARM",
    "END:VEVENT", "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

const digits = (said: string): string => said.replace(/[-:]/g, "");

const escaped = (words: string): string => words.replace(/[\\;,]/g, "\\$&").replace(/\r\n|\r|\n/g, "\\n");

/** No letter is cut in two: a line is counted in octets, and goes on after a space. */
function folded(line: string): string {
  const parts = [""];
  let room = LINE;
  for (const letter of line) {
    const size = new TextEncoder().encode(letter).length;
    if (size > room) {
      parts.push("");
      room = LINE - 1;
    }
    parts[parts.length - 1] += letter;
    room -= size;
  }
  return parts.join("\r\n ");
}
