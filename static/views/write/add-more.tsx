/** Everything that may come after the words, folded away: nobody has to open it. */
import { _, list } from "../../i18n";
import { Fold } from "../../ui/fold";
import { ChooseValues } from "./choose-values";
import type { Draft } from "./draft";
import { Felt } from "./felt";
import { TextLanguage } from "./text-language";
import { valueName, valuesIn } from "../values";
import { When } from "./when";

export function AddMore({ draft }: { draft: Draft }) {
  const values = valuesIn(draft.fields.value).map(valueName);
  const note = values.length ? list(values) : _("When it was, values, how it felt. You can skip this.");
  return (
    <section class="section add-more">
      <Fold name={_("Add more")} note={note}>
        <When draft={draft} />
        <ChooseValues draft={draft} />
        <Felt target={draft.id} />
        <TextLanguage draft={draft} />
      </Fold>
    </section>
  );
}
