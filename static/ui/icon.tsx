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
  pen: (
    <>
      <path d="M4 20l1.2-4.6L16.4 4.2a2.3 2.3 0 0 1 3.4 3.4L8.6 18.8 4 20z" />
      <path d="M14 6.6l3.4 3.4" />
    </>
  ),
  back: <path d="M14.5 5 7.5 12l7 7" />,
  down: <path d="m6 9.5 6 6 6-6" />,
  talk: (
    <path d="M20.5 11.2c0 4-3.8 7.2-8.5 7.2-1.1 0-2.2-.2-3.2-.5L4 19.5l1.4-3.8a6.6 6.6 0 0 1-1.9-4.5C3.5 7.2 7.3 4 12 4s8.5 3.2 8.5 7.2z" />
  ),
  person: (
    <>
      <circle cx="12" cy="8" r="4" />
      <path d="M4.5 20c1.1-3.6 4-5.5 7.5-5.5s6.4 1.9 7.5 5.5" />
    </>
  ),
};

export type IconName = "reflections" | "team" | "pen" | "back" | "down" | "talk" | "person";

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="ic" viewBox="0 0 24 24" aria-hidden="true">
      {DRAWINGS[name]}
    </svg>
  );
}
