/** How much may still be left, from what a second reading without help found. */
import { _, ngettext, number } from "../../i18n";
import { percent } from "./naming";
import type { ReadAgain, Study } from "./wire";

export function Overall({ study: { read_again } }: { study: Study }) {
  if (!read_again) return null;
  const { texts, missed, at_most } = read_again;
  return <p class="small">{_("{again}, {found}: something may be left in at most {share} of them", { again: again(texts), found: _("{count} missed", { count: number(missed) }), share: percent(at_most, 1) })}</p>;
}

/** The same in whole sentences, for who is not in the middle of it. */
export function leftName({ texts, missed, at_most }: ReadAgain): string {
  const found = missed ? ngettext("In 1 of them somebody was still named.", "In {count} of them somebody was still named.", missed) : _("Nobody was named in them.");
  const bound = ngettext("So at most 1 in 1,000 texts may still name somebody.", "So at most {count} in 1,000 texts may still name somebody.", Math.ceil(at_most * 1000));
  return [_("{again} without help.", { again: again(texts) }), found, bound].join(" ");
}

const again = (texts: number): string => ngettext("1 text read again", "{count} texts read again", texts);
