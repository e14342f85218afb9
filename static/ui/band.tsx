/** The honey band: something waits for a person, or works differently for now. Never an alarm. */
import type { ComponentChildren } from "preact";
import { KeptRing, type Kept } from "./ring";

export function Band({ kept, title, children }: { kept?: Kept; title?: string; children?: ComponentChildren }) {
  return (
    <div class="band" role="status">
      {kept && <KeptRing kept={kept} />}
      <div>
        {title && <b>{title}</b>}
        {children}
      </div>
    </div>
  );
}
