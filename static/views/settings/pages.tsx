/** What can be set or read about oneself: each row one page, each page one idea. */
import type { ComponentType } from "preact";
import { _ } from "../../i18n";
import { Circles } from "./circles";
import { CopiedNow, Copies, seesCopies } from "./copies";
import { Devices } from "./devices";
import { administers, may } from "../here";
import { homeTitle, OnHomeScreen } from "../install/page";
import { Invite } from "./invite";
import { OnThisPhone } from "../phone/on-this-phone";
import { answersForIt, OverTime } from "../over-time/over-time";
import { Portfolio } from "../portfolio/portfolio";
import { SaidYes } from "../studies/said-yes";
import { SeenAsReader } from "./seen-as-reader";
import { HowItLooks, LookNow } from "./how-it-looks";
import { KeptNow } from "./kept-now";
import { MyData } from "./my-data";
import { READ, readTitle, ReadingPage } from "./reading-page";
import { SpacesHere } from "./spaces";
import { TextSize, TextSizeNow } from "./text-size";
import { ValuesHere } from "./values-here";
import { LanguageNow, WhichLanguage } from "./which-language";

/** `Now`: in a few words what holds at present. `when`: who has this row; everybody if left out. */
export type Page = { id: string; title: () => string; View: ComponentType; Now?: ComponentType; when?: () => boolean };

/** The address of a page is `#/me/<id>`. */
export const GROUPS: { title: () => string; pages: Page[] }[] = [
  {
    title: () => _("Your entries"),
    pages: [
      { id: "phone", title: () => _("Where your entries are"), View: OnThisPhone, Now: KeptNow },
      { id: "mine", title: () => _("My data"), View: MyData },
      { id: "portfolio", title: () => _("My portfolio"), View: Portfolio },
      { id: "said-yes", title: () => _("What I said yes to"), View: SaidYes },
      { id: "install", title: homeTitle, View: OnHomeScreen },
    ],
  },
  {
    title: () => _("How Kring looks"),
    pages: [
      { id: "language", title: () => _("Language"), View: WhichLanguage, Now: LanguageNow },
      { id: "letters", title: () => _("Text size"), View: TextSize, Now: TextSizeNow },
      { id: "look", title: () => _("Light or dark"), View: HowItLooks, Now: LookNow },
    ],
  },
  {
    title: () => _("You and your colleagues"),
    pages: [
      { id: "reading", title: () => _("When you read a colleague’s text"), View: SeenAsReader },
      { id: "circles", title: () => _("Small circles"), View: Circles, when: () => may("make_circle") },
      { id: "spaces", title: () => _("Teams and learning communities"), View: SpacesHere, when: () => may("make_spaces") },
      { id: "invite", title: () => _("Invite a colleague"), View: Invite, when: () => may("invite") },
      { id: "devices", title: () => _("Where you are signed in"), View: Devices },
      { id: "values", title: () => _("Values and smallest group"), View: ValuesHere, when: administers },
      { id: "over-time", title: () => _("Learning over time"), View: OverTime, when: answersForIt },
      { id: "backups", title: () => _("Backups"), View: Copies, Now: CopiedNow, when: seesCopies },
    ],
  },
  {
    title: () => _("About Kring"),
    pages: READ.map((page) => ({ id: page, title: () => readTitle(page), View: () => <ReadingPage page={page} /> })),
  },
];

export function pageCalled(id: string): Page | undefined {
  return GROUPS.flatMap(({ pages }) => pages).find((page) => page.id === id && isMine(page));
}

export function isMine({ when }: Page): boolean {
  return when?.() ?? true;
}
