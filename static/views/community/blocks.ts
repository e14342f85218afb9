/** The building blocks of a learning community, and how far it was with each on the days it looked. */
import { _ } from "../../i18n";
import type { Entry, Fields } from "../../store";

export const STEPS = ["not_yet", "beginning", "works", "strong"] as const;
export type Step = (typeof STEPS)[number];

export const BLOCKS = ["goal", "ownership", "facilitation", "learning", "link", "results"] as const;
export type Block = (typeof BLOCKS)[number];

export function blockName(block: Block): string {
  switch (block) {
    case "goal": return _("A goal we share");
    case "ownership": return _("It is ours");
    case "facilitation": return _("Somebody keeps it going");
    case "learning": return _("We learn together");
    case "link": return _("It fits our daily work");
    case "results": return _("It brings something");
  }
}

export function stepName(step: Step): string {
  switch (step) {
    case "not_yet": return _("Not yet");
    case "beginning": return _("A beginning");
    case "works": return _("It works");
    case "strong": return _("Strong");
  }
}

const leafOf = (day: string, block: Block): string => `scored/d${day.replaceAll("-", "")}.${block}`;

/** As leaves of the agreement. */
export const scoredOn = (day: string, said: ReadonlyMap<Block, Step>): Fields =>
  Object.fromEntries([...said].map(([block, step]) => [leafOf(day, block), step]));

/** The days on which somebody scored, the oldest first. */
export function daysOf({ fields }: Pick<Entry, "fields">): string[] {
  const days = Object.keys(fields).map((leaf) => /^scored\/d(\d{4})(\d{2})(\d{2})\./.exec(leaf)?.slice(1).join("-"));
  return [...new Set(days.filter((day) => day !== undefined))].sort();
}

export function stepOn({ fields }: Pick<Entry, "fields">, day: string, block: Block): Step | undefined {
  return STEPS.find((step) => step === fields[leafOf(day, block)]);
}
