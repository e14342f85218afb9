/** How a page lies in the layers of a manual: over a shared one, under a team's own, or begun as a copy. */
import { _ } from "../../i18n";
import type { Entry } from "../../store";
import { sharedSpaces, spaceOf, store } from "../here";
import { useLive } from "../live";
import { isAside, nameOf, pagesIn } from "./pages";

/** `under`: the shared page that this one lies over. */
export function LayerNotes({ page, under }: { page: Entry; under: Entry | undefined }) {
  const over = useLive(() => ownVersions(page), [page.id, page.space]);
  return (
    <>
      {under && (
        <p class="layer note">
          {_("This is your team’s own version.")} <a href={`#/entry/${under.id}`}>{_("The page of {name} under it", { name: spaceOf(under.space)?.name ?? "" })}</a>
        </p>
      )}
      {over?.map((own) => (
        <p key={own.id} class="layer note">
          {_("Your team has its own version of this page. You can still open the shared one.")} <a href={`#/entry/${own.id}`}>{spaceOf(own.space)?.name}</a>
        </p>
      ))}
      <BegunFrom page={page} />
    </>
  );
}

/** Of a page that is shared wider: the pages of that name in the teams I am in. */
async function ownVersions(page: Entry): Promise<Entry[]> {
  if (spaceOf(page.space)?.kind !== "organisation" || !nameOf(page)) return [];
  const found = await Promise.all(sharedSpaces().map(({ id }) => pagesIn(id)));
  return found.flat().filter((own) => nameOf(own) === nameOf(page) && !isAside(own) && own.kept !== "typing");
}

function BegunFrom({ page }: { page: Entry }) {
  const from = page.fields["copied_from"];
  const id = typeof from === "string" ? from : "";
  const origin = useLive(async () => (id ? store().entry(id) : null), [id]);
  if (!id || origin === undefined) return null;
  return (
    <p class="layer note">
      <a href={origin ? `#/entry/${id}` : `#/lent-page/${id}`}>{_("Began as a copy of another page")}</a>
    </p>
  );
}
