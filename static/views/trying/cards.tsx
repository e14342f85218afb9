/** What is tried out, a plan or a resource in a list: how it stands, its first words, and when one looks back. */
import { _ } from "../../i18n";
import { dateOf } from "../../i18n/dates";
import type { Entry } from "../../store";
import { wordsAt } from "../guides";
import { KeptLine } from "../learning/card";
import { languageOf } from "../naming";
import { isAlone, isGoing, nextLook, planStateName, standName, standOf } from "./states";

const FIRST: Record<string, string> = { experiment: "intention", plan: "objective", resource: "title" };

export const firstWords = ({ kind, fields }: Entry): string => wordsAt(fields, FIRST[kind] ?? "");

export function Card({ one, named = true }: { one: Entry; named?: boolean }) {
  const day = one.kind === "resource" ? null : nextLook(one);
  const good = one.kind === "resource" ? wordsAt(one.fields, "good_for") : "";
  return (
    <a class="sheet point-card" href={`#/entry/${one.id}`}>
      {named && one.kind !== "resource" && <Stand one={one} />}
      <p class="words clamp" lang={languageOf(one.fields)} dir="auto">{firstWords(one)}</p>
      {good && <p class="words small clamp" lang={languageOf(one.fields)} dir="auto">{good}</p>}
      {day && <p class="small">{_("Look back on {date}", { date: dateOf(day) })}</p>}
      <KeptLine point={one} />
    </a>
  );
}

/** A shape and a word for how it stands. */
export function Stand({ one }: { one: Entry }) {
  const alone = isAlone(one);
  const [shape, name] = one.kind === "plan"
    ? [planShape(one), planStateName(one.fields["state"], alone)]
    : [standOf(one), standName(standOf(one), alone)];
  return <p class="stage small"><i class={shape} aria-hidden="true" />{name}</p>;
}

const planShape = (plan: Entry): string => (isGoing(plan) ? "trying" : plan.fields["state"] === "reached" ? "kept" : "dropped");

export function Cards({ list, named = true }: { list: readonly Entry[]; named?: boolean }) {
  return <ul class="stack">{list.map((one) => <li key={one.id}><Card one={one} named={named} /></li>)}</ul>;
}
