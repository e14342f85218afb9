/** The rescue file: everything that is on this phone alone, out of it and back into one. */
import { wired } from "./answers";
import type { Waiting } from "./db";
import { deskOf, waitingIn, type Desk } from "./desk";
import type { DocumentEditor } from "./editor";
import type { PutBack } from "./nouns";
import { takeLastWords } from "./last-words";
import { freeze } from "./outbox";
import { answeredOn, change, type Phone } from "./phone";
import { fileOf, readFile, type Rescued } from "./rescue-file";
import { entryOf } from "./unsent";
import { filesToRescue, putFilesBack } from "./unsent-files";

/**
 * Froze what waits first, so that using the file and sending later is the same as once.
 * A full disk takes no freezing: then the file has it from memory, with what is only on screen.
 */
export async function rescue(phone: Phone, editors: Iterable<DocumentEditor>): Promise<Blob> {
  const files = await filesToRescue(phone).catch(() => []); // words first
  const write = (desk: Desk): string => {
    const mutations = freeze(desk, waitingIn(desk)).map((m) => ({ ...wired(m), ready: m.ready }));
    return fileOf(phone.session, mutations, [...desk.attention.values()], files);
  };
  const open = [...editors];
  await Promise.all(open.map((editor) => editor.flush().catch(() => undefined)));
  await takeLastWords(phone);
  const content = await change(phone, write).catch(() => {
    const desk = deskOf(phone.shelf);
    for (const editor of open) editor.addTo(desk);
    return write(desk);
  });
  return new Blob([content], { type: "application/json" });
}

/** All of it or nothing; a second time, or when it was sent meanwhile, it changes nothing. */
export async function putBack(phone: Phone, text: string): Promise<PutBack> {
  const file = readFile(text);
  if (typeof file === "string") return { refused: file };
  const { person, organisation, personal } = phone.session;
  if (file.organisation !== organisation.id) return { refused: "other_organisation" };
  if (file.person !== person.id) return { refused: "other_person" };
  await putFilesBack(phone, file.files ?? []);
  const answered = new Set((await answeredOn(phone)).map(({ id }) => id));
  return change(phone, (desk) => {
    const mutations = file.mutations.filter(({ id, document }) => !answered.has(id) && !isHere(desk, id, document));
    const attention = file.attention.filter(({ id, document }) => !isHere(desk, id, document));
    lay(desk, mutations.map(waitingAgain), personal);
    for (const item of attention) desk.attention.set(item.id, item);
    return { back: new Set([...mutations, ...attention].map(entryOf)).size };
  });
}

const isHere = (desk: Desk, id: string, document: string): boolean =>
  desk.outbox.has(id) || desk.attention.has(id) || desk.rows.get(document)?.revision === id;
/** As it was in the file; it waits again as long as it has. */
function waitingAgain(m: Rescued): Waiting {
  const began = Date.parse(m.written_at) || Date.now();
  return { ...wired(m), ready: m.ready, frozen: true, order: 0, began, rested: began };
}

/**
 * Before what waits here, which was typed later or elsewhere, unless it goes on from that; after what is said again.
 * What its writer never released goes last, so that it holds up nothing.
 */
function lay(desk: Desk, rescued: Waiting[], personal: string): void {
  const late = new Set<string>();
  for (const m of rescued)
    if ((!m.ready && m.space !== personal) || (m.base !== null && desk.outbox.has(m.base))) late.add(m.document);
  const here = waitingIn(desk).filter((m) => !m.again);
  const inOrder = [...rescued.filter((m) => !late.has(m.document)), ...here, ...rescued.filter((m) => late.has(m.document))];
  inOrder.forEach((m, i) => desk.outbox.set(m.id, { ...m, order: i + 1 }));
}
