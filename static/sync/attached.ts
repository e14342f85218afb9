/** Files follow their documents: the part that carries them is fetched where there are any. */
import { hasFiles } from "../store/files";
import { hold } from "../store/locks";
import type { Phone } from "../store/phone";
import type { Api } from "./transport";

/** Told after each exchange what the server `wants` and does not have; words never wait for it. */
export function carrier(phone: Phone, server: Api): (wants: string[]) => Promise<void> {
  let newest: string[] | null = null;
  let busy = false;
  return async (wants) => {
    newest = wants;
    if (busy) return;
    busy = true;
    try {
      for (let now: string[] | null = wants; now && !phone.closed; now = newest) {
        newest = null;
        await carry(phone, server, now);
      }
    } catch {
      // a full disk, or a part that is not on this phone yet: the next exchange tries again
    } finally {
      busy = false;
    }
  };
}

async function carry(phone: Phone, server: Api, wants: string[]): Promise<void> {
  const { id } = phone.session.person;
  if (!wants.length && !(await hasFiles(id))) return;
  const { settleFiles } = await import("./files");
  const leave = await hold(`kring-files-${id}`); // another tab carries them
  if (leave) await settleFiles(phone, server, wants).finally(leave);
}
