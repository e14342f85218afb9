/** What the server knows of pages beyond this phone: which ones teams lend each other, and how many others adapted one. */
import { useEffect, useState } from "preact/hooks";
import type { Fields } from "../../store";
import { api } from "../../sync";

export type LentTitle = { id: string; space: string; team: string; title: string; language: string | null };
export type PageAbroad = { lent: (LentTitle & { fields: Fields }) | null; copies: number };

/** `undefined` until there is an answer, a sentence or nothing at all (offline) where there is none. */
export type Asked<T> = { value: T } | { wrong: string | null } | undefined;

/** `path` null asks nothing; `when` asks again. */
export function useAsked<T>(path: string | null, when: unknown = null): Asked<T> {
  const [asked, tell] = useState<Asked<T>>();
  useEffect(() => {
    let left = false;
    if (path) void api.get<T>(path).then((answer) => left || tell(answer.ok ? { value: answer.value } : { wrong: answer.status ? answer.message : null }));
    return () => void (left = true);
  }, [path, when]);
  return asked;
}
