/** Who wrote which part of a text: every word belongs to whoever brought it in, from the first version on. */
import { compare } from "../../store";

/** Words in a row by one person; null where it is not known who. */
export interface Run {
  writer: string | null;
  text: string;
}

/** The text after somebody changed it: what they added is theirs, what stays is whose it was. */
export function rewritten(runs: readonly Run[], text: string, writer: string | null): Run[] {
  const said = runs.map((run) => run.text).join("");
  const whose = [...runs];
  const now: Run[] = [];
  for (const piece of compare(said, text)) {
    if (piece.in === "second") now.push({ writer, text: piece.text });
    else now.push(...(piece.in === "both" ? taken(whose, piece.text.length) : (taken(whose, piece.text.length), [])));
  }
  return together(now);
}

/** The next letters, with whose they are. */
function taken(runs: Run[], length: number): Run[] {
  const found: Run[] = [];
  for (let left = length; left > 0 && runs.length; ) {
    const run = runs.shift()!;
    found.push({ ...run, text: run.text.slice(0, left) });
    if (run.text.length > left) runs.unshift({ ...run, text: run.text.slice(left) });
    left -= run.text.length;
  }
  return found;
}

function together(runs: readonly Run[]): Run[] {
  const now: Run[] = [];
  for (const run of runs.filter(({ text }) => text)) {
    const last = now.at(-1);
    if (last && last.writer === run.writer) now[now.length - 1] = { ...last, text: last.text + run.text };
    else now.push(run);
  }
  return now;
}

/** The versions of a leaf, the first one first. */
export const written = (versions: readonly { writer: string | null; text: string }[]): Run[] =>
  versions.reduce<Run[]>((runs, { writer, text }) => rewritten(runs, text, writer), []);

/** Who wrote in some lines, whoever wrote most first; white space is nobody's. */
export function writersOf(runs: readonly Run[], from: number, to: number): (string | null)[] {
  const share = new Map<string | null, number>();
  let line = 0;
  for (const { writer, text } of runs)
    for (const piece of text.split(/(\n)/)) {
      const letters = line >= from && line < to ? piece.replace(/[^\p{L}\p{N}]/gu, "").length : 0;
      if (letters) share.set(writer, (share.get(writer) ?? 0) + letters);
      if (piece === "\n") line += 1;
    }
  return [...share].sort(([, one], [, other]) => other - one).map(([writer]) => writer);
}
