/** The studies that ask in my teams, kept on the phone with their words: what I said yes to can be read without a network. */
import { signal } from "@preact/signals";
import { today, type Day } from "../../i18n/dates";
import type { Language } from "../../i18n";
import { remember, setting, type Entry, type Fields } from "../../store";
import { api } from "../../sync";
import { session, store } from "../here";

/** The consent text, piece by piece. */
export type Wording = Record<
  "question" | "about" | "yes_title" | "yes" | "no_title" | "no" | "change_title" | "change" | "only" | "refuse" | "agree" | "version",
  string
>;
export type Asking = {
  id: string;
  name: string;
  consent_version: string;
  spaces: string[];
  first: Day;
  last: Day;
  deadline: Day;
  wording: Record<Language, Wording>;
};

/** That somebody who checks wrote to me, about which text; the words stay on the server. */
export type Unread = { id: string; study: string; document: string };
/** One of my texts in a study, as the server last told it; also where the study asks no more. */
export type InStudy = { document: string; name: string; deadline: Day; releases: number[] };
/** `ever`: also those that ask no more, by the words somebody may have said yes to. `told`: of which somebody read that they ask. */
type Kept = { person: string; now: Asking[]; ever: Asking[]; told: string[]; part?: boolean; unread?: Unread[]; mine?: InStudy[] };

const kept = signal<Kept | null>(null);

/** What this phone heard last. */
export async function recallAsking(): Promise<void> {
  const person = session.value?.person.id;
  if (!person) return;
  const before = await setting<Kept>("studies");
  kept.value = before?.person === person ? before : { person, now: [], ever: [], told: [] };
}

/** What the server says now. */
export async function learnAsking(): Promise<void> {
  const person = session.value?.person.id;
  if (!person || !kept.value) return;
  const answer = await api.get<{ studies: Asking[] }>("studies/asking");
  const part = await api.get<{ studies: unknown[] }>("studies");
  if (part.ok) keep({ part: part.value.studies.length > 0 });
  if (!answer.ok || session.value?.person.id !== person) return;
  const now = answer.value.studies;
  const words = new Set(now.map(({ consent_version }) => consent_version));
  const mine = now.length > 0 || kept.value.ever.length > 0 || (await saidYes());
  keep({ now, ever: [...now, ...kept.value.ever.filter(({ consent_version }) => !words.has(consent_version))] });
  if (mine) await learnMine();
}

/** On a new phone the answers are here before the words they were given to. */
async function saidYes(): Promise<boolean> {
  const answers = await store().entries({ mine: true, kind: "choices" });
  return answers.some(({ fields }) => fields["research"] === true);
}

type Told = { consents: InStudy[]; messages?: (Unread & { seen: boolean })[] };

export async function learnMine(): Promise<void> {
  const answer = await api.get<Told>("mine/studies");
  if (!answer.ok) return;
  const { consents, messages } = answer.value;
  keep({
    mine: consents.map(({ document, name, deadline, releases }) => ({ document, name, deadline, releases })),
    unread: (messages ?? []).filter(({ seen }) => !seen).map(({ id, study, document }) => ({ id, study, document })),
  });
}

/** What is known without a network of one of my texts in a study. */
export const inStudy = (document: string): InStudy | undefined => kept.value?.mine?.find((one) => one.document === document);

export const unread = (): Unread[] => kept.value?.unread ?? [];

export const readNow = (message: string): void => keep({ unread: unread().filter(({ id }) => id !== message) });

function keep(news: Partial<Kept>): void {
  if (!kept.value) return;
  kept.value = { ...kept.value, ...news };
  void remember("studies", kept.value);
}

/** Asked about this text: a reflection in one of its teams, of its period. */
export function asksAbout({ kind, space, fields, day }: Entry): Asking | undefined {
  const when = String(fields["happened_on"] ?? day ?? today());
  return kept.value?.now.find(({ spaces, first, last }) => kind === "reflection" && spaces.includes(space) && first <= when && when <= last);
}

/** The study whose words were answered. */
export function answered(chosen: Fields): Asking | undefined {
  if (typeof chosen["research"] !== "boolean") return undefined;
  return kept.value?.ever.find(({ consent_version }) => consent_version === chosen["consent_version"]);
}

/** Whether somebody has a part in a study, or may set one up. */
export const takesPart = (): boolean =>
  Boolean(kept.value?.part) || (session.value?.organisation_roles ?? []).some((role) => role === "researcher" || role === "administrator");

/** Those that ask in my teams today. */
export const askingNow = (): Asking[] => kept.value?.now ?? [];

/** A study of which nobody told this person yet. */
export const untold = (): Asking | undefined => kept.value?.now.find(({ consent_version }) => !kept.value?.told.includes(consent_version));

export const tellNoMore = ({ consent_version }: Asking): void => keep({ told: [...(kept.value?.told ?? []), consent_version] });
