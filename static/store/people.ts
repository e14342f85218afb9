/** Names beside ids, so that cards can say who wrote without network. */
import type { Person } from "./nouns";
import { connected, renew, type Phone } from "./phone";
import { revealAll, sealAll } from "./vault";

export async function peopleOn(phone: Phone): Promise<Map<string, Person>> {
  if (phone.people || phone.outdated) return phone.people ?? new Map();
  const people = await revealAll(await connected(phone, (db) => db.getAll("people")));
  return (phone.people = new Map(people.map((person) => [person.id, person])));
}

export async function keepPeople(phone: Phone, people: Person[]): Promise<void> {
  const sealed = await sealAll(people);
  await connected(phone, async (db) => {
    const tx = db.transaction("people", "readwrite");
    await Promise.all([tx.store.clear(), ...sealed.map((person) => tx.store.put(person)), tx.done]);
  });
  phone.people = null;
  renew(phone, phone.session);
}
