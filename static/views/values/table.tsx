/** The same as the pictures, in rows: for who listens, who prints, and who would rather read. */
import { _ } from "../../i18n";
import { monthName } from "../../i18n/dates";
import { changeName, nameOf, peopleName } from "./naming";
import type { Theme } from "./told";
import { Name } from "./words";

export function NowTable({ themes }: { themes: Theme[] }) {
  const name = new Map(themes.map((theme) => [theme.id, nameOf(theme)]));
  return (
    <div class="tabled" role="region" tabIndex={0} aria-label={_("How it is now")}>
      <table>
        <caption class="hush">{_("How it is now")}</caption>
        <thead>
          <tr><th scope="col">{_("Value")}</th><th scope="col">{_("People")}</th><th scope="col">{_("Change")}</th><th scope="col">{_("Often together with")}</th></tr>
        </thead>
        <tbody>
          {themes.map((theme) => (
            <tr key={theme.id}>
              <th scope="row" class="named"><Name theme={theme} /></th>
              <td>{peopleName(theme.people)}</td>
              <td>{theme.kind === "value" ? changeName(theme) : _("no name yet")}</td>
              <td class="named">{theme.beside.map((id) => name.get(id)).filter(Boolean).join(", ")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** One row a month, so that it fits a phone; a month of too few people says so. */
export function MonthsTable({ themes, k }: { themes: Theme[]; k: number }) {
  const months = themes[0]?.monthly ?? [];
  return (
    <div class="tabled" role="region" tabIndex={0} aria-label={_("Month by month")}>
      <table>
        <caption class="hush">{_("Month by month")}</caption>
        <thead>
          <tr><th scope="col">{_("Month")}</th>{themes.map((theme) => <th key={theme.id} scope="col" class="named"><Name theme={theme} /></th>)}</tr>
        </thead>
        <tbody>
          {months.map(({ month }, at) => (
            <tr key={month}>
              <th scope="row">{monthName(month)}</th>
              {themes.map((theme) => <td key={theme.id}>{told(theme.monthly[at]?.people ?? null, k)}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const told = (people: string | null, k: number): string => (people ? peopleName(people) : _("hidden: fewer than {k}", { k }));
