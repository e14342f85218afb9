/** What the teams of the house lend each other: asked of the server each time, so that what is lent no more is gone. */
import { _, ngettext } from "../../i18n";
import { Empty } from "../../ui/empty";
import { Title } from "../../ui/title";
import { Inner } from "../frame";
import { session, spaceOf } from "../here";
import { languageOf } from "../naming";
import { place } from "../place";
import { useAsked, type LentTitle, type PageAbroad } from "./abroad";
import { CopyButton } from "./copying";
import { PageWords } from "./paper";

const onTheServer = (): string => _("Pages of other teams are on the server. You can see them when you are online.");

export function Lent() {
  const asked = useAsked<{ pages: LentTitle[] }>("manual/lent");
  const pages = asked && "value" in asked ? asked.value.pages.filter(({ space }) => !spaceOf(space)) : null;
  return (
    <Inner top={<Title tab={_("Pages of other teams")}>{_("Pages of other teams")}</Title>}>
      <p class="head note">{_("Other teams at {organisation} lend you these pages. Copy one and make it fit your team.", { organisation: session.value?.organisation.name ?? "" })}</p>
      {asked && "wrong" in asked && <p class="head note" role="status">{asked.wrong ?? onTheServer()}</p>}
      {pages?.length === 0 && <Empty words={_("No other team lends a page yet. Yours can be the first: open a page and choose ‘Lend to other teams’.")} />}
      {pages && pages.length > 0 && <Teams pages={pages} />}
    </Inner>
  );
}

function Teams({ pages }: { pages: LentTitle[] }) {
  const teams = [...new Set(pages.map(({ team }) => team))].sort((one, other) => one.localeCompare(other));
  return (
    <>
      {teams.map((team) => (
        <section key={team} class="section learned" aria-label={team}>
          <h2>{team}</h2>
          <ol class="stack">{pages.filter((page) => page.team === team).map((page) => <li key={page.id}><Card page={page} /></li>)}</ol>
        </section>
      ))}
    </>
  );
}

function Card({ page }: { page: LentTitle }) {
  return (
    <a class="sheet point-card" href={`#/lent-page/${page.id}`}>
      <p class="words clamp" lang={languageOf({ language: page.language })} dir="auto">{page.title}</p>
    </a>
  );
}

export function LentPage() {
  const asked = useAsked<PageAbroad>(`manual/pages/${place.value.about}`);
  const found = asked && "value" in asked ? asked.value : null;
  return (
    <Inner top={<Title tab={_("Page of another team")}>{_("Page of another team")}</Title>}>
      {asked && "wrong" in asked && <p class="head note" role="status">{asked.wrong ?? onTheServer()}</p>}
      {found && !found.lent && <p class="head note" role="status">{_("This page is not lent to other teams any more.")}</p>}
      {found?.lent && (
        <>
          <article class="sheet alone padded manual-page" aria-label={found.lent.title}>
            <PageWords page={found.lent} places={NOWHERE} />
            <p class="small">{_("From the manual of {team}", { team: found.lent.team })}</p>
            {found.copies > 0 && <p class="small">{copiesName(found.copies)}</p>}
          </article>
          <div class="doing under"><CopyButton look="first" origin={found.lent} /></div>
        </>
      )}
    </Inner>
  );
}

/** Links lead to pages of that team, which are not here. */
const NOWHERE: ReadonlyMap<string, string> = new Map();

export const copiesName = (count: number): string =>
  ngettext("1 other team made its own version of this page.", "{count} other teams made their own version of this page.", count);
