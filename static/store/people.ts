/** Names beside ids, so that cards can say who wrote without network. */
import type { Person } from "./nouns";
import { renew, type Phone } from "./phone";
import { sealAll } from "./vault";

export async function keepPeople(phone: Phone, people: Person[]): Promise<void> {
  const sealed = await sealAll(people);
  const tx = phone.db.transaction("people", "readwrite");
  await Promise.all([tx.store.clear(), ...sealed.map((person) => tx.store.put(person)), tx.done]);
  renew(phone, phone.session);
}
