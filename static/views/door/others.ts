/** Several people on one phone: whose name it may remember, and whose unsent work waits here until they are back. */
import { signal } from "@preact/signals";
import { remember, setting } from "../../store";

const NAMES = "names";
const LEFT = "left-behind";

/** Names that their owners want kept beside the door. */
export const names = signal<string[]>([]);
/** Whether something of somebody who is not here now was never sent. */
export const isLeftBehind = signal(false);

export async function recallOthers(): Promise<void> {
  const [known, left] = await Promise.all([setting<string[]>(NAMES), leftBehind()]);
  names.value = known ?? [];
  isLeftBehind.value = left.length > 0;
}

export async function keepName(name: string, wanted: boolean): Promise<void> {
  const others = names.value.filter((one) => one !== name);
  names.value = wanted ? [...others, name].sort() : others;
  await remember(NAMES, names.value);
}

/** By id alone: the phone tells nobody whose it is. */
export const leaveBehind = async (person: string): Promise<void> => keep([...(await leftBehind()), person]);

export const comeBack = async (person: string): Promise<void> => keep((await leftBehind()).filter((one) => one !== person));

const leftBehind = async (): Promise<string[]> => (await setting<string[]>(LEFT)) ?? [];

async function keep(people: string[]): Promise<void> {
  isLeftBehind.value = people.length > 0;
  await remember(LEFT, [...new Set(people)]);
}

/** The setting that says: this person signed out with work that is only in their rescue file. */
export const rescuedBy = (person: string): string => `rescued-${person}`;
