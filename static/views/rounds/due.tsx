/** Above my reflections, once a day has come that I chose: that a next step waits, and nothing of what. */
import { ngettext } from "../../i18n";
import { Band } from "../../ui/band";
import { store } from "../here";
import { useLive } from "../live";
import { isDue } from "./steps";

export function StepBand() {
  const due = useLive(async () => (await store().entries({ kind: "dilemma", mine: true })).filter(isDue));
  const [first] = due ?? [];
  if (!due || !first) return null;
  const address = due.length === 1 ? `#/entry/${first.id}` : "#/dilemmas";
  return (
    <Band kept="attention">
      <p><a href={address}>{ngettext("Time to look back on 1 next step of yours.", "Time to look back on {count} next steps of yours.", due.length)}</a></p>
    </Band>
  );
}
