/** When a team meets and how it stands: what every screen of meetings says of one. */
import { _ } from "../../i18n";
import { dateOf, isDay, today, type Day } from "../../i18n/dates";
import { store } from "../here";
import type { Entry } from "../../store";

type Meeting = Pick<Entry, "fields">;

const textAt = ({ fields }: Meeting, leaf: string): string => (typeof fields[leaf] === "string" ? (fields[leaf] as string) : "");

/** Without a day it is now. */
export const dayOf = (meeting: Meeting): Day => (isDay(textAt(meeting, "on")) ? textAt(meeting, "on") : today());

export const isHeld = (meeting: Meeting): boolean => textAt(meeting, "state") === "held";

/** Planned, and its day has not gone by. */
export const isComing = (meeting: Meeting): boolean => !isHeld(meeting) && dayOf(meeting) >= today();

/** Ten minutes at a handover. */
export const isShort = (meeting: Meeting): boolean => textAt(meeting, "length") === "ten_minutes";

export const supportOf = (meeting: Meeting): string => textAt(meeting, "support");

export const placeOf = (meeting: Meeting): string => textAt(meeting, "place").trim();

export const hourOf = (meeting: Meeting): string => (/^\d\d:\d\d$/.test(textAt(meeting, "at")) ? textAt(meeting, "at") : "");

export const nameOf = (meeting: Meeting): string => _("Team meeting on {date}", { date: dateOf(dayOf(meeting)) });

/** “14:30”, as it is said in a sentence of its own. */
export const hourName = (meeting: Meeting): string => (hourOf(meeting) ? _("at {time}", { time: hourOf(meeting) }) : "");

/** The first in time first. */
export const inTime = (one: Meeting, other: Meeting): number =>
  `${dayOf(one)} ${hourOf(one)}`.localeCompare(`${dayOf(other)} ${hourOf(other)}`);

export const meetingsOf = (space: string): Promise<Entry[]> => store().entries({ kind: "meeting", space });

/** The next one of a team. */
export async function nextOf(space: string): Promise<Entry | null> {
  return (await meetingsOf(space)).filter(isComing).sort(inTime)[0] ?? null;
}

/** The last one that was held before this one. */
export async function lastBefore(meeting: Entry): Promise<Entry | null> {
  const held = (await meetingsOf(meeting.space)).filter((other) => other.id !== meeting.id && isHeld(other) && inTime(other, meeting) <= 0);
  return held.sort(inTime).pop() ?? null;
}

/** What was written down at a meeting. */
export async function pointsOf({ id, space }: Pick<Entry, "id" | "space">): Promise<Entry[]> {
  const points = await store().entries({ kind: "learning_point", space });
  return points.filter(({ fields }) => Array.isArray(fields["sources"]) && fields["sources"].includes(id)).reverse();
}
