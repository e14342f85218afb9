/** Both versions of a text whose words met are fetched as soon as there is a network, so that choosing needs none. */
import type { Row } from "../store/db";
import { isOwn } from "../store/kinds";
import { change, type Phone } from "../store/phone";
import { pairOf, type Told } from "../store/versions";
import type { Api } from "./transport";

export async function learnVersions(phone: Phone, server: Api): Promise<void> {
  for (const row of [...phone.shelf.rows.values()].filter((row) => isUnknown(row, phone.session.person.id))) {
    const answer = await server.get<{ revisions: Told[] }>(`documents/${row.document}/history`);
    if (answer.ok) await keep(phone, row, answer.value.revisions);
    else if (!answer.status) return;
  }
}

const isUnknown = ({ merged, author, kind, known, revision }: Row, me: string): boolean =>
  merged && (author === me || !isOwn(kind)) && known?.versions?.revision !== revision;

/** Unless the text has changed meanwhile: then it is asked for again. */
const keep = (phone: Phone, { document, revision }: Row, history: Told[]): Promise<void> =>
  change(phone, (desk) => {
    const row = desk.rows.get(document);
    if (row?.revision !== revision || history[0]?.id !== revision) return;
    const pair = pairOf(history, phone.session.person.id);
    desk.rows.set(document, { ...row, known: { ...row.known, versions: { revision, pair } } });
  });
