/** One page for the meeting: nothing of it is on screen. */
import { _ } from "../../i18n";
import { dateOf, today } from "../../i18n/dates";
import { ValueMap } from "./map";
import { changeName, peopleName, wordsOf, wrote } from "./naming";
import { Quoted } from "./quoted";
import type { Line, Theme, Themes } from "./told";
import { Name } from "./words";

/** What fits on a page and can still be read across a table. */
const [DISCS, ROWS, WORDS, LINES] = [10, 12, 4, 3];
/** The width of the map on paper, in pixels of print. */
const WIDTH = 640;

export function Paper({ themes, team }: { themes: Themes; team: string }) {
  const shown = themes.themes.slice(0, ROWS);
  const drawn = themes.themes.slice(0, DISCS);
  return (
    <article class="on-paper">
      <h2>{_("What {team} cares about", { team })}</h2>
      <p class="note">{wrote(themes)}</p>
      {shown.length > 0 && <ValueMap themes={drawn} width={WIDTH} />}
      {shown.length > 0 && <Rows themes={shown} />}
      <Said themes={shown} />
      <footer>
        {themes.hidden && <p>{_("Hidden: fewer than {k} people.", { k: themes.k })}</p>}
        <p>{_("Printed on {day}, from texts up to {last}.", { day: dateOf(today()), last: dateOf(themes.to) })}</p>
      </footer>
    </article>
  );
}

function Rows({ themes }: { themes: Theme[] }) {
  return (
    <table>
      <thead>
        <tr><th scope="col">{_("Value")}</th><th scope="col">{_("People")}</th><th scope="col">{_("Change")}</th><th scope="col">{_("The words people use")}</th></tr>
      </thead>
      <tbody>
        {themes.map((theme) => (
          <tr key={theme.id}>
            <th scope="row" class="named">{theme.kind === "value" ? <Name theme={theme} /> : _("Something new, no name yet")}</th>
            <td>
              {peopleName(theme.people)}
              {theme.agreed && <span class="note">{_("Agreed by {people}.", { people: peopleName(theme.agreed) })}</span>}
            </td>
            <td>{theme.kind === "value" ? changeName(theme) : ""}</td>
            <td class="named">{wordsOf(theme).slice(0, WORDS).map(({ word, language }, at) => <span key={word} lang={language}>{at ? ", " : ""}{word}</span>)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** One line of each value, until the page is full. */
function Said({ themes }: { themes: Theme[] }) {
  const lines = themes.flatMap(({ lines }) => lines.slice(0, 1)).slice(0, LINES) satisfies Line[];
  if (!lines.length) return null;
  return (
    <section>
      <h3>{_("In their own words")}</h3>
      {lines.map((line) => <Quoted key={line.document} line={line} />)}
    </section>
  );
}
