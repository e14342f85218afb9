/** Every value of a team in a row of its own: its sign, its name, how many people, and whether that changes. */
import { _ } from "../../i18n";
import { peopleName, sinceName, trendName } from "./naming";
import { hrefOf } from "./paths";
import type { Theme } from "./told";
import { Name } from "./words";

export function ValueList({ space, themes, chosen }: { space: string; themes: Theme[]; chosen?: string | undefined }) {
  return (
    <ul class="value-list sheet">
      {themes.map((theme) => (
        <li key={theme.id}>
          <a class={theme.id === chosen ? "chosen" : ""} href={hrefOf(space, theme)}>
            <i class={`sign ${theme.trend}`} aria-hidden="true" />
            <span>
              <b class="named"><Name theme={theme} /></b>
              <span class="note">{peopleName(theme.people)}</span>
            </span>
            <span class="change">
              <b>{trendName(theme)}</b>
              {theme.trend === "rising" && <span class="note">{sinceName(theme)}</span>}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** A topic that many write about and that no value has the name of yet. */
export function NewTopic({ space, theme }: { space: string; theme: Theme }) {
  return (
    <section class="new-topic">
      <h2><i class="sign unnamed" aria-hidden="true" />{_("Something new, no name yet")}</h2>
      <p class="named"><Name theme={theme} /></p>
      <p class="note">{[peopleName(theme.people), sinceName(theme)].filter(Boolean).join(" ")}</p>
      <a class="btn" href={hrefOf(space, theme)}>{_("What do you call this?")}</a>
    </section>
  );
}
