/** Who wrote which part of a page: learned from its versions while there is a network, and kept for when there is none. */
import { useEffect } from "preact/hooks";
import type { Entry } from "../../store";
import { api } from "../../sync";
import { PAGE, type Revision } from "../entry/events";
import { wordsAt } from "../guides";
import { session, store } from "../here";
import { useLive } from "../live";
import { rewritten, written, type Run } from "./writers";

const LEAVES = ["text", "evidence", "practice"];
/** So many answers are asked for at most; older words are nobody's then. */
const MOST = 10;

export type Writers = ReadonlyMap<string, readonly Run[]>;

/** Asks once a revision; `entry.known` remembers the answer. Null where it is not known who wrote this version. */
export function useWriters(page: Entry): Writers | null {
  const { id, revision, known } = page;
  const there = useLive(() => store().atServer(id), [id]);
  useEffect(() => {
    if (revision && known.writers?.revision !== revision) void learn(id);
  }, [id, revision, known.writers?.revision]);
  if (revision && (known.writers?.revision !== revision || !there)) return null;
  return new Map(LEAVES.map((leaf) => [leaf, whoseNow(page, leaf, wordsAt(there?.fields ?? {}, leaf))]));
}

/** What waits on this phone is mine. */
function whoseNow({ known, fields }: Entry, leaf: string, there: string): Run[] {
  let at = 0;
  const runs = (known.writers?.leaves[leaf] ?? []).map(([writer, letters]) => ({ writer, text: there.slice(at, (at += letters)) }));
  return rewritten(runs, wordsAt(fields, leaf), session.value?.person.id ?? null);
}

async function learn(id: string): Promise<void> {
  const versions = await allVersions(id);
  const [newest] = versions ?? [];
  if (!versions || !newest) return;
  const oldestFirst = [...versions].reverse().filter(({ fields }) => fields);
  const whole = oldestFirst[0]?.number === 1;
  const leaves = LEAVES.map((leaf) => {
    const told = oldestFirst.map(({ writer, fields }, at) => ({ writer: at || whole ? writer : null, text: wordsAt(fields ?? {}, leaf) }));
    return [leaf, written(told).map((run): [string | null, number] => [run.writer, run.text.length])] as const;
  });
  await store().learn(id, { writers: { revision: newest.id, leaves: Object.fromEntries(leaves) } });
}

/** The newest first; null without a network. */
async function allVersions(id: string): Promise<Revision[] | null> {
  const versions: Revision[] = [];
  for (let asked = 0; asked < MOST; asked++) {
    const before = versions.at(-1)?.number;
    const answer = await api.get<{ revisions: Revision[] }>(`documents/${id}/history${before ? `?before=${before}` : ""}`);
    if (!answer.ok) return null;
    versions.push(...answer.value.revisions);
    if (answer.value.revisions.length < PAGE) break;
  }
  return versions;
}
