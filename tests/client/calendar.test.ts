/** A day in somebody's own calendar: whole for every calendar, and nothing in it about a text or a person. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { calendarFile } from "../../static/views/learning/calendar";

const NOW = new Date("2026-11-22T09:15:30.500Z");
const file = (said: { title?: string; note?: string; day?: string } = {}): string =>
  calendarFile({ day: "2026-12-31", title: "Dags att se tillbaka i Kring", note: "Öppna appen.", ...said }, NOW);
const unfolded = (text: string): string[] => text.replace(/\r\n /g, "").split("\r\n");

test("a whole day, the end of which is the next one, also over New Year", () => {
  const lines = unfolded(file());
  for (const line of ["DTSTART;VALUE=DATE:20261231", "DTEND;VALUE=DATE:20270101", "DTSTAMP:20261122T091530Z", "TRANSP:TRANSPARENT"]) assert.ok(lines.includes(line), line);
  assert.deepEqual([lines[0], lines.at(-2), lines.at(-1)], ["BEGIN:VCALENDAR", "END:VCALENDAR", ""]);
});

test("no line is longer than seventy-five octets, and no letter is cut in two", () => {
  const note = "åäö é 🌿 ".repeat(60).trim();
  const text = file({ note });
  for (const line of text.split("\r\n")) {
    assert.ok(new TextEncoder().encode(line).length <= 75, line);
    assert.equal(/[\ud800-\udbff]$|^ ?[\udc00-\udfff]/.test(line), false);
  }
  assert.ok(unfolded(text).includes(`DESCRIPTION:${note}`));
});

test("a line that is exactly full is not folded", () => {
  const title = "x".repeat(75 - "SUMMARY:".length);
  assert.ok(file({ title }).includes(`SUMMARY:${title}\r\n`));
});

test("marks that mean something in a calendar mean nothing in its words", () => {
  const lines = unfolded(file({ title: "a,b;c\\d\r\nEND:VEVENT\nBEGIN:VALARM\re" }));
  assert.ok(lines.includes("SUMMARY:a\\,b\\;c\\\\d\\nEND:VEVENT\\nBEGIN:VALARM\\ne"));
  assert.equal(lines.filter((line) => line === "END:VEVENT").length, 1);
});

test("the same day is the same entry, however often it is put in", () => {
  const uid = (text: string) => unfolded(text).find((line) => line.startsWith("UID:"));
  assert.equal(uid(file()), uid(file({ title: "Tijd om terug te kijken, in Kring" })));
  assert.notEqual(uid(file()), uid(file({ day: "2027-01-01" })));
});

test("a meeting at an hour lies apart from what is looked back on that day, and says so an hour before", () => {
  const lines = unfolded(calendarFile({ day: "2026-12-31", hour: "14:30", about: "meeting", title: "Träff", note: "Öppna." }, NOW));
  for (const line of ["UID:meeting-2026-12-31@kring", "DTSTART:20261231T143000", "DURATION:PT1H", "TRIGGER:-PT1H"]) assert.ok(lines.includes(line), line);
  assert.equal(lines.some((line) => line.startsWith("DTEND")), false);
});
