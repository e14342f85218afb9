/** What may be done with a text of mine, beside being read: off until its writer says yes, and off again in one tap. */
import { _ } from "../../i18n";
import type { Entry } from "../../store";
import { Fold } from "../../ui/fold";
import { Tick } from "../../ui/field";
import { sharedSpaces, smallestGroup, spaceOf, store, toldOf } from "../here";
import { useLive } from "../live";
import { isPersonal } from "../naming";

/** Which wording somebody said yes to: of a team’s page, or of a community’s; a yes to one is none to the other. */
const [OF_A_TEAM, OF_A_COMMUNITY] = ["quote-1", "community-1"];

export function Allowed({ entry }: { entry: Entry }) {
  const chosen = useLive(() => store().beside(entry.id), [entry.id]);
  if (!chosen || entry.kind !== "reflection") return null;
  const alone = isPersonal(entry.space);
  const space = spaceOf(entry.space);
  if (alone ? !sharedSpaces().some(({ kind }) => kind === "team") : !space || !toldOf(space)) return null;
  const community = space?.kind === "community";
  const yes = alone ? chosen["count"] === true : chosen["quote"] === true && (chosen["quote_version"] === OF_A_COMMUNITY) === community;
  return (
    <div class="beside">
      <Fold name={alone ? counting(yes) : quoting(yes)} quiet>
        {alone ? <Count entry={entry} on={yes} /> : <Quote entry={entry} on={yes} community={community} />}
      </Fold>
    </div>
  );
}

const counting = (yes: boolean): string => (yes ? _("Counts with the team’s values, shown to nobody") : _("Does not count with the team’s values"));
const quoting = (yes: boolean): string => (yes ? _("May be quoted without my name") : _("Is not quoted"));

function Count({ entry, on }: { entry: Entry; on: boolean }) {
  return (
    <Tick
      label={_("Count it, show it to nobody")} on={on}
      note={_("If it names a value, you count as one person among at least {k}. In Kring, nobody sees the text, or that it is there.", { k: smallestGroup.value })}
      onChange={(now) => void store().keepBeside(entry.id, () => ({ count: now }))}
    />
  );
}

function Quote({ entry, on, community }: { entry: Entry; on: boolean; community: boolean }) {
  return (
    <Tick
      label={_("May be quoted without my name")} on={on}
      note={
        community
          ? _("A sentence from it may stand on the community’s page of values. People who read the text there may know it is yours. You can change this at any time.")
          : _("A sentence from it may stand on your team’s page of values. Colleagues who read the text may know it is yours. You can change this at any time.")
      }
      onChange={(now) => void store().keepBeside(entry.id, () => ({ quote: now, quote_version: community ? OF_A_COMMUNITY : OF_A_TEAM }))}
    />
  );
}
