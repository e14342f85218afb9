/** What was touched in the picture, in a few words: and the way to why it is there. */
import { _ } from "../../i18n";
import { ButtonLink } from "../../ui/press";
import { changeName, peopleName, sinceName } from "./naming";
import { hrefOf } from "./paths";
import { Quoted } from "./quoted";
import type { Theme } from "./told";
import { Name } from "./words";

export function Peek({ space, theme }: { space: string; theme: Theme }) {
  const [line] = theme.lines;
  const unnamed = theme.kind === "emerging";
  return (
    <div class="peek">
      <div role="status">
        <p class="named"><Name theme={theme} /></p>
        <p class="note">{[peopleName(theme.people), unnamed ? sinceName(theme) : changeName(theme)].filter(Boolean).join(" · ")}</p>
      </div>
      {line && <figure><Quoted line={line} /><figcaption class="note">{_("May be quoted, without a name")}</figcaption></figure>}
      <ButtonLink low look={unnamed ? "first" : "soft"} href={hrefOf(space, theme)}>
        {unnamed ? _("What do you call this?") : _("Why is this here?")}
      </ButtonLink>
    </div>
  );
}
