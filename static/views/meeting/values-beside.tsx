/** What the team values, beside what it talks about: names and bands of people, as everywhere. */
import { _ } from "../../i18n";
import { spaceOf } from "../here";
import { peopleName, trendName } from "../values/naming";
import { hrefOf } from "../values/paths";
import { useThemes } from "../values/told";
import { Name } from "../values/words";

const MOST = 6;

export function ValuesBeside({ space }: { space: string }) {
  return spaceOf(space)?.kind === "team" ? <Beside space={space} /> : null;
}

function Beside({ space }: { space: string }) {
  const { themes, how } = useThemes(space);
  const values = themes?.themes.filter(({ kind }) => kind === "value").slice(0, MOST) ?? [];
  if (!themes && how !== "none") return null;
  return (
    <section class="section values-beside">
      <h2>{_("What many of you value")}</h2>
      {!themes && <p class="note">{_("You see the values here once you have been online.")}</p>}
      {themes && !values.length && <p class="note">{_("Too few people wrote in this period, so no values are shown. This protects everyone who did write.")}</p>}
      {values.length > 0 && (
        <ul class="sheet">
          {values.map((theme) => (
            <li key={theme.id}>
              <a href={hrefOf(space, theme)}>
                <i class={`sign ${theme.trend}`} aria-hidden="true" />
                <span class="named"><Name theme={theme} /></span>
                <span class="small">{[peopleName(theme.people), trendName(theme)].join(" · ")}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
