/** Over the months: each value flows by itself, wider where more people say it, dotted where too few do. */
import { _ } from "../../i18n";
import { shortMonth } from "../../i18n/dates";
import { nameOf, sizeOf } from "./naming";
import type { Band, Theme } from "./told";

const WIDTH = 640;
const LANE = 34;
/** Half the width of a flow, by how many people: only these, as in the map. */
const HALF = [4, 8, 13] as const;
const ofTeam = (people: Band): number => HALF[sizeOf(people)];

export function River({ themes, chosen }: { themes: Theme[]; chosen?: string | undefined }) {
  const months = themes[0]?.monthly.map(({ month }) => month) ?? [];
  return (
    <div class="river" role="img" aria-label={_("How many people say it, month by month. The table says the same in words.")}>
      {themes.map((theme) => (
        <figure key={theme.id} class={`${theme.trend} ${theme.id === chosen ? "chosen" : ""}`}>
          <figcaption>{nameOf(theme)}</figcaption>
          <Flow monthly={theme.monthly} />
        </figure>
      ))}
      <Months months={months} />
    </div>
  );
}

/** `half`: half the width by how many people, where there are other bands than a team has. */
export function Flow({ monthly, half = ofTeam }: { monthly: Theme["monthly"]; half?: (people: Band) => number }) {
  return (
    <svg viewBox={`0 0 ${WIDTH} ${LANE}`} preserveAspectRatio="none" aria-hidden="true">
      <line class="hidden-months" x1="0" x2={WIDTH} y1={LANE / 2} y2={LANE / 2} />
      {runsOf(monthly).map((run) => <path key={run[0]!.at} d={shapeOf(run, monthly.length, half)} />)}
    </svg>
  );
}

type Step = { at: number; people: Band };

/** Months one after another in which enough people said it. */
function runsOf(monthly: Theme["monthly"]): Step[][] {
  const runs: Step[][] = [];
  monthly.forEach(({ people }, at) => {
    if (people === null) return;
    const last = runs.at(-1);
    if (last?.at(-1)?.at === at - 1) last.push({ at, people });
    else runs.push([{ at, people }]);
  });
  return runs;
}

/** Each month is a stretch of one width; between two of them the banks run on without a corner. */
function shapeOf(run: Step[], months: number, halfOf: (people: Band) => number): string {
  const each = WIDTH / months;
  const points = run.flatMap(({ at, people }) => {
    const half = halfOf(people);
    return [[(at + 0.2) * each, half], [(at + 0.8) * each, half]] as [number, number][];
  });
  points[0]![0] -= 0.2 * each;
  points.at(-1)![0] += 0.2 * each;
  return `M${bank(points, -1)} L${bank([...points].reverse(), 1)} Z`;
}

function bank(points: [number, number][], side: 1 | -1): string {
  const y = (half: number): number => LANE / 2 + side * half;
  const [[x0, h0], ...rest] = points as [[number, number], ...[number, number][]];
  let [x, h] = [x0, h0];
  const curves = rest.map(([nextX, nextH]) => {
    const middle = (x + nextX) / 2;
    const curve = `C${middle} ${y(h)} ${middle} ${y(nextH)} ${nextX} ${y(nextH)}`;
    [x, h] = [nextX, nextH];
    return curve;
  });
  return `${x0} ${y(h0)} ${curves.join(" ")}`;
}

/** Every month where there is room, else every third. */
export function Months({ months }: { months: string[] }) {
  return (
    <ol class={`months ${months.length > 6 ? "many" : ""}`} aria-hidden="true">
      {months.map((month) => <li key={month}>{shortMonth(month)}</li>)}
    </ol>
  );
}
