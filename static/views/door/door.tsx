/** What stands around signing in: the mark, and the language before anything else. */
import type { ComponentChildren } from "preact";
import { _, LANGUAGES, language } from "../../i18n";
import { Band } from "../../ui/band";
import { ButtonLink } from "../../ui/press";
import { Mark } from "../../ui/ring";
import { Title } from "../../ui/title";
import { chooseLanguage, session } from "../here";
import { inOtherApp, way } from "../install/install";

export function Door({ title, note, children }: { title: string; note?: ComponentChildren; children: ComponentChildren }) {
  return (
    <div class="app door">
      <div class="column">
        <header class="top">
          <span class="mark"><Mark />kring</span>
          <Tongues />
        </header>
        <main id="main" tabIndex={-1}>
          <div class="head">
            <Title tab={title}>{title}</Title>
            {note && <p class="note">{note}</p>}
          </div>
          {way.value === "in-app" && <Band kept="typing"><p>{inOtherApp()}</p></Band>}
          {children}
        </main>
      </div>
    </div>
  );
}

/** From a link that no longer opens anything to where one can go on. */
export function WayIn() {
  return (
    <div class="stack">
      <ButtonLink href="/#/reflections">{session.value ? _("My reflections") : _("Sign in")}</ButtonLink>
    </div>
  );
}

function Tongues() {
  return (
    <div class="tongues" role="group" aria-label={_("Language")}>
      {Object.entries(LANGUAGES).map(([tongue, name]) => (
        <button type="button" lang={tongue} aria-pressed={tongue === language.value} onClick={() => void chooseLanguage(tongue)}>
          {name}
        </button>
      ))}
    </div>
  );
}
