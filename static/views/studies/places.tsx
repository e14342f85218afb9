/** The places a word stands in, each with the words around it and what was decided about it alone. */
import { useEffect, useRef, useState } from "preact/hooks";
import { _, ngettext, number, pgettext } from "../../i18n";
import { withBlots } from "./segments";
import type { Form, Place } from "./wire";

type Shape = { study: string; form: Form; places: Place[]; asked: Place | undefined };
const FEW = 4;

export function Places({ study, form, places, asked }: Shape) {
  const [most, grow] = useState(FEW);
  const shown = Math.max(most, asked ? places.indexOf(asked) + 1 : 0);
  return (
    <ul class="places-of">
      {places.slice(0, shown).map((place) => <Around key={`${place.text}.${place.mark}`} study={study} place={place} form={form} now={place === asked} />)}
      {places.length > shown && <li><button type="button" class="link small" onClick={() => grow(places.length)}>{ngettext("1 more place", "{count} more places", places.length - shown)}</button></li>}
    </ul>
  );
}

function Around({ study, place, form, now }: { study: string; place: Place; form: Form; now: boolean }) {
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => void (now && row.current?.scrollIntoView({ block: "nearest" })), [now]);
  return (
    <li ref={row} class={now ? "now" : ""} aria-current={now || undefined}>
      <p class="words" lang={form.language}>{withBlots(fromWord(place.before))}<mark>{place.words}</mark>{withBlots(toWord(place.after))}</p>
      <span class="where">
        {form.decision === "one_by_one" && place.decision && <span class="small">{decided(place.decision)}</span>}
        <a class="link small" href={`#/texts/${study}:${place.text}`}>{_("Text {number}", { number: number(place.text) })}</a>
      </span>
    </li>
  );
}

const decided = (decision: string): string => (decision === "keep" ? pgettext("one place", "Stays") : pgettext("one place", "Covered up"));

/** What was cut off within a word begins and ends with a whole one. */
const ALL = 78;
const fromWord = (before: string): string => (before.length > ALL ? before.replace(/^\S*\s/, "… ") : before);
const toWord = (after: string): string => (after.length > ALL ? after.replace(/\s\S*$/, " …") : after);
