/** A person goes from this phone: with everything, or leaving what nobody but the phone has. */
import { deleteDB } from "idb";
import { dropCarried } from "./carried";
import { databaseName } from "./db";
import type { DocumentEditor } from "./editor";
import { wipeFiles } from "./files";
import { dropHalfNotes } from "./half-notes";
import { dropLastWords, takeLastWords } from "./last-words";
import { keepPeople } from "./people";
import { change, closePhone, type Phone } from "./phone";
import { remember } from "./settings";
import { countUnsent } from "./unsent";
import { unsentFiles } from "./unsent-files";

type Editors = Iterable<DocumentEditor>;

export async function retire(phone: Phone, editors: Editors): Promise<number> {
  await Promise.all([...editors].map((editor) => editor.close().catch(() => undefined)));
  await takeLastWords(phone);
  const left = countUnsent(phone.shelf, await unsentFiles(phone));
  if (!left) await wipe(phone, editors);
  else {
    await forgetSafe(phone);
    closePhone(phone, true);
  }
  return left;
}

/** As on a phone that is new to this person: the rest comes anew when they sign in again. */
async function forgetSafe(phone: Phone): Promise<void> {
  await change(phone, (desk) => {
    desk.rows.clear();
    desk.answered.forget.all = true;
    desk.state = { ...desk.state, cursors: {}, stale: [], answeredSize: 0 };
  });
  await keepPeople(phone, []);
  await askAnew(phone);
}

/** Names are asked for once a day; whoever comes back waits for none. */
const askAnew = ({ session }: Phone): Promise<void> => remember(`people-${session.person.id}`, 0);

export async function wipe(phone: Phone, editors: Editors): Promise<void> {
  for (const editor of [...editors]) editor.abandon();
  closePhone(phone, true);
  dropCarried(phone.session);
  dropLastWords(phone);
  dropHalfNotes(phone);
  const { id } = phone.session.person;
  await Promise.all([deleteDB(databaseName(id)), wipeFiles(id), askAnew(phone)]);
}
