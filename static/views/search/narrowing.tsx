/** Where, what kind, and how long ago: a search made smaller, each with a way back to everything. */
import { signal } from "@preact/signals";
import { _, pgettext } from "../../i18n";
import { dayOf } from "../../i18n/dates";
import type { Entry } from "../../store";
import { ChooseChips } from "../../ui/choose";
import { Picked } from "../../ui/field";
import { Fold } from "../../ui/fold";
import { sharedSpaces } from "../here";
import { dayOfEntry } from "../naming";

/** The kinds that can be searched, in the order they are offered. */
const KINDS = ["reflection", "response", "meeting", "learning_point", "experiment", "plan", "resource", "manual_page", "dilemma", "programme", "charter"] as const;

const EVERYTHING = { where: "all", kind: "all", days: "all" };

export type Narrowed = typeof EVERYTHING;

export const narrowed = signal<Narrowed>(EVERYTHING);

/** As the server wants it said; nothing where everything is meant. */
export function asFilters({ where, kind, days }: Narrowed): Record<string, string> {
  return {
    ...(where === "mine" ? { mine: "true" } : where === "all" ? {} : { space: where }),
    ...(kind === "all" ? {} : { kind }),
    ...(days === "all" ? {} : { from: dayOf(Date.now() - Number(days) * 86_400_000) }),
  };
}

export const isNarrowed = (): boolean => Object.values(narrowed.value).some((choice) => choice !== "all");

export const widen = (): void => void (narrowed.value = EVERYTHING);

const change = (to: Partial<typeof EVERYTHING>): void => void (narrowed.value = { ...narrowed.value, ...to });

/** Whether an entry is in what somebody narrowed to. */
export function fits(entry: Entry, { where, kind, days } = narrowed.value): boolean {
  if (where === "mine" && !entry.mine) return false;
  if (where !== "all" && where !== "mine" && entry.space !== where) return false;
  if (kind !== "all" && entry.kind !== kind) return false;
  return days === "all" || Date.now() - Date.parse(dayOfEntry(entry)) <= Number(days) * 86_400_000;
}

/** How many the server found of each, by its last answer. */
export const counts = signal<Record<string, Record<string, number>>>({});

const counted = (name: string, what: string, id: string): string => {
  const count = counts.value[what]?.[id];
  return count ? `${name} · ${count}` : name;
};

export function Narrowing() {
  const { where, kind, days } = narrowed.value;
  return (
    <div class="narrowing">
      <ChooseChips
        label={_("Where to look")} chosen={where} onChoose={(next) => change({ where: next })}
        choices={[
          { value: "all", title: _("Everything") },
          { value: "mine", title: _("Mine") },
          ...sharedSpaces().map((space) => ({ value: space.id, title: counted(space.name, "space", space.id) })),
        ]}
      />
      <Fold quiet name={_("Narrow your search")} note={kind === "all" && days === "all" ? undefined : said(kind, days)}>
        <Picked label={_("What kind")} value={kind} onPick={(next) => change({ kind: next })} options={kinds()} />
        <Picked label={pgettext("search", "When")} value={days} onPick={(next) => change({ days: next })} options={periods()} />
      </Fold>
    </div>
  );
}

const said = (kind: string, days: string): string =>
  [...kinds(), ...periods()].filter(([value]) => value !== "all" && (value === kind || value === days)).map(([, words]) => words).join(" · ");

const kinds = (): [string, string][] => [["all", _("Every kind of entry")], ...KINDS.map((kind): [string, string] => [kind, counted(kindName(kind), "kind", kind)])];

const periods = (): [string, string][] => [
  ["all", _("At any time")],
  ["31", _("In the last month")],
  ["92", _("In the last 3 months")],
  ["366", _("In the last year")],
];

function kindName(kind: (typeof KINDS)[number]): string {
  switch (kind) {
    case "reflection": return pgettext("search", "Reflections");
    case "response": return pgettext("search", "Responses");
    case "meeting": return pgettext("search", "Team meetings");
    case "learning_point": return pgettext("search", "Learning points");
    case "experiment": return pgettext("search", "Trying out");
    case "plan": return pgettext("search", "Development plans");
    case "resource": return pgettext("search", "Resources");
    case "manual_page": return pgettext("search", "Pages of the manual");
    case "dilemma": return pgettext("search", "Dilemmas");
    case "programme": return pgettext("search", "Programmes");
    case "charter": return pgettext("search", "Community agreements");
  }
}
