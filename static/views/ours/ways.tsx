/** What a team does with what it wrote: the ways from words to practice, each a list of its own, one tap from the others. */
import { _ } from "../../i18n";
import type { Space } from "../../store";

/** In the order of the loop; `view` is the list's own place. */
const WAYS = [
  { view: "meetings", name: () => _("Team meetings") },
  { view: "learning", name: () => _("Learning points") },
  { view: "trying", name: () => _("Trying out") },
  { view: "manual", name: () => _("Team manual") },
  { view: "dilemmas", name: () => _("Dilemmas") },
  { view: "programmes", name: () => _("Programmes") },
  { view: "community", name: () => _("Community agreement"), only: "community" },
] as const;

export type Way = (typeof WAYS)[number]["view"];

/** The places of a desk and the foot of a phone show that one is within the team. */
export const WAY_VIEWS: readonly string[] = WAYS.map(({ view }) => view);

export function Ways({ space, at }: { space: Space; at: Way }) {
  return (
    <nav class="ways" aria-label={_("What we do with it")}>
      {WAYS.filter((way) => !("only" in way) || way.only === space.kind).map(({ view, name }) => (
        <a key={view} href={`#/${view}/${space.id}`} aria-current={at === view ? "page" : undefined}>{name()}</a>
      ))}
    </nav>
  );
}
