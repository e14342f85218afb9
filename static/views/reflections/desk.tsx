/** A desk has room for a list and, beside it, what was opened from it. */
import { signal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { _ } from "../../i18n";
import { spaceOf, store } from "../here";
import { areBig } from "../settings/letters";
import { useLive } from "../live";
import { MyCards } from "./reflections";
import { TeamCards } from "../team/team-cards";

/** As wide as the side, a list and a page together; `desk.css` has the same number. */
const roomy = matchMedia("(min-width: 1120px)");
const wide = signal(roomy.matches);
roomy.addEventListener("change", () => (wide.value = roomy.matches));

/** The list that what follows was opened from; nothing where there is no room for both. */
export function Beside({ title, children }: { title: string; children: ComponentChildren }) {
  if (!wide.value || areBig()) return null;
  return (
    <aside class="listed" aria-label={title}>
      <h2>{title}</h2>
      {children}
    </aside>
  );
}

/** The list that the text `id` is in. */
export function TextsBeside({ id }: { id: string }) {
  const entry = useLive(() => store().entry(id), [id]);
  if (entry?.kind !== "reflection") return null;
  if (entry.mine) return <Beside title={_("My reflections")}><MyCards opened={id} /></Beside>;
  const team = spaceOf(entry.space)?.name ?? "";
  return <Beside title={team}><TeamCards space={entry.space} opened={id} /></Beside>;
}
