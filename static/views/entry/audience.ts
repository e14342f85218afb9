/** Who can read a text of mine: what the server says, or, without a network, what this phone knows. */
import { useEffect } from "preact/hooks";
import { _, ngettext } from "../../i18n";
import type { Entry, Reading } from "../../store";
import { api } from "../../sync";
import { session, spaceOf, store } from "../here";
import { people } from "../live";
import { isPersonal, readersName } from "../naming";
import { leaderOf } from "../readers";

type Audience = { readers: Reading[]; newcomers: Reading[] };

/** Where the text is for everybody else: moving it counts when the server has it. */
export const spaceAtServer = (entry: Entry, there: { space: string } | null | undefined): string =>
  there?.space ?? (isPersonal(entry.space) || entry.revision ? entry.space : (session.value?.personal ?? ""));

/** Remembered with the text, and asked anew each time it is opened. */
export function useAudience(entry: Entry, space: string): Audience {
  useEffect(() => {
    if (entry.revision && !isPersonal(space)) void learnAudience(entry.id, space);
  }, [entry.id, space]);
  const known = entry.known.audience;
  return known?.space === space ? known : { readers: guessed(space), newcomers: [] };
}

export async function learnAudience(id: string, space: string): Promise<void> {
  const answer = await api.get<Audience>(`documents/${id}/audience`);
  if (answer.ok) await store().learn(id, { audience: { space, ...answer.value } });
}

/** Everybody this phone knows to be in a space. */
function guessed(space: string): Reading[] {
  if (isPersonal(space)) return [];
  const others = [...people.value.values()].filter(({ id, spaces }) => spaces.includes(space) && id !== session.value?.person.id);
  const leader = leaderOf(space);
  return others.map(({ id, name }) => ({ id, name, role: name === leader ? "supervisor" : "member" }));
}

/** “De Linde · 11 people can read this.” */
export function whoReads(space: string, readers: Reading[]): string {
  if (isPersonal(space)) return _("In Kring, only you can read this.");
  if (!spaceOf(space)) return _("The people in a team you left can still read this.");
  if (!readers.length) return readersName(space);
  const count = ngettext("1 person can read this.", "{count} people can read this.", readers.length);
  return `${readersName(space)} · ${count}`;
}
