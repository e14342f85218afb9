/** The language of a text: as the app's own until its writer says otherwise; any language is accepted. */
import { _, LANGUAGES } from "../../i18n";
import { ChooseChips, type Choice } from "../../ui/choose";
import type { Draft } from "./draft";

export function TextLanguage({ draft }: { draft: Draft }) {
  const said = String(draft.fields.value["language"] ?? "");
  const known: Choice<string>[] = Object.entries(LANGUAGES).map(([value, title]) => ({ value, title, lang: value }));
  return (
    <div class="added">
      <h2>{_("Which language is it in?")}</h2>
      <ChooseChips
        label={_("Which language is it in?")} chosen={said in LANGUAGES ? said : "other"}
        choices={[...known, { value: "other", title: _("Another language") }]}
        onChoose={(value) => draft.change({ language: value })}
      />
    </div>
  );
}
