/** What may be skipped, folded away: opens in place, is not left under the bar below, and remembers nothing. */
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { Icon } from "./icon";

type Folded = { name: string; note?: string | undefined; quiet?: boolean; children: ComponentChildren };

/** What is inside is drawn when it is opened, so that a sheet full of folds is as light as one without. */
export function Fold({ name, note, quiet = false, children }: Folded) {
  const [open, tell] = useState(false);
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => void (open && details.current && bringOut(details.current)), [open]);
  return (
    <details ref={details} class={`fold ${quiet ? "quiet" : ""}`} onToggle={(event) => tell(event.currentTarget.open)}>
      <summary>
        <Icon name="down" />
        <span>
          <b>{name}</b>
          {note && <span class="note">{note}</span>}
        </span>
      </summary>
      {open && children}
    </details>
  );
}

/** What is short is shown whole; of what is long the beginning is enough (`.fold > summary`), and the page stays where it is. */
function bringOut(details: HTMLElement): void {
  const isShort = details.offsetHeight < innerHeight / 2;
  (isShort ? details : details.firstElementChild)?.scrollIntoView({ block: "nearest" });
}
