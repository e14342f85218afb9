/** What stands around every view: the mark, the person, and the places. */
import type { ComponentChildren } from "preact";
import { _, ngettext, pgettext } from "../i18n";
import { Icon } from "../ui/icon";
import { PersonRing } from "../ui/person";
import { Halo, KeptRing, Mark } from "../ui/ring";
import { session, store, sharedSpaces } from "./here";
import { askForKeyboard } from "./write/keyboard";
import { useLive } from "./live";
import { takesPart } from "./studies/asking";
import { WAY_VIEWS } from "./ours/ways";
import { back, place } from "./place";

/** A view with the places around it. */
export function Frame({ children }: { children: ComponentChildren }) {
  return (
    <div class="app">
      <div class="column">
        <TopBar />
        <main id="main" tabIndex={-1}>{children}</main>
      </div>
      <Places />
    </div>
  );
}

/** A view one goes into and comes back from; while writing, a bar of its own takes the place of the places. */
export function Inner({ top, writing, children }: { top: ComponentChildren; writing?: boolean; children: ComponentChildren }) {
  return (
    <div class={`app ${writing ? "writing" : ""}`}>
      <div class="column">
        <header class="top inner">
          <button type="button" class="round" aria-label={pgettext("go back", "Back")} onClick={back}>
            <Icon name="back" />
          </button>
          {top}
        </header>
        <main id="main" tabIndex={-1}>{children}</main>
      </div>
      <Places />
    </div>
  );
}

/** Where one is within the studies. */
const STUDY_VIEWS = ["study", "study-form", "words", "texts", "releases"];

/** Where a hand can start searching from: under the thumb, beside *write*. */
const LISTS = ["reflections", "team"];

function TopBar() {
  const name = session.value?.person.name ?? "";
  return (
    <header class="top">
      <a class="mark" href="#/reflections"><Mark />kring</a>
      <a class="round push" href="#/me">
        <PersonRing name={name} tone="me" near />
        <span class="hush">{_("{name}, settings", { name })}</span>
      </a>
    </header>
  );
}

function Places() {
  const attention = useLive(async () => (await store().attention()).length) ?? 0;
  const first = sharedSpaces()[0];
  return (
    <nav class="places" aria-label="Kring">
      <a class="mark far" href="#/reflections"><Mark />kring</a>
      <Place view="reflections" href="#/reflections" name={_("My reflections")} icon={<Icon name="reflections" />} />
      <a class="write" href="#/write/new" onClick={askForKeyboard}>
        <Halo />
        <span><Icon name="pen" />{_("Write")}</span>
      </a>
      <Place view="team" also={["values", ...WAY_VIEWS]} href={`#/team/${first?.id ?? ""}`} name={_("Team")} icon={<Icon name="team" />} />
      <Place far view="values" href="#/values" name={_("Values")} icon={<Icon name="values" />} />
      <Place far view="learning" also={WAY_VIEWS} href="#/learning" name={pgettext("side of a team", "Learning")} icon={<Icon name="learning" />} />
      <a class={`seek ${LISTS.includes(place.value.view) ? "" : "far"}`} href="#/search" aria-current={place.value.view === "search" ? "page" : undefined}>
        <Icon name="search" />
        <span>{_("Search")}</span>
      </a>
      {takesPart() && <Place far view="studies" also={STUDY_VIEWS} href="#/studies" name={_("Studies")} icon={<Icon name="study" />} />}
      {attention > 0 && (
        <Place far view="attention" href="#/attention" name={_("Needs attention")} icon={<KeptRing kept="attention" />} />
      )}
      <Place far view="me" href="#/me" name={session.value?.person.name ?? ""} icon={<Icon name="person" />} />
      <AllKept />
    </nav>
  );
}

/** At the foot of a desk's side: how it stands with all I wrote. */
function AllKept() {
  const unsent = useLive(() => store().unsent());
  if (unsent === undefined) return null;
  return (
    <p class="far foot" role="status">
      <KeptRing kept={unsent ? "waiting" : "safe"} />
      {unsent ? ngettext("1 entry is not sent yet", "{count} entries are not sent yet", unsent) : _("All safe on the server")}
    </p>
  );
}

type PlaceShape = { view: string; href: string; name: string; icon: ComponentChildren; far?: boolean; also?: readonly string[] };

/** `far`: only where there is room, at the side of a desk. `also`: views that have a place of their own there, and here are within this one. */
function Place({ view, href, name, icon, far, also }: PlaceShape) {
  const at = place.value.view;
  return (
    <a class={[far && "far", also?.includes(at) && "within"].filter(Boolean).join(" ")} href={href} aria-current={at === view ? "page" : undefined}>
      {icon}
      {name}
    </a>
  );
}
