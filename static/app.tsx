/** The parts list of the phone: words first, then whoever is here, then the view the address names. */
import { render } from "preact";
import { _, guess, isLanguage, speak } from "./i18n";
import { setting } from "./store";
import { say, Toast } from "./ui/toast";
import { recallAppearance } from "./views/settings/appearance";
import { learnAsking, recallAsking } from "./views/studies/asking";
import { bringNotes } from "./views/studies/note";
import { TextsBeside } from "./views/reflections/desk";
import { Entry } from "./views/entry/entry";
import { loadGuides } from "./views/guides";
import { arrive, here } from "./views/here";
import { recallHint, watchForInstall } from "./views/install/install";
import { watchKeyboard } from "./views/write/keyboard";
import { later } from "./views/later";
import { recallLetters } from "./views/settings/letters";
import { followPeople } from "./views/live";
import { follow, place, visit } from "./views/place";
import { learnLeaders } from "./views/readers";
import { Reflections } from "./views/reflections/reflections";
import { SignIn } from "./views/door/sign-in";
import { Team } from "./views/team/team";
import { Unkept } from "./views/phone/unkept";
import { keepOnPhone } from "./views/update";
import { loadValues } from "./views/values";
import { isFull } from "./views/where";
import { Write } from "./views/write/write";

const Attention = later(() => import("./views/entry/attention").then((found) => found.Attention));
const CharterForm = later(() => import("./views/community/charter-form").then((found) => found.CharterForm));
const Community = later(() => import("./views/community/charter").then((found) => found.Community));
const DeletedTexts = later(() => import("./views/entry/deleted").then((found) => found.DeletedTexts));
const DilemmaForm = later(() => import("./views/rounds/dilemma-form").then((found) => found.DilemmaForm));
const Dilemmas = later(() => import("./views/rounds/dilemmas").then((found) => found.Dilemmas));
const History = later(() => import("./views/entry/history").then((found) => found.History));
const Join = later(() => import("./views/door/join").then((found) => found.Join));
const Learning = later(() => import("./views/learning/learning").then((found) => found.Learning));
const Lent = later(() => import("./views/manual/lent").then((found) => found.Lent));
const LentPage = later(() => import("./views/manual/lent").then((found) => found.LentPage));
const Manual = later(() => import("./views/manual/manual").then((found) => found.Manual));
const MeetingForm = later(() => import("./views/meeting/plan").then((found) => found.MeetingForm));
const Meetings = later(() => import("./views/meeting/meetings").then((found) => found.Meetings));
const Me = later(() => import("./views/settings/me").then((found) => found.Me));
const Mend = later(() => import("./views/door/mend").then((found) => found.Mend));
const PageForm = later(() => import("./views/manual/page-form").then((found) => found.PageForm));
const PlanForm = later(() => import("./views/trying/plan-form").then((found) => found.PlanForm));
const PointForm = later(() => import("./views/learning/point-form").then((found) => found.PointForm));
const ProgrammeForm = later(() => import("./views/programmes/programme-form").then((found) => found.ProgrammeForm));
const Programmes = later(() => import("./views/programmes/programmes").then((found) => found.Programmes));
const ResourceForm = later(() => import("./views/trying/resource-form").then((found) => found.ResourceForm));
const Trying = later(() => import("./views/trying/trying").then((found) => found.Trying));
const TryOutForm = later(() => import("./views/trying/try-out-form").then((found) => found.TryOutForm));
const ReadPage = later(() => import("./views/settings/read").then((found) => found.ReadPage));
const Search = later(() => import("./views/search/search").then((found) => found.Search));
const Covered = later(() => import("./views/studies/covered").then((found) => found.Covered));
const Releases = later(() => import("./views/studies/releases").then((found) => found.Releases));
const Studies = later(() => import("./views/studies/studies").then((found) => found.Studies));
const Study = later(() => import("./views/studies/study").then((found) => found.Study));
const StudyForm = later(() => import("./views/studies/study-form").then((found) => found.StudyForm));
const Talk = later(() => import("./views/meeting/talk").then((found) => found.Talk));
const Texts = later(() => import("./views/studies/texts").then((found) => found.Texts));
const Value = later(() => import("./views/values/value").then((found) => found.Value));
const Values = later(() => import("./views/values/values").then((found) => found.Values));
const Wiki = later(() => import("./views/manual/wiki").then((found) => found.Wiki));
const Words = later(() => import("./views/studies/words").then((found) => found.Words));
const Versions = later(() => import("./views/entry/versions").then((found) => found.Versions));

/** A form begins anew at each visit. */
const FORMS = { charter: CharterForm, dilemma: DilemmaForm, "manual-page": PageForm, meeting: MeetingForm, plan: PlanForm, point: PointForm, "programme-form": ProgrammeForm, resource: ResourceForm, "try-out": TryOutForm };
/** What is about one thing begins anew for another. */
const ABOUT = { covered: Covered, "lent-page": LentPage, releases: Releases, study: Study, "study-form": StudyForm, talk: Talk, texts: Texts, wiki: Wiki, words: Words };
const VIEWS = { community: Community, reflections: Reflections, team: Team, attention: Attention, me: Me, search: Search, deleted: DeletedTexts, values: Values, learning: Learning, meetings: Meetings, lent: Lent, manual: Manual, dilemmas: Dilemmas, programmes: Programmes, trying: Trying, studies: Studies };

function App() {
  return (
    <>
      <a class="skip" href="#main" onClick={skip}>{_("Skip to content")}</a>
      <View />
      <Toast />
      <Unkept />
    </>
  );
}

function View() {
  const [, door] = location.pathname.split("/");
  const { view, about } = place.value;
  if (door === "join") return <Join />;
  if (door === "mend") return <Mend />;
  if (view === "page") return <ReadPage />;
  if (!here.value || view === "sign-in") return <SignIn />;
  if (view === "write") return <Write key={visit.value} />;
  const Form = FORMS[view as keyof typeof FORMS];
  if (Form) return <Form key={`${view} ${visit.value}`} />;
  if (view === "entry") return <><TextsBeside id={about} /><Entry key={about} /></>;
  if (view === "history") return <History key={about} />;
  if (view === "value") return <Value key={about} />;
  if (view === "versions") return <Versions key={about} />;
  const About = ABOUT[view as keyof typeof ABOUT];
  if (About) return <About key={about} />;
  const Known = VIEWS[view as keyof typeof VIEWS] ?? Reflections;
  return <Known />;
}

/** The part of the address after `#` is a place of ours, so the jump is made by hand. */
function skip(event: Event): void {
  event.preventDefault();
  document.getElementById("main")?.focus();
}

/** Whatever was pressed: where the phone had no room for it, its person hears so. */
function sayWhatFailed(): void {
  addEventListener("unhandledrejection", ({ reason }) => {
    if ((reason as Error | undefined)?.name === "QuotaExceededError") say(isFull());
  });
}

async function start(): Promise<void> {
  sayWhatFailed();
  watchForInstall();
  watchKeyboard();
  follow();
  followPeople();
  const remembered = await setting<string>("language");
  const words = speak(isLanguage(remembered) ? remembered : guess());
  await Promise.all([words, recallAppearance(), recallLetters(), recallHint(), loadGuides(), loadValues(), arrive()]);
  await recallAsking();
  await bringNotes();
  render(<App />, document.getElementById("app") as HTMLElement);
  void learnLeaders();
  void learnAsking().then(bringNotes);
  await keepOnPhone();
}

void start();
