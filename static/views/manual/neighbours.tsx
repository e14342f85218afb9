/** Where to go on from a page: the ones to read beside it, and the next and the one before it in the reading order. */
import { _ } from "../../i18n";
import type { Entry } from "../../store";
import { store } from "../here";
import { useLive } from "../live";
import { languageOf } from "../naming";
import { titleOf, type Layers } from "./pages";

export function Neighbours({ page, manual }: { page: Entry; manual: Layers }) {
  const all = manual.layers.flatMap(({ pages }) => pages);
  const at = all.findIndex(({ id }) => id === page.id);
  const [before, after] = at < 0 ? [] : [all[at - 1], all[at + 1]];
  if (!before && !after) return null;
  return (
    <nav class="section neighbours" aria-label={_("Reading order")}>
      {after && <Way page={after} name={_("Next page")} />}
      {before && <Way page={before} name={_("Page before this")} />}
    </nav>
  );
}

function Way({ page, name }: { page: Entry; name: string }) {
  return (
    <a class="sheet point-card" href={`#/entry/${page.id}`}>
      <span class="small">{name}</span>
      <span class="words" lang={languageOf(page.fields)} dir="auto">{titleOf(page)}</span>
    </a>
  );
}

/** Pages that somebody linked by hand, as in a TiddlyWiki's list; those that are not here are left out. */
export function Beside({ page: { fields } }: { page: Entry }) {
  const ids = Array.isArray(fields["links"]) ? fields["links"] : [];
  const pages = useLive(async () => (await Promise.all(ids.map((id) => store().entry(id)))).filter((page) => page !== null), [ids.join(" ")]);
  if (!pages?.length) return null;
  return (
    <section class="section learned">
      <h2>{_("Read this too")}</h2>
      <ul class="stack">{pages.map((page) => <li key={page.id}><a class="sheet point-card" href={`#/entry/${page.id}`}><span class="words" lang={languageOf(page.fields)} dir="auto">{titleOf(page)}</span></a></li>)}</ul>
    </section>
  );
}
