/** One answer of the server, taken in whole or not at all: outcomes, rows, cursors. */
import type { Answered, Row } from "./db";
import { waitingIn, type Desk } from "./desk";
import { isPast } from "./kinds";
import { isForLater, refuse } from "./refusals";
import { sayAgain } from "./restore";
import { shownIn, type Reader } from "./overlay";
import type { Call, Gone, Mutation, Outcome, Present, Reply } from "./wire";

const DAY = 86_400_000;
/** What is kept of answered work while the server has no copies off its machine. */
const KEPT_DAYS = 90;
const KEPT_BYTES = 20_000_000;

/** A call as it was prepared; only the answer to the newest one counts. */
export interface Request {
  id: string;
  body: Call;
}

/** False when the answer was thrown away. `answered`: what is kept of earlier calls, read when the epoch is new. */
export function settle(desk: Desk, reader: Reader, request: Request, reply: Reply, answered: Answered[]): boolean {
  if (desk.state.request !== request.id) return false;
  const codes = new Map(reply.outcomes.map((outcome) => takeOutcome(desk, reader, outcome)));
  if (isRestored(desk, reply)) sayAgain(desk, reader, answered);
  leaveSpaces(desk, reader, reply);
  const reset = new Set(reply.reset);
  const stale = [...desk.rows.values()].filter((row) => reset.has(row.log)).map((row) => row.document);
  const marked = new Set([...desk.state.stale, ...stale]);
  for (const change of reply.changes) takeChange(desk, change, codes, marked);
  if (!reply.more) sweep(desk, reader, marked);
  forgetAnswered(desk, reader, reply);
  desk.state = {
    ...desk.state,
    request: null,
    epoch: reply.epoch,
    stale: [...marked],
    seen: desk.state.seen.filter((id) => !request.body.seen.includes(id)),
    lastAnswer: reader.now,
  };
  return true;
}

/** The server went back to an older copy, or lost the tail of its log. */
export const isRestored = ({ state }: Pick<Desk, "state">, reply: Reply): boolean =>
  state.epoch !== null && state.epoch !== reply.epoch;

/** The document it is about, and the code its card shows from now on (undefined: as it was). */
function takeOutcome(desk: Desk, reader: Reader, outcome: Outcome): [string, string | null | undefined] {
  const m = desk.outbox.get(outcome.mutation);
  if (!m || isForLater(outcome.code)) return ["", undefined];
  if (outcome.status === "rejected") {
    refuse(desk, reader, m, outcome.code ?? "not_allowed");
    return ["", undefined];
  }
  desk.outbox.delete(m.id);
  if (m.deleted && outcome.status === "accepted") desk.rows.delete(m.document);
  const mutation: Mutation = wired(m);
  const size = JSON.stringify(mutation).length;
  desk.answered.keep.push({ id: m.id, document: m.document, sequence: outcome.sequence, at: reader.now, size, mutation });
  return [m.document, outcome.code ?? (outcome.status === "accepted" ? null : undefined)];
}

/** A mutation as it goes over the wire. */
export const wired = (m: Mutation): Mutation => {
  const { id, document, kind, target, base, from, space, fields, deleted, again, written_at } = m;
  return { id, document, kind, target, base, from, space, fields, deleted, again, written_at };
};

/** Rows of a space I am no longer in go; which they are, the cursor says as well. */
function leaveSpaces(desk: Desk, { personal }: Reader, reply: Reply): void {
  const mine = new Set([personal, ...reply.spaces.map((space) => space.id)]);
  for (const row of desk.rows.values()) if (!mine.has(row.log)) desk.rows.delete(row.document);
  const cursors = Object.entries({ ...desk.state.cursors, ...reply.cursors }).filter(([space]) => mine.has(space));
  desk.state.cursors = Object.fromEntries(cursors);
}

function takeChange(desk: Desk, change: Present | Gone, codes: Map<string, string | null | undefined>, stale: Set<string>): void {
  const { document } = change;
  const row = desk.rows.get(document);
  if (change.gone) {
    if (row?.log === change.log) desk.rows.delete(document);
    if (change.erased) forgetErased(desk, document);
  } else {
    const said = codes.get(document);
    desk.rows.set(document, {
      ...change,
      code: said === undefined ? (row?.code ?? null) : said,
      ...(row?.known ? { known: row.known } : {}),
    });
    const { today } = desk.state;
    if (!today || change.day > today) desk.state.today = change.day;
  }
  if (!change.gone || !desk.rows.has(document)) stale.delete(document);
  for (const item of desk.attention.values())
    if (item.document === document && item.code === "lost") desk.attention.delete(item.id);
}

/** What was answered about an erased text is kept no longer, and not said again. */
function forgetErased(desk: Desk, document: string): void {
  desk.answered.forget.documents = [...(desk.answered.forget.documents ?? []), document];
  for (const m of waitingIn(desk, document)) if (m.again) desk.outbox.delete(m.id);
}

/** Filling has ended: what was not delivered anew is no longer there, or past keeping. */
function sweep(desk: Desk, reader: Reader, stale: Set<string>): void {
  for (const document of stale) {
    const row = desk.rows.get(document);
    desk.rows.delete(document);
    if (row?.author === reader.me && row.log === reader.personal && !shownIn(desk, document, reader.me)?.whole) lose(desk, reader, row);
  }
  stale.clear();
  const { today } = desk.state;
  for (const row of desk.rows.values())
    if (today && row.author !== reader.me && isPast(row.kind, row.day, today) && !waitingIn(desk, row.document).length)
      desk.rows.delete(row.document);
}

/** My own text that the restored server no longer has: until it is back, it needs attention. */
function lose(desk: Desk, { now }: Reader, row: Row): void {
  const { document, kind, target, space, fields } = row;
  desk.attention.set(row.revision, { id: row.revision, document, kind, target, space, code: "lost", fields, at: now, made: true });
}

function forgetAnswered(desk: Desk, { now }: Reader, { copied }: Reply): void {
  const { keep, forget } = desk.answered;
  desk.state.answeredSize += keep.reduce((sum, { size }) => sum + size, 0);
  if (copied !== null) forget.upTo = copied;
  else {
    forget.olderThan = now - KEPT_DAYS * DAY;
    forget.excess = Math.max(0, desk.state.answeredSize - KEPT_BYTES);
  }
}
