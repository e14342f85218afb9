/** What a team values, as the server tells it: asked once a visit, and kept for when there is no network. */
import { signal } from "@preact/signals";
import { useEffect, useMemo, useState } from "preact/hooks";
import { language } from "../../i18n";
import { remember, setting } from "../../store";
import { api, type Answer } from "../../sync";
import { session, store } from "../here";
import { useLive } from "../live";
import { settled } from "./settled";

/** People, never texts: “5-9”, “10-19”, “20+”; the first begins at the smallest group. */
export type Band = string;
export type Trend = "rising" | "steady" | "fading" | "unclear";
export type Line = { document: string; language: string; passage: string; marks: [number, number][] };

export interface Theme {
  id: string;
  label: string;
  kind: "value" | "emerging";
  value: string | null;
  words: Record<"en" | "nl" | "sv", string[]>;
  people: Band;
  share: "few" | "half" | "most";
  trend: Trend;
  since: string | null;
  beside: string[];
  distinct: boolean | null;
  /** Null is hidden: fewer people than the smallest group. */
  monthly: { month: string; people: Band | null }[];
  lines: Line[];
  agreed: Band | null;
  differ: boolean;
}

export interface Themes {
  space: string;
  from: string;
  to: string;
  k: number;
  months: number;
  people: Band | null;
  renewed: string;
  themes: Theme[];
  hidden: boolean;
}

export const LENGTHS = ["3", "6", "12"] as const;
/** How far back somebody looks, on every screen of values. */
export const months = signal<(typeof LENGTHS)[number]>("12");

/** `kept`: what this phone heard last time; `none`: never heard, and the server is out of reach. */
export type Told = { themes: Themes | null; how: "asking" | "fresh" | "kept" | "none" };

type Kept = { person: string; answers: Record<string, Themes> };
const KEPT = "themes";

/** What a team says, now if the server answers and else as it was; a new answer replaces the one before it. */
export function useThemes(space: string): Told {
  const [told, tell] = useState<Told>({ themes: null, how: "asking" });
  useEffect(() => {
    let left = false;
    void ask(space, (now) => !left && tell(now), () => left);
    return () => void (left = true);
  }, [space, months.value, language.value]);
  const values = useLive(() => store().entries({ kind: "value", space }), [space]);
  const themes = useMemo(() => told.themes && settled(told.themes, values ?? [], language.peek()), [told, values]);
  return { ...told, themes };
}

async function ask(space: string, tell: (now: Told) => void, left: () => boolean): Promise<void> {
  const name = [space, months.peek(), language.peek()].join(" ");
  const before = (await kept()).answers[name];
  tell({ themes: before ?? null, how: "asking" });
  const answer = await whenReady<Themes>(`spaces/${space}/themes?months=${months.peek()}`, left);
  if (!answer.ok) return tell({ themes: before ?? null, how: before ? "kept" : "none" });
  tell({ themes: answer.value, how: "fresh" });
  await keep(name, answer.value);
}

/** What is being made ready on the server is asked for again, as long as somebody waits. */
export async function whenReady<T>(path: string, left: () => boolean): Promise<Answer<T>> {
  for (;;) {
    const answer = await api.get<T>(path);
    if (answer.ok || answer.code !== "not_ready" || left()) return answer;
    await new Promise((go) => setTimeout(go, (answer.retryAfter ?? 3) * 1_000));
  }
}

async function kept(): Promise<Kept> {
  const person = session.peek()?.person.id ?? "";
  const found = await setting<Kept>(KEPT);
  return found?.person === person ? found : { person, answers: {} };
}

async function keep(name: string, answer: Themes): Promise<void> {
  const { person, answers } = await kept();
  await remember(KEPT, { person, answers: { ...answers, [name]: answer } });
}
