/** The same question to the server, for what this phone does not hold or cannot know to mean the same. */
import { signal } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import { api } from "../../sync";
import { asFilters, counts, type Narrowed } from "./narrowing";

export interface ServerHit {
  document: string;
  space: string;
  kind: string;
  author: string;
  day: string;
  language: string;
  match: "exact" | "inside" | "value";
  passage: string;
  marks: [number, number][];
}

export interface ServerAnswer {
  query: string;
  corrected: string | null;
  value: string | null;
  /** What a team calls it that wrote the value down itself. */
  called: string | null;
  hits: ServerHit[];
  facets: Record<string, Record<string, number>>;
  total: number;
}

/** Whether the name of a value also finds it in other words and languages. */
export const alsoByValue = signal(true);
const MOST = "60";

/** Milliseconds: while texts come in one after another it asks once. */
const PAUSE = 250;

/**
 * Null until the server answered, and whenever it does not. Asked again when what this phone `holds` changes:
 * a text that was taken back must not stay on in an old answer.
 */
export function useServer(question: string, narrowed: Narrowed, holds: unknown): ServerAnswer | null {
  const [answer, tell] = useState<ServerAnswer | null>(null);
  useEffect(() => {
    let left = false;
    tell(null);
    const soon = setTimeout(() => void ask(question, narrowed).then((found) => !left && (tell(found), (counts.value = found?.facets ?? {}))), PAUSE);
    return () => ((left = true), clearTimeout(soon));
  }, [question, narrowed, alsoByValue.value, holds]);
  return answer;
}

async function ask(question: string, narrowed: Narrowed): Promise<ServerAnswer | null> {
  const words = new URLSearchParams({ q: question.trim(), most: MOST, values: String(alsoByValue.peek()), ...asFilters(narrowed) });
  const answer = await api.get<ServerAnswer>(`search?${words.toString()}`);
  return answer.ok ? answer.value : null;
}
