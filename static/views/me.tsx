/** What is mine: language, how it looks, what waits to be sent, who I invite, and the way out. */
import { _, LANGUAGES, language, type Language } from "../i18n";
import { ChooseChips } from "../ui/choose";
import { PersonRing } from "../ui/person";
import { Title } from "../ui/title";
import { appearance, chooseAppearance, type Appearance } from "./appearance";
import { Bands } from "./bands";
import { Devices } from "./devices";
import { Frame } from "./frame";
import { chooseLanguage, may, session } from "./here";
import { Invite } from "./invite";
import { OnThisPhone } from "./on-this-phone";
import { SeenAsReader } from "./seen-as-reader";
import { SignOut } from "./sign-out";

export function Me() {
  const name = session.value?.person.name ?? "";
  return (
    <Frame>
      <div class="head me-head">
        <PersonRing name={name} tone="me" />
        <div>
          <Title tab={_("Settings")}>{name}</Title>
          <p class="note">{session.value?.organisation.name}</p>
        </div>
      </div>
      <Bands />
      <OnThisPhone />
      <LanguageChoice />
      <AppearanceChoice />
      {may("invite") && <Invite />}
      <SeenAsReader />
      <Devices />
      <SignOut />
    </Frame>
  );
}

function LanguageChoice() {
  const choices = Object.entries(LANGUAGES).map(([value, title]) => ({ value: value as Language, title, lang: value }));
  return (
    <section class="section">
      <h2>{_("Language")}</h2>
      <ChooseChips label={_("Language")} choices={choices} chosen={language.value} onChoose={(next) => void chooseLanguage(next)} />
    </section>
  );
}

function AppearanceChoice() {
  return (
    <section class="section">
      <h2>{_("Light or dark")}</h2>
      <ChooseChips<Appearance>
        label={_("Light or dark")} chosen={appearance.value} onChoose={(next) => void chooseAppearance(next)}
        choices={[
          { value: "phone", title: _("As on this phone") },
          { value: "light", title: _("Light") },
          { value: "dark", title: _("Dark") },
        ]}
      />
    </section>
  );
}
