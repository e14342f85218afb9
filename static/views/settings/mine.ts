/** All that is mine as one object: whole from the server, or without a network what this phone holds. */
import { today } from "../../i18n/dates";
import { bytesOf, inLetters, type Fields, type Session } from "../../store";
import { api } from "../../sync";
import { filesIn } from "../files/named";
import { session, store } from "../here";

export type Version = { number: number; arrived: string | null; written_at: string; fields: Fields | null };
export type MyText = { id: string; kind: string; target: string | null; space: string; deleted: boolean; versions: Version[]; opened_by: string[]; files?: Record<string, string> };
/** From somebody who checks texts of a study, about one of mine; only the server has these. */
export type MyMessage = { study: string; document: string; words: string; day: string; contact: string };
export type Mine = { made_on: string; about_me: Session; texts: MyText[]; messages: MyMessage[]; whole: boolean };

export async function everythingOfMine(): Promise<Mine> {
  const answer = await api.get<Omit<Mine, "whole">>("mine");
  return answer.ok ? { ...answer.value, whole: true } : onThisPhone();
}

async function onThisPhone(): Promise<Mine> {
  const entries = await store().entries({ mine: true });
  const texts = await Promise.all(entries.map(async ({ id, kind, target, space, number, day, fields }) => {
    const version = { number, arrived: day, written_at: "", fields };
    return { id, kind, target, space, deleted: false, versions: [version], opened_by: [], files: await hereOf(id, fields) };
  }));
  return { made_on: today(), about_me: session.value!, texts, messages: [], whole: false };
}

/** What hangs on a text, as far as this phone holds it. */
async function hereOf(id: string, fields: Fields): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const name of filesIn(fields)) {
    const data = await bytesOf(session.value!.person.id, id, name);
    if (data) found[name] = inLetters(data);
  }
  return found;
}
