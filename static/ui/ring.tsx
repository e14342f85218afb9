/** A line says where a text is kept; the words for it always stand beside the ring. */

/** Only on this phone, on its way, confirmed by the server, or waiting for a person. */
export type Kept = "typing" | "waiting" | "safe" | "attention";

const BEADS = [-64.1, -32.05, 0, 32.05, 64.1].map((degrees) => (degrees * Math.PI) / 180);

export function KeptRing({ kept }: { kept: Kept }) {
  return <Ring kept={kept} size={24} radius={9} line={2.6} bead={1.66} className="kept-ring" />;
}

/** The day a text is about, inside the state it is in. */
export function DayRing({ kept, day }: { kept: Kept; day: string }) {
  return (
    <span class="day">
      <Ring kept={kept} size={48} radius={22} line={2.5} bead={1.6} />
      <b>{day}</b>
    </span>
  );
}

type RingShape = { kept: Kept; size: number; radius: number; line: number; bead: number; className?: string };

function Ring({ kept, size, radius, line, bead, className = "" }: RingShape) {
  const middle = size / 2;
  return (
    <svg class={`ring ${kept} ${className}`} viewBox={`0 0 ${size} ${size}`} aria-hidden="true">
      <circle class="arc" cx={middle} cy={middle} r={radius} stroke-width={line} pathLength={100} />
      <g class="beads">
        {BEADS.map((angle) => (
          <circle cx={middle + radius * Math.cos(angle)} cy={middle + radius * Math.sin(angle)} r={bead} />
        ))}
      </g>
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
