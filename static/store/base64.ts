/** Bytes as letters, for where only text goes. */

/** A stretch at a time: all at once is more than a call may be given. */
const STRETCH = 8192;

export function inLetters(data: ArrayBuffer): string {
  const bytes = new Uint8Array(data);
  let text = "";
  for (let at = 0; at < bytes.length; at += STRETCH) text += String.fromCharCode(...bytes.subarray(at, at + STRETCH));
  return btoa(text);
}

/** Throws where they are no such letters. */
export function inBytes(letters: string): ArrayBuffer {
  const text = atob(letters);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes.buffer;
}
