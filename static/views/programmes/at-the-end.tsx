/** Looking back on a programme: beside what people wanted to be able to do, what they now do without help. */
import { useState } from "preact/hooks";
import { _ } from "../../i18n";
import type { Editor, Entry } from "../../store";
import { Answer } from "../../ui/answered";
import { Button } from "../../ui/press";
import { say } from "../../ui/toast";
import { useEditing } from "../editing";
import { wordsAt } from "../guides";
import { Heeded } from "../heed/heeded";
import { store } from "../here";
import { languageOf } from "../naming";
import { OpenElsewhere } from "../rounds/insight";

export function AtTheEnd({ programme, onOver }: { programme: Entry; onOver: () => void }) {
  const editor = useEditing(() => store().edit(programme.id));
  const [begun] = useState(wordsAt(programme.fields, "outcome"));
  const lang = languageOf(programme.fields);
  if (!editor) return null;
  if (editor === "open elsewhere") return <OpenElsewhere />;
  async function save(editor: Editor): Promise<void> {
    editor.type({ state: "ended" });
    await editor.done();
    onOver();
    say(_("Saved. Your team sees it on its page."));
  }
  return (
    <section class="section looking-back">
      <Answer ask={_("What we want to be able to do ourselves")} words={wordsAt(programme.fields, "able")} lang={lang} />
      <h2>{_("What can you do now without help?")}</h2>
      <div class="paper">
        <Heeded about={editor.id} label={_("What can you do now without help?")} words={begun} focus lang={lang} onWords={(outcome) => editor.type({ outcome })} />
      </div>
      <div class="doing">
        <Button look="first" onPress={() => void save(editor)}>{_("Save")}</Button>
        <Button look="bare" onPress={onOver}>{_("Not now")}</Button>
      </div>
    </section>
  );
}
