/** Dots say who can read: their number is a sign, never a count of people. */
export type Readers = "me" | "circle" | "team" | "community";

export function Dots({ readers }: { readers: Readers }) {
  return (
    <svg class="dots" viewBox="0 0 24 24" aria-hidden="true">
      {DRAWN[readers].map(([distance, many, size]) => around(distance, many, size))}
    </svg>
  );
}

/** Per sign its rings of dots: distance from the middle, how many, how large. */
const DRAWN: Record<Readers, [number, number, number][]> = {
  me: [[0, 1, 5]],
  circle: [[6.2, 3, 2.9]],
  team: [[8, 7, 2.3]],
  community: [[9.4, 10, 1.6], [4.4, 5, 1.6]],
};

function around(distance: number, many: number, size: number) {
  return Array.from({ length: many }, (_, place) => {
    const angle = (place / many) * 2 * Math.PI - Math.PI / 2;
    return <circle cx={12 + distance * Math.cos(angle)} cy={12 + distance * Math.sin(angle)} r={size} />;
  });
}
