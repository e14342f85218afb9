/** Days as people say them: today, yesterday, a weekday within the week, then a date (glossary 1.5). */
import { _, capital, formatOf, number } from ".";

/** `2026-11-21`: a day of somebody's life, without clock or zone. */
export type Day = string;

const HOURS_A_DAY = 24;

export function today(now: Date = new Date()): Day {
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

export const dayBefore = (day: Day): Day => daysAfter(day, -1);

export function daysAfter(day: Day, days: number): Day {
  const noon = atNoon(day);
  noon.setDate(noon.getDate() + days);
  return today(noon);
}

export function isDay(text: string | null | undefined): text is Day {
  return /^\d{4}-\d{2}-\d{2}$/.test(text ?? "") && !Number.isNaN(atNoon(text as Day).getTime());
}

/** As a heading: “Today”, “Thursday”, “11 November”, “11 November 2025”. */
export function dayName(day: Day, now: Day = today()): string {
  const ago = daysBetween(day, now);
  if (ago === 0) return _("Today");
  if (ago === 1) return _("Yesterday");
  if (ago > 1 && ago < 7) return capital(format(day, { weekday: "long" }));
  return dateOf(day, now);
}

/** In a sentence: “11 November”, with the year when it is another one. */
export function dateOf(day: Day, now: Day = today()): string {
  const sameYear = day.slice(0, 4) === now.slice(0, 4);
  return format(day, { day: "numeric", month: "long", ...(sameYear ? {} : { year: "numeric" }) });
}

/** “August”, with the year when it is another one: of `2026-08`. */
export function monthName(month: string, now: Day = today()): string {
  const sameYear = month.slice(0, 4) === now.slice(0, 4);
  return format(`${month}-15`, { month: "long", ...(sameYear ? {} : { year: "numeric" }) });
}

/** Under a picture, where there is little room: “Aug”. */
export const shortMonth = (month: string): string => format(`${month}-15`, { month: "short" });

/** The figure in the day ring. */
export function dayOfMonth(day: Day): string {
  return String(Number(day.slice(8)));
}

/** The first date a browser writes costs a slow phone fifty milliseconds, every later one nothing: write it before it is waited for. */
export function warm(): void {
  dateOf(today());
  number(0);
}

export function timeOf(moment: Date): string {
  return formatOf("time", (locale) => new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit" })).format(moment);
}

export function dayOf(moment: string | number | Date): Day {
  return today(new Date(moment));
}

function format(day: Day, parts: Intl.DateTimeFormatOptions): string {
  return formatOf(JSON.stringify(parts), (locale) => new Intl.DateTimeFormat(locale, parts)).format(atNoon(day));
}

/** Noon, so that no clock change moves it to its neighbour. */
function atNoon(day: Day): Date {
  return new Date(`${day}T12:00:00`);
}

function daysBetween(from: Day, to: Day): number {
  return Math.round((atNoon(to).getTime() - atNoon(from).getTime()) / (HOURS_A_DAY * 3_600_000));
}
