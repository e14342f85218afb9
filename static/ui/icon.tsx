/** The few line drawings; always beside a word or with a label of their own. */
import type { JSX } from "preact";

const DRAWINGS: Record<string, JSX.Element> = {
  reflections: (
    <>
      <path d="M6 3.5h12.5v17H6" />
      <circle cx="6" cy="8" r="1.9" />
      <circle cx="6" cy="16" r="1.9" />
      <path d="M6 3.5v2.6M6 9.9v4.2M6 17.9v2.6M11 9h4M11 13h4" />
    </>
  ),
  study: <path d="M5 4h14v16H5zM9 9h6M9 13h3" />,
  team: (
    <g fill="currentColor" stroke="none">
      <circle cx="12" cy="3.8" r="2.4" />
      <circle cx="18.41" cy="6.89" r="2.4" />
      <circle cx="19.99" cy="13.82" r="2.4" />
      <circle cx="15.56" cy="19.39" r="2.4" />
      <circle cx="8.44" cy="19.39" r="2.4" />
      <circle cx="4.01" cy="13.82" r="2.4" />
      <circle cx="5.59" cy="6.89" r="2.4" />
    </g>
  ),
  values: (
    <>
      <circle cx="9.5" cy="9.5" r="6" />
      <circle cx="18.2" cy="14.2" r="3.3" />
      <circle cx="9.6" cy="19.2" r="1.8" />
    </>
  ),
  learning: <path d="M19 14.5A7.5 7.5 0 1 1 18 7.6M18.6 3.4v4.4h-4.4" />,
  search: (
    <>
      <circle cx="10.5" cy="10.5" r="6.5" />
      <path d="m15.5 15.5 5 5" />
    </>
  ),
  pen: (
    <>
      <path d="M4 20l1.2-4.6L16.4 4.2a2.3 2.3 0 0 1 3.4 3.4L8.6 18.8 4 20z" />
      <path d="M14 6.6l3.4 3.4" />
    </>
  ),
  back: <path d="M14.5 5 7.5 12l7 7" />,
  on: <path d="m9.5 5 7 7-7 7" />,
  plus: <path d="M12 5.5v13M5.5 12h13" />,
  aloud: (
    <>
      <path d="M4.5 9.5v5h3.2l4.3 3.7V5.8L7.7 9.5z" />
      <path d="M15.2 9.2a4 4 0 0 1 0 5.6M17.8 6.6a7.6 7.6 0 0 1 0 10.8" />
    </>
  ),
  stop: <rect x="6.5" y="6.5" width="11" height="11" rx="1.5" />,
  down: <path d="m6 9.5 6 6 6-6" />,
  talk: (
    <path d="M20.5 11.2c0 4-3.8 7.2-8.5 7.2-1.1 0-2.2-.2-3.2-.5L4 19.5l1.4-3.8a6.6 6.6 0 0 1-1.9-4.5C3.5 7.2 7.3 4 12 4s8.5 3.2 8.5 7.2z" />
  ),
  cross: <path d="m6.5 6.5 11 11M17.5 6.5l-11 11" />,
  photo: (
    <>
      <path d="M3.5 7.5h4l1.6-2.5h5.8l1.6 2.5h4v11.5h-17z" />
      <circle cx="12" cy="13" r="3.6" />
    </>
  ),
  draw: <path d="M3.5 16c2.5-7 5-10 6.8-8.6S7 15 9.4 15.6s4-5.4 5.8-4.6-.8 4.6 1 5.2 2.8-1 4.3-2.6M4 20.5h16" />,
  voice: (
    <>
      <rect x="9" y="3.5" width="6" height="10.5" rx="3" />
      <path d="M5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3" />
    </>
  ),
  person: (
    <>
      <circle cx="12" cy="8" r="4" />
      <path d="M4.5 20c1.1-3.6 4-5.5 7.5-5.5s6.4 1.9 7.5 5.5" />
    </>
  ),
};

export type IconName = "photo" | "draw" | "voice" | "cross" | "plus" | "study" | "aloud" | "stop" | "reflections" | "team" | "search" | "learning" | "values" | "pen" | "back" | "on" | "down" | "talk" | "person";

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="ic" viewBox="0 0 24 24" aria-hidden="true">
      {DRAWINGS[name]}
    </svg>
  );
}
