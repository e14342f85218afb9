/** Responding: first what kind of response it is, then the words; a question comes before advice. */
import { useEffect, useState } from "preact/hooks";
import { _, language } from "../i18n";
import type { Editor, Entry } from "../store";
import { ChooseChips } from "../ui/choose";
import { Icon } from "../ui/icon";
import { Button } from "../ui/press";
import { Writing } from "../ui/writing";
import { wordsAt } from "./guides";
import { spaceOf, store } from "./here";
import { STANCES, stanceName } from "./naming";

type Stance = (typeof STANCES)[number];

/** Under a shared text: a button, then the form in its place. */
export function Respond({ to, open }: { to: Entry; open: boolean }) {
  const [writing, write] = useState(open);
  if (writing) return <RespondForm to={to.id} space={to.space} onOver={() => write(false)} />;
  return (
    <div class="acts">
      <button type="button" onClick={() => write(true)}><Icon name="talk" />{_("Respond")}</button>
    </div>
  );
}

/** `go`: a response of mine to go on with, instead of a new one. */
export function RespondForm({ to, space, go, onOver }: { to: string; space: string; go?: Entry; onOver: () => void }) {
  const [editor, show] = useState<Editor>();
  const [stance, choose] = useState<Stance>((go?.fields["stance"] as Stance | undefined) ?? "question");
  const [words, write] = useState(go ? wordsAt(go.fields, "text") : "");
  const [wrong, setWrong] = useState<string>();
  useEffect(() => opened(to, space, go, show), []);
  if (!editor) return null;

  async function finish(): Promise<void> {
    if (!words.trim()) return setWrong(_("Write something first. One word is enough."));
    await editor?.done();
    onOver();
  }
  return (
    <div class={`respond ${stance}`}>
      <p class="note">{_("Ask an open question first. Advice can wait.")}</p>
      <ChooseChips<Stance>
        label={_("Kind of response")} chosen={stance}
        choices={STANCES.map((value) => ({ value, title: stanceName(value) }))}
        onChoose={(value) => {
          choose(value);
          if (words.trim()) editor.type({ stance: value });
        }}
      />
      <div class="paper">
        <Writing
          label={stanceName(stance)} words={words} focus lang={language.value}
          onWords={(text) => {
            write(text);
            setWrong(undefined);
            if (text.trim() || go) editor.type({ text, stance, language: language.value });
          }}
        />
      </div>
      {wrong && <p class="wrong-note" role="alert">{wrong}</p>}
      <div class="doing">
        <Button look="bare" low onPress={onOver}>{_("Not now")}</Button>
        <Button look="first" low onPress={() => void finish()}>{_("Respond")}</Button>
      </div>
      {spaceOf(space) && <p class="small">{_("Everybody in {team} can read it.", { team: spaceOf(space)?.name ?? "" })}</p>}
    </div>
  );
}

/** Closing without *Respond* keeps what was typed on this phone, as a draft. */
function opened(to: string, space: string, go: Entry | undefined, show: (editor: Editor) => void): () => void {
  let left = false;
  let mine: Editor | undefined;
  const asked = go ? store().edit(go.id) : store().create("response", { space, target: to });
  void asked.then((editor) => {
    if (editor === "open elsewhere") return;
    mine = editor;
    if (left) void editor.close();
    else show(editor);
  });
  return () => {
    left = true;
    void mine?.close();
  };
}
