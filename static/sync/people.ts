/** The names of those whose texts one may read, renewed when a new one appears and once a day. */
import { keepPeople, peopleOn } from "../store/people";
import type { Person } from "../store/nouns";
import type { Phone } from "../store/phone";
import { remember, setting } from "../store/settings";
import type { Api } from "./transport";

const DAY = 86_400_000;
const SOON = 5 * 60_000;

export async function renewPeople(phone: Phone, server: Api): Promise<void> {
  const name = `people-${phone.session.person.id}`;
  const known = new Set([phone.session.person.id, ...(await peopleOn(phone)).keys()]);
  const stranger = [...phone.shelf.rows.values()].some((row) => !known.has(row.author));
  const asked = (await setting<number>(name)) ?? 0;
  if (Date.now() - asked < (stranger ? SOON : DAY)) return;
  const answer = await server.get<{ people: Person[] }>("people");
  if (!answer.ok) return;
  await keepPeople(phone, answer.value.people);
  await remember(name, Date.now());
}
