/** Dots say who can read: their number is a sign, never a count of people. */
import { dotAt } from "./round";

export type Readers = "me" | "circle" | "team" | "community";

export function Dots({ readers }: { readers: Readers }) {
  return <svg class="dots" viewBox="0 0 24 24" aria-hidden="true"><path d={DRAWN[readers]} /></svg>;
}

/** Rings of dots: distance from the middle, how many, how large. */
const DRAWN: Record<Readers, string> = {
  me: around(0, 1, 5),
  circle: around(6.2, 3, 2.9),
  team: around(8, 7, 2.3),
  community: around(9.4, 10, 1.6) + around(4.4, 5, 1.6),
};

function around(distance: number, many: number, size: number): string {
  const turns = Array.from({ length: many }, (_, place) => (place / many) * 2 * Math.PI - Math.PI / 2);
  return turns.map((turn) => dotAt(12 + distance * Math.cos(turn), 12 + distance * Math.sin(turn), size)).join("");
}
