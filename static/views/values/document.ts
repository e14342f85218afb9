/** A value as the team's own document: put forward by one, written in by all. */
import { language } from "../../i18n";
import type { Entry, Fields } from "../../store";
import { store } from "../here";
import type { Theme } from "./told";

/** The document behind a row: its own, or the one that stands for a framework's value. */
export async function documentOf(space: string, theme: Theme): Promise<Entry | null> {
  const values = await store().entries({ kind: "value", space });
  return values.find(({ id, fields }) => id === theme.id || (theme.value !== null && fields["stands_for"] === theme.value)) ?? null;
}

/** Ask the team about a framework's value: under the name it has here. */
export function putForward(space: string, theme: Theme): Promise<void> {
  return write(space, { [`names/${language.peek()}`]: theme.label, state: "named", ...(theme.value ? { stands_for: theme.value } : {}) });
}

export type Named = { name: string; words: Record<string, string[]>; left: string[]; readings: [string, string] };

/** A topic gets a name, and counts under it from now on, backwards too. */
export function nameTopic(space: string, { name, words, left, readings }: Named): Promise<void> {
  const said = Object.entries(words).filter(([, some]) => some.length).map(([one, some]) => [`words/${one}`, some]);
  return write(space, {
    [`names/${language.peek()}`]: name, ...Object.fromEntries(said) as Fields, "readings/one": readings[0], "readings/two": readings[1],
    ...(left.length ? { left_out: left } : {}), state: "named",
  });
}

/** These words are no topic: they come up no more. */
export function setAside(space: string, words: string[]): Promise<void> {
  return write(space, { left_out: words, state: "set_aside" });
}

async function write(space: string, fields: Fields): Promise<void> {
  const editor = await store().create("value", { space });
  editor.type({ language: language.peek(), ...fields });
  await editor.done();
}
