/** Ids and times made on the phone. */

/**
 * A UUIDv7: its first 48 bits are milliseconds, the rest is chance. The milliseconds tell the day and the order
 * things were made in, not the hour: colleagues see the ids of what is shared, and who wrote at night is not theirs to know.
 * `after`: the newest that its writer has on screen, from whichever of their phones; what is new stands above it.
 */
export function newId(now: number, after = 0): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const time = nextMoment(now, after).toString(16).padStart(12, "0");
  for (let i = 0; i < 6; i++) bytes[i] = parseInt(time.slice(2 * i, 2 * i + 2), 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

const HALF_A_DAY = 43_200_000;
const STEP = 1_000;
const KEPT = "kring-last-moment";
let last = 0;

/** From noon on, a step of chance length after the one before, so that nobody can count them either. */
function nextMoment(now: number, after: number): number {
  const noon = new Date(now).setHours(12, 0, 0, 0);
  last = Math.max(last, lastOfAnyTab(), after);
  const today = last >= noon && last < noon + HALF_A_DAY;
  last = (today ? last : noon) + 1 + Math.floor(Math.random() * STEP);
  keepLast();
  return last;
}

/** All tabs go on where the last one was; where nothing may be kept, each counts for itself. */
function lastOfAnyTab(): number {
  try {
    return Number(window.localStorage.getItem(KEPT)) || 0;
  } catch {
    return 0;
  }
}

function keepLast(): void {
  try {
    window.localStorage.setItem(KEPT, String(last));
  } catch {
    // a phone that keeps nothing here still makes good ids
  }
}

/** When an id was made, in milliseconds; null for ids that do not say (imported ones). */
export function madeAt(id: string): number | null {
  return id[14] === "7" ? parseInt(id.slice(0, 8) + id.slice(9, 13), 16) : null;
}

/** A moment as its writer's clock showed it: 2026-03-04T06:12:00+01:00. */
export function onTheClock(now: number): string {
  const offset = -new Date(now).getTimezoneOffset();
  const local = new Date(now + offset * 60_000).toISOString().slice(0, 19);
  const two = (n: number) => String(Math.floor(n)).padStart(2, "0");
  return `${local}${offset < 0 ? "-" : "+"}${two(Math.abs(offset) / 60)}:${two(Math.abs(offset) % 60)}`;
}
