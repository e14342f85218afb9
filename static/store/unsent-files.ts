/** Files that are on this phone alone, while their text names them: they count as unsent work, and go into a rescue file. */
import { inBytes, inLetters } from "./base64";
import { bytesOf, dropFiles, heldFiles, heldOf, keepFile, type Held } from "./files";
import { shownIn } from "./overlay";
import type { Phone } from "./phone";

/** A file in a rescue file. */
export interface Carried {
  document: string;
  name: string;
  data: string;
}

export async function unsentFiles(phone: Phone): Promise<Held[]> {
  const { id } = phone.session.person;
  return (await heldFiles(id)).filter(({ mine, whole, refused, document, name }) => {
    const files = shownIn(phone.shelf, document, id)?.fields["files"];
    return mine && !whole && !refused && Array.isArray(files) && files.includes(name);
  });
}

export async function filesToRescue(phone: Phone): Promise<Carried[]> {
  const { id } = phone.session.person;
  const found: Carried[] = [];
  for (const { document, name } of await unsentFiles(phone)) {
    const data = await bytesOf(id, document, name);
    if (data) found.push({ document, name, data: inLetters(data) });
  }
  return found;
}

/** What is here already stays as it is. */
export async function putFilesBack(phone: Phone, files: Carried[]): Promise<void> {
  const { id } = phone.session.person;
  for (const { document, name, data } of files) {
    if ((await heldOf(id, document)).some((held) => held.name === name)) continue;
    const bytes = inBytes(data);
    const held = { document, name, size: bytes.byteLength, mine: true, have: 0, whole: false, refused: null, at: Date.now() };
    await keepFile(id, held, bytes);
  }
}

/** Of one text: what was never sent is thrown away with the words that were not. */
export async function letFilesGo(phone: Phone, document: string): Promise<void> {
  const files = (await unsentFiles(phone)).filter((held) => held.document === document);
  if (files.length) await dropFiles(phone.session.person.id, files);
}
