/** The same pages for whoever is not signed in: from the door, and back to it. */
import { _ } from "../../i18n";
import { ButtonLink } from "../../ui/press";
import { Door } from "../door/door";
import { here } from "../here";
import { place } from "../place";
import { SettingsPage } from "./page";
import { READ, readTitle, ReadingPage } from "./reading-page";

export function ReadPage() {
  const page = READ.find((each) => each === place.value.about) ?? "privacy";
  if (here.value) return <SettingsPage key={page} title={readTitle(page)}><ReadingPage page={page} /></SettingsPage>;
  return (
    <Door key={page} title={readTitle(page)}>
      <ReadingPage page={page} />
      <div class="doing under"><ButtonLink href="#/reflections">{_("Sign in")}</ButtonLink></div>
    </Door>
  );
}
