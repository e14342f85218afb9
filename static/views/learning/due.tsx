/** Above the lists, once a day has come that somebody chose: which team, how many, and nothing of what they say. */
import { ngettext } from "../../i18n";
import type { Entry } from "../../store";
import { Band } from "../../ui/band";
import { session, spaceOf, store } from "../here";
import { useLive } from "../live";
import { isDue as isTryingDue } from "../trying/states";
import { isDue } from "./states";

const WAIT = { learning_point: isDue, experiment: isTryingDue, plan: isTryingDue };

/** `space`: on the page of one team only its own. */
export function LookBackBand({ space }: { space?: string }) {
  const due = useLive(() => waiting(space), [space]);
  if (!due?.length) return null;
  const points = due.filter(({ kind }) => kind === "learning_point");
  const tried = due.filter(({ kind }) => kind !== "learning_point");
  return (
    <Band kept="attention">
      {points[0] && (
        <p><a href={`#/learning/${points[0].space}`}>{ngettext("Time to look back on 1 learning point.", "Time to look back on {count} learning points.", points.length)}</a></p>
      )}
      {tried[0] && (
        <p><a href={`#/trying/${tried[0].space}`}>{ngettext("Time to look back on 1 thing that is tried out.", "Time to look back on {count} things that are tried out.", tried.length)}</a></p>
      )}
      {!space && <Where due={due} />}
    </Band>
  );
}

async function waiting(space?: string): Promise<Entry[]> {
  const at = space ? { space } : {};
  const all = Object.entries(WAIT).map(async ([kind, waits]) => (await store().entries({ kind, ...at })).filter((one) => waits(one)));
  return (await Promise.all(all)).flat();
}

/** One's own has no name of a team. */
function Where({ due }: { due: Entry[] }) {
  const spaces = [...new Set(due.map(({ space }) => space))];
  const [only] = spaces;
  if (spaces.length !== 1 || !only || only === session.value?.personal) return null;
  return <p>{spaceOf(only)?.name}</p>;
}
