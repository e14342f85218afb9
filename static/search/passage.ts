/** The piece of a text around what was looked for, with what was found in it marked. */
import { fold, wordsIn, type Tongue } from "./fold";

export interface Piece {
  text: string;
  found: boolean;
}

type Span = { start: number; end: number };

const LENGTH = 150;
/** How much is read before the first word that was found. */
const BEFORE = 50;

export function passage(text: string, tongue: Tongue, terms: ReadonlySet<string>): Piece[] {
  const hits = [...wordsIn(text)].filter(({ raw }) => terms.has(raw) || terms.has(fold(raw, tongue)));
  const { start, end } = around(text, hits);
  const pieces: Piece[] = [];
  const say = (piece: string, found: boolean): void => void (piece && pieces.push({ text: piece.replace(/\s+/g, " "), found }));
  let at = start;
  say(start > 0 ? "… " : "", false);
  for (const hit of hits.filter((each) => each.start >= start && each.end <= end)) {
    say(text.slice(at, hit.start), false);
    say(text.slice(hit.start, hit.end), true);
    at = hit.end;
  }
  say(text.slice(at, end) + (end < text.length ? " …" : ""), false);
  return pieces;
}

/** The stretch with the most of what was found, from one space to another. */
function around(text: string, hits: Span[]): Span {
  if (text.length <= LENGTH) return { start: 0, end: text.length };
  const inside = (from: Span): number => hits.filter((hit) => hit.start >= from.start && hit.end <= from.start + LENGTH - BEFORE).length;
  const best = hits.reduce<Span | undefined>((most, hit) => (!most || inside(hit) > inside(most) ? hit : most), undefined);
  const wished = Math.max(0, (best?.start ?? 0) - BEFORE);
  const start = wished === 0 ? 0 : text.indexOf(" ", wished) + 1;
  if (start + LENGTH >= text.length) return { start, end: text.length };
  const space = text.lastIndexOf(" ", start + LENGTH);
  return { start, end: Math.max(space, best?.end ?? 0) };
}
