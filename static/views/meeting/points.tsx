/** Learning points as they come: written down during a meeting, and agreed on before it ends. */
import { useState } from "preact/hooks";
import { _, language } from "../../i18n";
import type { Editor, Entry } from "../../store";
import { Button } from "../../ui/press";
import { useEditing } from "../editing";
import { wordsAt } from "../guides";
import { Heeded } from "../heed/heeded";
import { store } from "../here";
import { AgreeSheet } from "../learning/agreeing";
import { PointCard } from "../learning/card";
import { stateOf } from "../learning/states";
import { useLive } from "../live";
import { pointsOf } from "./facts";

type About = { meeting: Entry; text?: Entry | null };

/** `text`: the one on screen, which the point then also comes from. */
export function AddPoint({ meeting, text }: About) {
  const [count, next] = useState(0);
  return <PointBox key={count} meeting={meeting} text={text ?? null} focus={count > 0} onAdded={() => next(count + 1)} />;
}

function PointBox({ meeting, text, focus, onAdded }: About & { focus: boolean; onAdded: () => void }) {
  const editor = useEditing(() => store().create("learning_point", { space: meeting.space }), (left) => void forgetEmpty(left));
  const [words, write] = useState("");
  const [wrong, setWrong] = useState<string>();
  if (!editor || editor === "open elsewhere") return null;
  function type(sentence: string): void {
    write(sentence);
    setWrong(undefined);
    (editor as Editor).type({ sentence, state: "proposed", language: language.peek(), sources: [meeting.id, ...(text ? [text.id] : [])] });
  }
  async function add(): Promise<void> {
    if (!words.trim()) return setWrong(_("Write something first. One word is enough."));
    await (editor as Editor).done();
    onAdded();
  }
  return (
    <div class="note-box">
      <div class="paper">
        <Heeded about={editor.id} label={_("A learning point")} placeholder={_("A learning point, in one sentence")} words={words} focus={focus} lang={language.value} onWords={type} />
      </div>
      {wrong && <p class="wrong-note" role="alert">{wrong}</p>}
      <div class="doing"><Button low look="soft" onPress={() => void add()}>{_("Write down the learning point")}</Button></div>
    </div>
  );
}

async function forgetEmpty({ id }: Editor): Promise<void> {
  const entry = await store().entry(id);
  if (entry && !entry.revision && entry.kept === "typing" && !wordsAt(entry.fields, "sentence").trim()) await store().remove(id);
}

/** `agree`: each can be agreed on here. `none`: where there is none, that is said. */
export function Points({ meeting, agree = false, none = false }: { meeting: Entry; agree?: boolean; none?: boolean }) {
  const points = useLive(() => pointsOf(meeting), [meeting.id]);
  const [agreeing, ask] = useState<Entry>();
  if (!points?.length) return none && points ? <p class="note">{_("No learning points yet. They come from what you talk about together.")}</p> : null;
  return (
    <>
      <ul class="stack talked">
        {points.map((point) => (
          <li key={point.id}>
            <PointCard point={point} />
            {agree && stateOf(point) === "proposed" && point.kept !== "typing" && <div class="doing"><Button low onPress={() => ask(point)}>{_("We agree on this")}</Button></div>}
          </li>
        ))}
      </ul>
      {agreeing && <AgreeSheet point={agreeing} onClose={() => ask(undefined)} />}
    </>
  );
}
