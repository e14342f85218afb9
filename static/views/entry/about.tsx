/** «Is this about …?»: one quiet question under a text of one's own. The answer is the writer's, and asked for once. */
import { useEffect, useState } from "preact/hooks";
import { _ } from "../../i18n";
import type { Entry } from "../../store";
import { Button } from "../../ui/press";
import { answered } from "../guides";
import { store } from "../here";
import { useLive } from "../live";
import { offeredValues, valueName, valuesIn } from "../values";
import { mayMean, type AllCues } from "./meant";

export function About({ entry }: { entry: Entry }) {
  const [cues, know] = useState<AllCues>({});
  const beside = useLive(() => store().beside(entry.id), [entry.id]);
  useEffect(() => void fetch("/assets/value-cues.json").then(async (answer) => know((await answer.json()) as AllCues), () => undefined), []);
  if (!beside) return null;
  const done = [...valuesIn(entry.fields), ...refused(beside["not_about"])];
  const words = answered(entry.fields).map(({ words }) => words).join("\n");
  const value = mayMean(words, entry.fields["language"], cues, done);
  if (!value || !offeredValues.value.some(({ id }) => id === value)) return null;
  const no = () => void store().keepBeside(entry.id, (now) => ({ not_about: [...refused(now["not_about"]), value] }));
  return (
    <section class="beside" aria-label={_("Is this about ‘{value}’?", { value: valueName(value) })}>
      <p><b>{_("Is this about ‘{value}’?", { value: valueName(value) })}</b></p>
      <p class="note">{_("If you say yes, ‘{value}’ stands with your text, for whoever can read it.", { value: valueName(value) })}</p>
      <div class="doing">
        <Button low onPress={() => void add(entry.id, value)}>{_("Yes, add it")}</Button>
        <Button low look="bare" onPress={no}>{_("No, it is not")}</Button>
      </div>
    </section>
  );
}

const refused = (said: unknown): string[] => (Array.isArray(said) ? said.map(String) : []);

/** As a part of the text, like a value that was chosen while writing it. */
async function add(id: string, value: string): Promise<void> {
  const editor = await store().edit(id);
  if (editor === "open elsewhere") return;
  editor.type({ values: [...valuesIn(editor.entry().fields), value] });
  await editor.done();
}
