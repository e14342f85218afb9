/**
 * Takes out of a file what is not its picture or its sound: where it was made, when, on which phone.
 * The server looks again (journal/files) and refuses what is left; both keep to the same lists.
 */
const JPEG_KEPT = new Set([0xc0, 0xc1, 0xc2, 0xc4, 0xdb, 0xdd]);
const PNG_KEPT = new Set(["IHDR", "PLTE", "tRNS", "IDAT", "IEND"]);
const SCAN = 0xda;

/** A JPEG with nothing but its tables, its frame and its scans. */
export function cleanJpeg(data: ArrayBuffer): ArrayBuffer {
  const bytes = new Uint8Array(data);
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1]!;
    if (marker === 0xd9) break;
    const end = at + 2 + (bytes[at + 2]! << 8) + bytes[at + 3]!;
    const next = marker === SCAN ? behindScan(bytes, end) : end;
    if (JPEG_KEPT.has(marker) || marker === SCAN) kept.push(bytes.subarray(at, next));
    at = next;
  }
  return joined([...kept, new Uint8Array([0xff, 0xd9])]);
}

/** Where the next marker stands; within a scan FF is followed by 00 or by a restart. */
function behindScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    const after = bytes[at + 1]!;
    if (bytes[at] === 0xff && after !== 0 && !(after >= 0xd0 && after <= 0xd7)) return at;
  }
  return bytes.length;
}

/** A PNG with nothing but its picture. */
export function cleanPng(data: ArrayBuffer): ArrayBuffer {
  const bytes = new Uint8Array(data);
  const kept: Uint8Array[] = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + new DataView(data).getUint32(at);
    if (PNG_KEPT.has(named(bytes, at + 4))) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return joined(kept);
}

const MP4_HOLDERS = new Set(["moov", "trak", "mdia", "minf", "dinf", "stbl", "edts", "mvex", "moof", "traf"]);
const MP4_KEPT = new Set(
  "ftyp styp mdat mvhd tkhd mdhd hdlr smhd nmhd dref elst stsd stts stsc stsz stz2 stco co64 ctts stss sgpd sbgp sdtp mehd trex mfhd tfhd tfdt trun sidx mfra".split(" "),
);

/** An MP4 in which every other box is blank, so that nothing in it moves. */
export function cleanMp4(data: ArrayBuffer): ArrayBuffer {
  const copy = data.slice(0);
  blankWithin(new Uint8Array(copy), new DataView(copy), 0, copy.byteLength);
  return copy;
}

function blankWithin(bytes: Uint8Array, view: DataView, from: number, to: number): void {
  for (let at = from; at + 8 <= to; ) {
    const name = named(bytes, at + 4);
    const size = view.getUint32(at) || to - at;
    const end = Math.min(to, at + Math.max(8, size));
    if (MP4_HOLDERS.has(name)) blankWithin(bytes, view, at + 8, end);
    else if (!MP4_KEPT.has(name)) {
      bytes.set([0x66, 0x72, 0x65, 0x65], at + 4); // «free»
      bytes.fill(0, at + 8, end);
    }
    at = end;
  }
}

const named = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));

function joined(parts: Uint8Array[]): ArrayBuffer {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole.buffer;
}
