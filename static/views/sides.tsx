/** The sides of a team: what people shared, what many of them value, what they do with it. A desk has them among its places. */
import { pgettext } from "../i18n";
import type { Space } from "../store";
import { toldOf } from "./here";

type Side = "texts" | "values" | "learning";

export function Sides({ space, at }: { space: Space; at: Side }) {
  const values = toldOf(space);
  return (
    <nav class={`sides ${values ? "" : "two"}`} aria-label={space.name}>
      <a href={`#/team/${space.id}`} aria-current={at === "texts" ? "page" : undefined}>{pgettext("side of a team", "Texts")}</a>
      {values && <a href={`#/values/${space.id}`} aria-current={at === "values" ? "page" : undefined}>{pgettext("side of a team", "Values")}</a>}
      <a href={`#/learning/${space.id}`} aria-current={at === "learning" ? "page" : undefined}>{pgettext("side of a team", "Learning")}</a>
    </nav>
  );
}
