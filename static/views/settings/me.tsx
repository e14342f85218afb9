/** What is mine: a calm list, each row opening one page; at its end the way out. */
import { _ } from "../../i18n";
import { Icon } from "../../ui/icon";
import { PersonRing } from "../../ui/person";
import { Title } from "../../ui/title";
import { Bands } from "../bands";
import { Beside } from "../reflections/desk";
import { Frame } from "../frame";
import { session } from "../here";
import { place } from "../place";
import { takesPart } from "../studies/asking";
import { SettingsPage } from "./page";
import { GROUPS, isMine, pageCalled, type Page } from "./pages";
import { SignOut } from "./sign-out";

export function Me() {
  const page = pageCalled(place.value.about);
  if (!page) return <Rows />;
  return (
    <>
      <Beside title={_("Settings")}><Groups opened={page} /></Beside>
      <SettingsPage key={page.id} title={page.title()}>
        <page.View />
      </SettingsPage>
    </>
  );
}

function Rows() {
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
      <Groups />
      {takesPart() && <ToStudies />}
      <SignOut />
    </Frame>
  );
}

/** On a phone, where the places have no room for it. */
function ToStudies() {
  return (
    <section class="section">
      <h2>{_("Research")}</h2>
      <ul class="rows sheet leading">
        <li><a href="#/studies"><span><b>{_("Studies")}</b></span><Icon name="on" /></a></li>
      </ul>
    </section>
  );
}

/** Every page by what it is about; `opened` stands beside the list. */
function Groups({ opened }: { opened?: Page }) {
  return (
    <>
      {GROUPS.map(({ title, pages }) => (
        <section class="section" key={title()}>
          <h2>{title()}</h2>
          <ul class="rows sheet leading">
            {pages.filter(isMine).map((page) => <Row key={page.id} page={page} opened={page === opened} />)}
          </ul>
        </section>
      ))}
    </>
  );
}

function Row({ page: { id, title, Now }, opened }: { page: Page; opened: boolean }) {
  return (
    <li>
      <a href={`#/me/${id}`} aria-current={opened ? "true" : undefined}>
        <span>
          <b>{title()}</b>
          {Now && <span class="small"><Now /></span>}
        </span>
        <Icon name="on" />
      </a>
    </li>
  );
}
