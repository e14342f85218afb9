/** Where the discs of a map lie: touching nobody, near what they are said together with, the same every time. */

export interface Disc {
  id: string;
  radius: number;
  beside: readonly string[];
}

export interface Placed {
  id: string;
  x: number;
  y: number;
  radius: number;
}

export interface Laid {
  discs: Placed[];
  ties: { from: Placed; to: Placed; mutual: boolean }[];
  height: number;
}

const GAP = 14;
const TURN = Math.PI * (3 - Math.sqrt(5));
const ROUNDS = 240;
/** From so many beginnings, of which the clearest picture is shown. */
const BEGINNINGS = 8;

/** Discs in a box of this width; the height is what they need. */
export function layOut(discs: readonly Disc[], width: number): Laid {
  const small = shrunk(discs, width);
  const tries = Array.from({ length: BEGINNINGS }, (_none, from) => tried(small, width, from));
  return tries.reduce((best, next) => (muddle(next) < muddle(best) ? next : best));
}

/** Where letters are so large that the largest disc is wider than the sheet, all of them give way alike. */
function shrunk(discs: readonly Disc[], width: number): Disc[] {
  const by = Math.min(1, (width / 2 - 2) / Math.max(...discs.map(({ radius }) => radius), 1));
  return discs.map((disc) => ({ ...disc, radius: disc.radius * by }));
}

function tried(discs: readonly Disc[], width: number, from: number): Laid {
  const placed = [...discs].sort((one, other) => other.radius - one.radius).map((disc, i) => spiral(disc, i, width, from));
  const ties = tiesOf(discs, placed);
  for (let round = 0; round < ROUNDS; round += 1) {
    const cool = 1 - round / ROUNDS;
    for (const { from: one, to } of ties) pull(one, to, 0.06 * cool);
    for (const disc of placed) draw(disc, width, 0.02 * cool);
    settle(placed, width);
  }
  for (let round = 0; round < ROUNDS; round += 1) settle(placed, width);
  return boxed(placed, ties);
}

const spiral = ({ id, radius }: Disc, i: number, width: number, from: number): Placed => {
  const turn = i * TURN + (from * 2 * Math.PI) / BEGINNINGS;
  return { id, radius, x: width / 2 + Math.cos(turn) * 46 * Math.sqrt(i), y: Math.sin(turn) * 58 * Math.sqrt(i) };
};

/** How hard a picture is to read: lines behind discs that they do not belong to, lines that cross, length and height. */
function muddle({ discs, ties, height }: Laid): number {
  const behind = ties.flatMap((tie) => discs.filter((disc) => disc !== tie.from && disc !== tie.to && passes(tie, disc))).length;
  const crossings = ties.flatMap((one, at) => ties.slice(at + 1).filter((other) => cross(one, other))).length;
  const long = ties.reduce((sum, { from, to }) => sum + Math.hypot(to.x - from.x, to.y - from.y), 0);
  return behind * 300 + crossings * 200 + long + height;
}

type Tie = Laid["ties"][number];

function passes({ from, to }: Tie, { x, y, radius }: Placed): boolean {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const along = Math.min(1, Math.max(0, ((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - from.x - along * dx, y - from.y - along * dy) < radius;
}

function cross(one: Tie, other: Tie): boolean {
  const ends = new Set([one.from, one.to, other.from, other.to]);
  return ends.size === 4 && apart(one, other.from) !== apart(one, other.to) && apart(other, one.from) !== apart(other, one.to);
}

const apart = ({ from, to }: Tie, { x, y }: Placed): boolean => (to.x - from.x) * (y - from.y) > (to.y - from.y) * (x - from.x);

function tiesOf(discs: readonly Disc[], placed: Placed[]): Laid["ties"] {
  const by = new Map(placed.map((disc) => [disc.id, disc]));
  const said = new Set(discs.flatMap(({ id, beside }) => beside.map((other) => `${id} ${other}`)));
  const pairs = [...said].map((pair) => pair.split(" ") as [string, string]);
  return pairs
    .filter(([one, other]) => by.has(one) && by.has(other) && (one < other || !said.has(`${other} ${one}`)))
    .map(([one, other]) => ({ from: by.get(one)!, to: by.get(other)!, mutual: said.has(`${other} ${one}`) }));
}

/** What is said together comes closer, until it nearly touches. */
function pull(one: Placed, other: Placed, by: number): void {
  const [x, y] = [other.x - one.x, other.y - one.y];
  const far = Math.hypot(x, y) || 1;
  const over = Math.max(0, far - one.radius - other.radius - GAP) * (by / far);
  one.x += x * over; one.y += y * over;
  other.x -= x * over; other.y -= y * over;
}

function draw(disc: Placed, width: number, by: number): void {
  disc.x += (width / 2 - disc.x) * by;
  disc.y -= disc.y * by;
}

function settle(placed: Placed[], width: number): void {
  placed.forEach((one, i) => placed.slice(i + 1).forEach((other) => push(one, other)));
  for (const disc of placed) disc.x = Math.min(Math.max(disc.x, disc.radius + 2), Math.max(width - disc.radius - 2, disc.radius + 2));
}

function push(one: Placed, other: Placed): void {
  const [x, y] = [other.x - one.x, other.y - one.y || 0.5];
  const far = Math.hypot(x, y);
  const short = one.radius + other.radius + GAP - far;
  if (short <= 0) return;
  const [dx, dy] = [(x / far) * (short / 2), (y / far) * (short / 2)];
  one.x -= dx; one.y -= dy;
  other.x += dx; other.y += dy;
}

function boxed(placed: Placed[], ties: Laid["ties"]): Laid {
  const top = Math.min(...placed.map((disc) => disc.y - disc.radius), 0);
  for (const disc of placed) disc.y += 2 - top;
  return { discs: placed, ties, height: Math.max(...placed.map((disc) => disc.y + disc.radius), 0) + 2 };
}
