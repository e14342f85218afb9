/** Brings files to the server piece by piece, fetches those of colleagues, and lets go of what hangs on nothing any more. */
import { inLetters } from "../store/base64";
import { bytesOf, dropFiles, heldFiles, keepFile, noteFile, type Held } from "../store/files";
import { shownIn } from "../store/overlay";
import { notify, type Phone } from "../store/phone";
import type { Api } from "./transport";

/** Of one call: a poor line loses no more than this. */
const PIECE = 180_000;
/** The server names no more than so many at once. */
const MOST_WANTED = 100;
const MINUTE = 60_000;
const MONTH = 30 * 86_400_000;

interface Brought {
  have: number;
  whole: boolean;
}

const personOn = (phone: Phone): string => phone.session.person.id;

export async function settleFiles(phone: Phone, server: Api, wants: string[]): Promise<void> {
  const held = await heldFiles(personOn(phone));
  const left = held.filter((file) => isLeft(phone, file));
  if (left.length) await dropFiles(personOn(phone), left);
  for (const file of held.filter((each) => each.mine && !left.includes(each))) {
    if (phone.closed) return;
    if (wants.includes(file.name)) {
      if (!file.refused && (await sendFile(phone, server, file)) === "later") return;
    } else if (!file.whole && !file.refused && wants.length < MOST_WANTED && isKnown(phone, file)) await told(phone, file, { have: file.size, whole: true });
  }
}

/** The server's own copy of the document names it: then it has been told of it. */
const isKnown = (phone: Phone, { document, name }: Held): boolean => isNamed(phone.shelf.rows.get(document)?.fields["files"], name);

const isNamed = (files: unknown, name: string): boolean => Array.isArray(files) && files.includes(name);

/** A colleague's goes with the text it hung on; one's own may be on its way to a text, or back to one. */
function isLeft(phone: Phone, file: Held): boolean {
  const { document, name, mine, whole, at } = file;
  const refused = [...phone.shelf.attention.values()].some((item) => item.document === document);
  const shown = shownIn(phone.shelf, document, personOn(phone));
  if (refused || (shown && isNamed(shown.fields["files"], name))) return false;
  return !mine || Date.now() - at > (whole ? 10 * MINUTE : MONTH);
}

/** «later»: there is no network, or the server wants to be left alone. */
async function sendFile(phone: Phone, server: Api, file: Held): Promise<"later" | void> {
  const data = await bytesOf(personOn(phone), file.document, file.name);
  if (!data) return;
  let piece = new ArrayBuffer(0); // an empty one asks how much is there
  for (let at = 0, calls = Math.ceil(data.byteLength / PIECE) + 3; calls > 0 && !phone.closed; calls--) {
    const answer = await server.send<Brought>(`documents/${file.document}/files/${file.name}`, { at, of: data.byteLength, piece: inLetters(piece) });
    if (!answer.ok) return failed(phone, file, answer.code);
    await told(phone, file, answer.value);
    if (answer.value.whole) return;
    at = answer.value.have;
    piece = data.slice(at, at + PIECE);
  }
}

/** What the server cannot take is not brought again; what was not there, or arrived in pieces, may be next time. */
async function failed(phone: Phone, file: Held, code: string): Promise<"later" | undefined> {
  if (code === "file_unfit" || code === "file_too_large") await told(phone, file, { refused: code });
  return code.startsWith("file_") || code === "not_found" ? undefined : "later";
}

async function told(phone: Phone, file: Held, news: Partial<Held>): Promise<void> {
  await noteFile(personOn(phone), file, news);
  notify(phone);
}

/** A colleague's file, from now on also without a network; null while it is not there. */
export async function fetchFile(phone: Phone, server: Api, document: string, name: string): Promise<ArrayBuffer | null> {
  const answer = await server.bytes(`documents/${document}/files/${name}`);
  if (!answer.ok) return null;
  const size = answer.value.byteLength;
  await keepFile(personOn(phone), { document, name, size, mine: false, have: size, whole: true, refused: null, at: Date.now() }, answer.value);
  return answer.value;
}
