/** The parts list of the phone: words first, then whoever is here, then the view the address names. */
import { render } from "preact";
import { _, guess, isLanguage, speak } from "./i18n";
import { setting } from "./store";
import { Toast } from "./ui/toast";
import { recallAppearance } from "./views/appearance";
import { Attention } from "./views/attention";
import { Entry } from "./views/entry";
import { loadGuides } from "./views/guides";
import { arrive, here } from "./views/here";
import { watchForInstall } from "./views/install";
import { Join } from "./views/join";
import { watchKeyboard } from "./views/keyboard";
import { followPeople } from "./views/live";
import { Me } from "./views/me";
import { Mend } from "./views/mend";
import { follow, place, visit } from "./views/place";
import { learnLeaders } from "./views/readers";
import { Reflections } from "./views/reflections";
import { SignIn } from "./views/sign-in";
import { Team } from "./views/team";
import { keepOnPhone } from "./views/update";
import { Write } from "./views/write";

const VIEWS = { reflections: Reflections, team: Team, attention: Attention, me: Me };

function App() {
  return (
    <>
      <a class="skip" href="#main" onClick={skip}>{_("Skip to content")}</a>
      <View />
      <Toast />
    </>
  );
}

function View() {
  const [, door, token = ""] = location.pathname.split("/");
  const { view, about } = place.value;
  if (door === "join") return <Join token={token} />;
  if (door === "mend") return <Mend token={token} />;
  if (!here.value || view === "sign-in") return <SignIn />;
  if (view === "write") return <Write key={visit.value} />;
  if (view === "entry") return <Entry key={about} />;
  const Known = VIEWS[view as keyof typeof VIEWS] ?? Reflections;
  return <Known />;
}

/** The part of the address after `#` is a place of ours, so the jump is made by hand. */
function skip(event: Event): void {
  event.preventDefault();
  document.getElementById("main")?.focus();
}

async function start(): Promise<void> {
  watchForInstall();
  watchKeyboard();
  follow();
  followPeople();
  const remembered = await setting<string>("language");
  await Promise.all([speak(isLanguage(remembered) ? remembered : guess()), recallAppearance(), loadGuides()]);
  await arrive();
  render(<App />, document.getElementById("app") as HTMLElement);
  void learnLeaders();
  await keepOnPhone();
}

void start();
