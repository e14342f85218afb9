/** What stands around every view: the mark, the person, and the places. */
import type { ComponentChildren } from "preact";
import { _, pgettext } from "../i18n";
import { Icon } from "../ui/icon";
import { PersonRing } from "../ui/person";
import { Halo, KeptRing, Mark } from "../ui/ring";
import { session, store, sharedSpaces } from "./here";
import { useLive } from "./live";
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
      <a class="write" href="#/write/new">
        <Halo />
        <span><Icon name="pen" />{_("Write")}</span>
      </a>
      <Place view="team" href={`#/team/${first?.id ?? ""}`} name={_("Team")} icon={<Icon name="team" />} />
      {attention > 0 && (
        <Place far view="attention" href="#/attention" name={_("Needs attention")} icon={<KeptRing kept="attention" />} />
      )}
      <Place far view="me" href="#/me" name={session.value?.person.name ?? ""} icon={<Icon name="person" />} />
    </nav>
  );
}

type PlaceShape = { view: string; href: string; name: string; icon: ComponentChildren; far?: boolean };

/** `far`: only where there is room, at the side of a desk. */
function Place({ view, href, name, icon, far }: PlaceShape) {
  return (
    <a class={far ? "far" : ""} href={href} aria-current={place.value.view === view ? "page" : undefined}>
      {icon}
      {name}
    </a>
  );
}
