/** A line says where a text is kept; the words for it always stand beside the ring. */

import { dotAt } from "./round";

/** Only on this phone, on its way, confirmed by the server, or waiting for a person. */
export type Kept = "typing" | "waiting" | "safe" | "attention";

const BEADS = [-64.1, -32.05, 0, 32.05, 64.1].map((degrees) => (degrees * Math.PI) / 180);

type RingShape = { size: number; radius: number; line: number; beads: string };

const shape = (size: number, radius: number, line: number, bead: number): RingShape => ({
  size, radius, line, beads: BEADS.map((angle) => dotAt(size / 2 + radius * Math.cos(angle), size / 2 + radius * Math.sin(angle), bead)).join(""),
});
const SMALL = shape(24, 9, 2.6, 1.66);
const LARGE = shape(48, 22, 2.5, 1.6);

export function KeptRing({ kept }: { kept: Kept }) {
  return <Ring kept={kept} shape={SMALL} className="kept-ring" />;
}

/** The day a text is about, inside the state it is in. */
export function DayRing({ kept, day }: { kept: Kept; day: string }) {
  return (
    <span class="day">
      <Ring kept={kept} shape={LARGE} />
      <b>{day}</b>
    </span>
  );
}

function Ring({ kept, shape, className = "" }: { kept: Kept; shape: RingShape; className?: string }) {
  const { size, radius, line, beads } = shape;
  const middle = size / 2;
  return (
    <svg class={`ring ${kept} ${className}`} viewBox={`0 0 ${size} ${size}`} aria-hidden="true">
      <circle class="arc" cx={middle} cy={middle} r={radius} stroke-width={line} pathLength={100} />
      <path class="beads" d={beads} />
    </svg>
  );
}

/** The ring with a quarter missing, and the person who comes to sit in it. */
export function Mark() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <circle
        class="ring" cx="12" cy="12" r="9.2" stroke-width="3" pathLength={100}
        stroke-dasharray="74 26" transform="rotate(2 12 12)"
      />
      <circle class="guest-dot" cx="18.5" cy="5.5" r="2.7" />
    </svg>
  );
}

/** The mark drawn large, around the one thing people come here to do. */
export function Halo() {
  return (
    <svg class="halo" viewBox="0 0 92 92" aria-hidden="true">
      <circle
        class="ring" cx="46" cy="46" r="42.5" stroke-width="2.5" pathLength={100}
        stroke-dasharray="90 10" transform="rotate(-27 46 46)"
      />
      <circle class="guest-dot" cx="76.05" cy="15.95" r="4.5" />
    </svg>
  );
}
