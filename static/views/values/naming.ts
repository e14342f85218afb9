/** How a value stands, in words: how many people, and whether that changes. */
import { _, language, pgettext, type Language } from "../../i18n";
import { monthName } from "../../i18n/dates";
import type { Band, Theme, Themes } from "./told";

/** In a sentence or beside a name: “5 to 9 people”. */
export function peopleName(band: Band): string {
  const [from = "", to] = band.replace("+", "").split("-");
  return to ? _("{few} to {many} people", { few: from, many: to }) : _("{few} or more people", { few: from });
}

/** Inside a disc, where a sentence has no room; the same words stand in the list. */
export const figure = (band: Band): string => band.replace("-", "–");

/** 0, 1 or 2: the only sizes there are, so that no picture tells what the words hide. */
export function sizeOf(band: Band): 0 | 1 | 2 {
  const from = Number.parseInt(band, 10);
  return from >= 20 ? 2 : from >= 10 ? 1 : 0;
}

/** How many people it is told of, and over which months. */
export function wrote({ people, from, to }: Themes): string {
  const period = _("{from} to {to}", { from: monthName(from.slice(0, 7)), to: monthName(to.slice(0, 7)) });
  return people ? _("{people} wrote, {period}.", { people: peopleName(people), period }) : period;
}

export function trendName(theme: Pick<Theme, "trend">): string {
  switch (theme.trend) {
    case "rising": return pgettext("value", "Rising");
    case "steady": return pgettext("value", "About the same");
    case "fading": return pgettext("value", "Fading");
    case "unclear": return pgettext("value", "Not enough to tell");
  }
}

export const sinceName = (theme: Theme): string | null =>
  theme.since ? _("since {month}", { month: monthName(theme.since) }) : null;

/** What a disc says to somebody who listens. */
export const spoken = (theme: Theme): string =>
  [nameOf(theme), peopleName(theme.people), theme.kind === "value" ? trendName(theme) : _("no name yet")].join(", ");

/** How it changes, and since when if it grows. */
export const changeName = (theme: Theme): string =>
  [trendName(theme), theme.trend === "rising" ? sinceName(theme) : null].filter(Boolean).join(" ");

/** A topic that nobody named yet goes by the words people use, one of each language first. */
export const nameOf = (theme: Theme): string => (theme.kind === "value" ? theme.label : wordsOf(theme).slice(0, 3).map(({ word }) => word).join(", "));

export type Word = { word: string; language: Language };

/** The words that most people use, of every language in turn and of the reader's first. */
export function wordsOf({ words }: Theme): Word[] {
  const mine = language.value;
  const languages = (Object.keys(words) as Language[]).sort((one, other) => Number(other === mine) - Number(one === mine));
  const most = Math.max(0, ...languages.map((one) => words[one].length));
  return Array.from({ length: most }, (_none, at) => languages.flatMap((one) => words[one].slice(at, at + 1).map((word) => ({ word, language: one })))).flat();
}
