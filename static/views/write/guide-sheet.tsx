/** Another guide for the same text: what was answered stays. */
import { useState } from "preact/hooks";
import { _, language } from "../../i18n";
import { ChooseRows } from "../../ui/choose";
import { Button } from "../../ui/press";
import { Sheet } from "../../ui/sheet";
import type { Draft } from "./draft";
import { FIRST_GUIDE, guideName, guides } from "../guides";

export function GuideButton({ draft }: { draft: Draft }) {
  const [open, show] = useState(false);
  return (
    <div class="push">
      <Button look="bare" low onPress={() => show(true)}>{_("Change guide")}</Button>
      {open && <GuideSheet draft={draft} onClose={() => show(false)} />}
    </div>
  );
}

function GuideSheet({ draft, onClose }: { draft: Draft; onClose: () => void }) {
  const choices = guides.value.map((guide) => ({
    value: guide.id,
    title: guideName(guide),
    note: guide.use[language.value],
  }));
  return (
    <Sheet title={_("Choose a guide")} onClose={onClose}>
      <p class="note">{_("A guide is a set of questions that helps you write. What you have written stays.")}</p>
      <ChooseRows
        label={_("Choose a guide")} choices={choices} chosen={String(draft.fields.value["model"] ?? FIRST_GUIDE)} onSame={onClose}
        onChoose={(model) => {
          draft.change({ model });
          onClose();
        }}
      />
      <div class="doing">
        <Button look="bare" onPress={onClose}>{_("Not now")}</Button>
      </div>
    </Sheet>
  );
}
