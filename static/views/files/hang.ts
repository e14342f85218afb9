/** Hanging a file on a text: cleaned, named by what is in it, kept on this phone; then the text names it. */
import type { Fields } from "../../store";
import { keepFile } from "../../store";
import { session } from "../here";
import { cleanJpeg, cleanMp4, cleanPng } from "./clean";
import { describedAt, filesIn } from "./named";

/** As the server has it, in journal/files/content.py and journal/documents/kind.py. */
export const MOST_BYTES = 3_000_000;
export const MOST_FILES = 10;

const ENDING: Record<string, [ending: string, clean: (data: ArrayBuffer) => ArrayBuffer]> = {
  "image/jpeg": ["jpg", cleanJpeg],
  "image/png": ["png", cleanPng],
  "audio/mp4": ["m4a", cleanMp4],
  "audio/webm": ["webm", (data) => data],
};

export type Hung = { fields: Fields } | "too large" | "full";

/** What the text says from now on; the file is on the phone before it says so. */
export async function hang(document: string, fields: () => Fields, blob: Blob, said: string): Promise<Hung> {
  const [ending, clean] = ENDING[blob.type.split(";")[0]!]!;
  const data = clean(await blob.arrayBuffer());
  if (data.byteLength > MOST_BYTES) return "too large";
  const name = `${await sha256(data)}.${ending}`;
  const held = { document, name, size: data.byteLength, mine: true, have: 0, whole: false, refused: null, at: Date.now() };
  try {
    await keepFile(session.peek()!.person.id, held, data);
  } catch {
    return "full";
  }
  const files = [...new Set([...filesIn(fields()), name])];
  return { fields: { files, ...(said.trim() ? { [describedAt(name)]: said.trim() } : {}) } };
}

/** What the text says when it hangs there no more. */
export const takenOff = (fields: Fields, name: string): Fields => ({
  files: filesIn(fields).filter((other) => other !== name), [describedAt(name)]: null,
});

async function sha256(data: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", data));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
