/** The portfolio that is being made: in the memory of this page alone, and gone with it. */
import { signal } from "@preact/signals";
import { language, type Language } from "../../i18n";
import type { Day } from "../../i18n/dates";
import type { Entry } from "../../store";
import { session } from "../here";
import { dayOfEntry, languageOf } from "../naming";
import { askCovered, asItLeaves, openIn, type Decided, type Piece } from "./covered";
import { partsOf, type Form, type FormId, type Part } from "./forms";

/** One text in the form. `written`: how a part reads once its writer has had it in hand. */
export type Account = {
  id: string;
  day: Day;
  lang: string | undefined;
  pieces: Record<Part, Piece[]>;
  decided: Decided;
  written: Partial<Record<Part, string>>;
  /** What only a line for the Dutch register has. */
  line: { kind: string; hours: string; area: string };
};
type Making = { person: string; form: FormId; picked: string[]; accounts: Account[] | null };

/** What people of each language are asked for. */
const USUAL: Record<Language, FormId> = { en: "nmc", nl: "oda", sv: "sv" };

export const usualForm = (): FormId => USUAL[language.value];

const made = signal<Making | null>(null);
const fresh = (): Making => ({ person: session.value?.person.id ?? "", form: usualForm(), picked: [], accounts: null });

/** What somebody else was making is nobody's. */
export const making = (): Making => (made.value && made.value.person === session.value?.person.id ? made.value : fresh());

export function make(change: Partial<Making>): void {
  made.value = { ...making(), ...change };
}

export function amend(id: string, change: (account: Account) => Account): void {
  make({ accounts: making().accounts?.map((each) => (each.id === id ? change(each) : each)) ?? null });
}

const PARTS: readonly Part[] = ["happened", "learned", "next", "beside"];

type Refused = { refused: string; offline: boolean };

/** These texts in the form, one after another: the server answers only a few costly questions of a person at a time. */
export async function accountsOf(entries: Entry[]): Promise<Account[] | Refused> {
  const accounts: Account[] = [];
  for (const entry of entries) {
    const account = await accountOf(entry);
    if ("refused" in account) return account;
    accounts.push(account);
  }
  return accounts;
}

/** A text as it stands in a form; refused where its names could not be covered. */
async function accountOf(entry: Entry): Promise<Account | Refused> {
  const words = partsOf(entry.fields);
  const lang = languageOf(entry.fields);
  const answer = await askCovered(PARTS.map((part) => words[part]), lang);
  if (!answer.ok) return { refused: answer.message, offline: answer.status === 0 };
  const pieces = Object.fromEntries(PARTS.map((part, at) => [part, answer.value[at] ?? []])) as Record<Part, Piece[]>;
  return { id: entry.id, day: dayOfEntry(entry), lang, pieces, decided: {}, written: {}, line: { kind: "", hours: "1", area: "" } };
}

export const wordsOf = (account: Account, part: Part): string =>
  account.written[part] ?? asItLeaves(account.pieces[part], account.decided, account.lang);

/** Words that still wait for a decision, in what this form shows. */
export const openOf = (account: Account, form: Form): Piece[] =>
  openIn(form.parts.flatMap(({ part }) => (account.written[part] === undefined ? account.pieces[part] : [])), account.decided);
