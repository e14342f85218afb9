/** The rescue file: everything that is on this phone alone. */
import { wired } from "./answers";
import { waitingIn } from "./desk";
import { freeze } from "./outbox";
import { change, type Phone } from "./phone";
import { onTheClock } from "./uuid";

/** Froze what waits first, so that using the file and sending later is the same as once. */
export async function rescue(phone: Phone): Promise<Blob> {
  const { person, organisation, device } = phone.session;
  const content = await change(phone, (desk) => ({
    format: "kring-rescue",
    version: 1,
    person: person.id,
    organisation: organisation.id,
    device,
    made_at: onTheClock(Date.now()),
    mutations: freeze(desk, waitingIn(desk)).map(wired),
    attention: [...desk.attention.values()],
  }));
  return new Blob([JSON.stringify(content, null, 1)], { type: "application/json" });
}
