/** Rounds until both sides agree, and what to do when a call fails. */
import { readerOf, type Phone } from "../store/phone";
import type { Reply } from "../store/wire";
import { MOST, prepare, refuseHere, sendable, settle, type Request } from "./round";
import type { SyncState } from "./state";
import type { Answer, Api } from "./transport";

/** What is remembered between attempts, so that one bad mutation blocks no other. */
export interface Progress {
  /** Mutations a call may carry: halved when the server finds it too much. */
  most: number;
  /** Server errors in a row. */
  errors: number;
  aside: Set<string>;
  /** Something was left unsent, to be tried again before long. */
  retry: boolean;
  /** Files that the server has been told of and does not have. */
  wants: string[];
}

export const fresh = (): Progress => ({ most: MOST, errors: 0, aside: new Set(), retry: false, wants: [] });

export interface Trouble {
  code: string;
  signedOut: SyncState["signedOut"];
  /** Seconds. */
  retryAfter: number | null;
}

/** Calls that neither brought nor took anything: beyond this something is wrong with the server. */
const IDLE_CALLS = 20;

/** Null when all is sent and seen; else why it stopped. `told`, after each page: is there more? */
export async function exchange(phone: Phone, server: Api, progress: Progress, told: (more: boolean) => void = () => undefined): Promise<Trouble | null> {
  for (let idle = 0; idle < IDLE_CALLS && !phone.closed; ) {
    const request = await prepare(phone, progress);
    const answer = await server.send<Reply>("sync", request.body);
    if (!answer.ok) {
      const trouble = await failed(phone, progress, request, answer);
      if (trouble) return trouble;
      continue;
    }
    if (!isReply(answer.value)) return { code: "offline", signedOut: null, retryAfter: null };
    await settle(phone, request, answer.value);
    progress.errors = 0;
    const { wants } = answer.value;
    told(answer.value.more);
    const { changes, outcomes, more } = answer.value;
    idle = changes.length || outcomes.some((outcome) => outcome.status !== "rejected") ? 0 : idle + 1;
    if (!more && !isMoreToSend(phone, request, progress)) return ended(progress, wants);
  }
  return { code: "server_error", signedOut: null, retryAfter: null };
}

/** What was set aside is tried again in the next exchange, alone. */
function ended(progress: Progress, wants: string[]): null {
  Object.assign(progress, fresh(), { wants }, progress.aside.size ? { most: 1, errors: 2, retry: true } : {});
  return null;
}

/** What this call carried and the server wants later is not tried again in the same breath. */
function isMoreToSend(phone: Phone, request: Request, progress: Progress): boolean {
  const sent = new Set(request.body.mutations.map((m) => m.id));
  return sendable(phone.shelf, readerOf(phone), progress.aside).some((m) => !sent.has(m.id));
}

/** Null when it is worth another call at once. */
async function failed(phone: Phone, progress: Progress, request: Request, answer: Answer<Reply>): Promise<Trouble | null> {
  if (answer.ok) return null;
  const { status, code, retryAfter } = answer;
  const signedOut = status === 401 || code === "other_person" ? (code as SyncState["signedOut"]) : null;
  const sent = request.body.mutations.map((m) => m.id);
  if (status === 413 && sent.length) {
    if (sent.length === 1) await refuseHere(phone, sent[0]!, "too_large");
    progress.most = Math.max(1, Math.floor(sent.length / 2));
    return null;
  }
  if (isBadCall(status)) setAside(progress, sent);
  return { code, signedOut, retryAfter };
}

/** Busy (503) and slow down (429) say nothing of what was sent. */
const isBadCall = (status: number): boolean => [400, 415, 422].includes(status) || (status >= 500 && status !== 503);

/** After two errors one by one, each to be passed over when it fails alone. */
function setAside(progress: Progress, sent: string[]): void {
  progress.errors++;
  if (progress.errors < 2) return;
  if (progress.most === 1) for (const id of sent) progress.aside.add(id);
  progress.most = 1;
}

/** Something between us and the server may answer with JSON of its own. */
function isReply(value: Partial<Reply> | null): value is Reply {
  return typeof value?.epoch === "string" && [value.changes, value.outcomes, value.spaces, value.reset].every(Array.isArray);
}
