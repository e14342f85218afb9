/** Above the manual, once a day has come that the team chose to read a page again: how many, and nothing of what they say. */
import { ngettext } from "../../i18n";
import { today } from "../../i18n/dates";
import type { Entry } from "../../store";
import { Band } from "../../ui/band";
import { dayAt } from "../learning/states";
import { useLive } from "../live";
import { isAside, pagesIn } from "./pages";

export const isDue = (page: Entry): boolean => !isAside(page) && (dayAt(page.fields, "review_on") ?? "9999") <= today();

export function DuePages({ space }: { space: string }) {
  const due = useLive(async () => (await pagesIn(space)).filter(isDue), [space]);
  const [first] = due ?? [];
  if (!due || !first) return null;
  return (
    <Band kept="attention">
      <p><a href={`#/entry/${first.id}`}>{ngettext("Time to read 1 page again together.", "Time to read {count} pages again together.", due.length)}</a></p>
    </Band>
  );
}
