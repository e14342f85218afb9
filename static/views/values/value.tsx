/** One value: what people call it, how it changes, in their own words, and what it goes together with. */
import { _, ngettext, pgettext } from "../../i18n";
import { LANGUAGES, type Language } from "../../i18n";
import { Empty } from "../../ui/empty";
import { Title } from "../../ui/title";
import { Inner } from "../frame";
import { spaceOf } from "../here";
import { Agreement } from "./agreement";
import { Naming } from "./topic";
import { changeName, nameOf, peopleName } from "./naming";
import { aimed, hrefOf } from "./paths";
import { Flow, Months } from "./river";
import { Picture } from "./pictures";
import { Quoted } from "./quoted";
import { MonthsTable } from "./table";
import { useThemes, type Line, type Theme, type Themes } from "./told";
import { Name } from "./words";

export function Value() {
  const [space, id] = aimed();
  const { themes, how } = useThemes(space);
  const theme = themes?.themes.find((each) => each.id === id);
  const name = theme ? nameOf(theme) : _("Value");
  return (
    <Inner top={<span class="note">{spaceOf(space)?.name}</span>}>
      <div class="head">
        <Title tab={name}>{theme ? <span class="named"><Name theme={theme} /></span> : name}</Title>
        {theme && <p class="note">{[peopleName(theme.people), shareName(theme.share)].join(" · ")}</p>}
      </div>
      {theme && themes ? <About theme={theme} themes={themes} /> : how !== "asking" && <Gone team={spaceOf(space)?.name ?? ""} />}
    </Inner>
  );
}

function About({ theme, themes }: { theme: Theme; themes: Themes }) {
  return (
    <>
      <div class="stack">
        {theme.kind === "emerging" && <Naming space={themes.space} theme={theme} />}
        <Picture title={changeName(theme)} table={<MonthsTable themes={[theme]} k={themes.k} />}>
          <div class={`line ${theme.trend}`}>
            <Flow monthly={theme.monthly} />
            <Months months={theme.monthly.map(({ month }) => month)} />
          </div>
        </Picture>
        <Facts theme={theme} themes={themes} />
      </div>
      {theme.lines.length > 0 && <Lines lines={theme.lines} />}
      {theme.kind === "value" && <Agreement space={themes.space} theme={theme} k={themes.k} />}
    </>
  );
}

function shareName(share: Theme["share"]): string {
  switch (share) {
    case "few": return pgettext("share of people", "a small part of those who wrote");
    case "half": return pgettext("share of people", "about half of those who wrote");
    case "most": return pgettext("share of people", "most of those who wrote");
  }
}

/** What else can be told of it; of a value that few voice that may be nothing, and then there is no sheet either. */
function Facts({ theme, themes }: { theme: Theme; themes: Themes }) {
  const languages = (Object.keys(theme.words) as Language[]).filter((one) => theme.words[one].length);
  if (!languages.length && !theme.beside.length && !theme.distinct) return null;
  return (
    <div class="facts sheet">
      {languages.length > 0 && <Said theme={theme} languages={languages} />}
      {theme.beside.length > 0 && <Beside theme={theme} themes={themes} />}
      {theme.distinct && <section><p>{_("Your team says this more often than other teams.")}</p></section>}
    </div>
  );
}

/** The words people really used, each language by itself. */
function Said({ theme, languages }: { theme: Theme; languages: Language[] }) {
  return (
    <section>
      <h2>{_("The words people use")}</h2>
      {languages.map((one) => (
        <p key={one} class="said" lang={one} aria-label={`${LANGUAGES[one]}: ${theme.words[one].join(", ")}`}>
          {theme.words[one].map((word) => <span key={word}>{word}</span>)}
        </p>
      ))}
    </section>
  );
}

function Beside({ theme, themes }: { theme: Theme; themes: Themes }) {
  const others = theme.beside.map((id) => themes.themes.find((other) => other.id === id)).filter((other): other is Theme => other !== undefined);
  return (
    <section>
      <h2>{_("Often written about together with")}</h2>
      <div class="chips">{others.map((other) => <a key={other.id} class="chip named" href={hrefOf(themes.space, other)}><Name theme={other} /></a>)}</div>
    </section>
  );
}

/** Only from texts whose writer said that they may be quoted. */
function Lines({ lines }: { lines: Line[] }) {
  return (
    <section class="section">
      <h2>{_("In their own words")}</h2>
      <p class="note">{ngettext("A sentence from somebody who said it may be quoted without a name.", "Sentences from people who said they may be quoted without a name.", lines.length)}</p>
      <ul class="stack">
        {lines.map((line, at) => <li key={at} class="sheet story"><Quoted line={line} /></li>)}
      </ul>
    </section>
  );
}

const Gone = ({ team }: { team: string }) => (
  <Empty words={_("This is not shown any more: fewer people of {team} write about it now, or the server cannot be reached now.", { team })} />
);
