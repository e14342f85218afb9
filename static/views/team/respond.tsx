/** Responding: first what kind of response it is, then the words; a question comes before advice. */
import { useEffect, useRef, useState } from "preact/hooks";
import { _, language } from "../../i18n";
import type { Editor, Entry, Fields } from "../../store";
import { ChooseChips } from "../../ui/choose";
import { Icon } from "../../ui/icon";
import { onDemand } from "../../ui/on-demand";
import { Button } from "../../ui/press";
import { wordsAt } from "../guides";
import { useEditing } from "../editing";
import { Attach } from "../files/attaching";
import { filesIn } from "../files/named";
import { Heeded } from "../heed/heeded";
import { spaceOf, store } from "../here";
import { STANCES, stanceName } from "../naming";

const KeepOpen = onDemand(() => import("../rounds/keep-open").then((part) => part.KeepOpen));

type Stance = (typeof STANCES)[number];

/** Under a shared text: a button, then the form in its place. */
export function Respond({ to, open }: { to: Entry; open: boolean }) {
  const [writing, write] = useState<boolean | "over">(open);
  const begin = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (writing === "over") begin.current?.focus({ preventScroll: true });
  }, [writing]);
  if (writing === true) return <RespondForm to={to.id} space={to.space} onOver={() => write("over")} />;
  return (
    <div class="acts">
      <button type="button" ref={begin} onClick={() => write(true)}><Icon name="talk" />{_("Respond")}</button>
    </div>
  );
}

/** What was rubbed out leaves no trace. */
async function forgetEmpty({ id }: Editor): Promise<void> {
  const entry = await store().entry(id);
  if (entry && !entry.revision && !wordsAt(entry.fields, "text").trim() && !filesIn(entry.fields).length) await store().remove(id);
}

/** `go`: a response of mine to go on with, instead of a new one. Closing without *Respond* keeps a draft on this phone. */
export function RespondForm({ to, space, go, onOver }: { to: string; space: string; go?: Entry; onOver: () => void }) {
  const editor = useEditing(() => (go ? store().edit(go.id) : store().create("response", { space, target: to })), forgetEmpty);
  const [stance, choose] = useState<Stance>((go?.fields["stance"] as Stance | undefined) ?? "question");
  const [words, write] = useState(go ? wordsAt(go.fields, "text") : "");
  const [hung, hang] = useState<Fields>(go?.fields ?? {});
  const [wrong, setWrong] = useState<string>();
  const paper = useRef<HTMLDivElement>(null);
  if (!editor || editor === "open elsewhere") return null;

  async function finish(editor: Editor): Promise<void> {
    if (!words.trim() && !filesIn(hung).length) return setWrong(_("Write something first. One word is enough."));
    await editor.done();
    onOver();
  }
  function turn(value: Stance): void {
    choose(value);
    if ((words.trim() || filesIn(hung).length) && editor && editor !== "open elsewhere") editor.type({ stance: value });
  }
  return (
    <div class={`respond ${stance}`}>
      <p class="note">{_("Ask an open question first. Advice can wait.")}</p>
      <ChooseChips<Stance>
        label={_("Kind of response")} chosen={stance}
        choices={STANCES.map((value) => ({ value, title: stanceName(value) }))}
        onChoose={turn}
      />
      <div class="paper" ref={paper}>
        <Heeded
          about={editor.id} label={stanceName(stance)} words={words} focus lang={language.value}
          onWords={(text) => {
            write(text);
            setWrong(undefined);
            if (text.trim() || words || go) editor.type({ text, stance, language: language.value });
          }}
        />
      </div>
      <div class="attach-room">
        <Attach
          id={editor.id} fields={hung}
          onChange={(fields) => {
            hang((before) => ({ ...before, ...fields }));
            setWrong(undefined);
            editor.type({ ...fields, stance, language: language.value });
          }}
        />
      </div>
      {stance === "question" && words && <KeepOpen words={words} box={() => paper.current?.querySelector("textarea")} onIdea={() => turn("suggestion")} />}
      {wrong && <p class="wrong-note" role="alert">{wrong}</p>}
      <div class="doing">
        <Button look="bare" low onPress={onOver}>{_("Not now")}</Button>
        <Button look="first" low onPress={() => void finish(editor)}>{_("Respond")}</Button>
      </div>
      {spaceOf(space) && <p class="small">{_("Everybody in {team} can read it.", { team: spaceOf(space)?.name ?? "" })}</p>}
    </div>
  );
}
