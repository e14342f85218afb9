/** Words that no rule found and that should not leave: named or selected, and covered up with their kind. */
import { useEffect, useState } from "preact/hooks";
import { _ } from "../../i18n";
import { Picked } from "../../ui/field";
import { Fold } from "../../ui/fold";
import { Button } from "../../ui/press";
import { kindName, KINDS } from "./naming";
import type { Whole } from "./wire";

/** Code points of the whole text, the end not in it. */
export type Added = { start: number; end: number; kind: string; words: string };
type Shape = { text: Whole; added: Added[]; onAdd: (places: Added[]) => void; onDrop: (one: Added) => void };

export function CoverUp({ text, added, onAdd, onDrop }: Shape) {
  const [words, write] = useState("");
  const [kind, choose] = useState<string>("PERSON");
  const [missing, tell] = useState(false);
  useEffect(() => {
    const follow = (): void => {
      const picked = document.getSelection()?.toString().trim() ?? "";
      if (picked && picked.length < 80 && foundIn(text, picked).length) write(picked);
    };
    document.addEventListener("selectionchange", follow);
    return () => document.removeEventListener("selectionchange", follow);
  }, [text]);

  function cover(): void {
    const found = foundIn(text, words.trim());
    tell(!found.length);
    if (!found.length) return;
    onAdd(found.map(([start, end]) => ({ start, end, kind, words: words.trim() })));
    write("");
  }
  return (
    <Fold name={_("Cover up something else")} quiet>
      <div class="cover-up">
        <label class="asked">
          <b>{_("Which words?")}</b>
          <input class="field" value={words} autocomplete="off" spellcheck={false} onInput={(event) => (write(event.currentTarget.value), tell(false))} />
          {missing && <span class="wrong-note" role="alert">{_("These words are not in the text as it would leave.")}</span>}
        </label>
        <Picked label={_("What is it?")} value={kind} onPick={choose} options={KINDS.map((each) => [each, kindName(each)])} />
        <Button low onPress={cover}>{_("Cover it up")}</Button>
      </div>
      {added.length > 0 && (
        <ul class="added-marks">
          {added.map((one) => (
            <li key={`${one.start}`}><span class="words" lang={text.language}>{one.words}</span> <span class="small">{kindName(one.kind)}</span> <Button low look="bare" onPress={() => onDrop(one)}>{_("Undo")}</Button></li>
          ))}
        </ul>
      )}
    </Fold>
  );
}

/** Every place of these words in what is still readable. */
function foundIn(text: Whole, words: string): [number, number][] {
  if (!words) return [];
  return text.passages.flatMap(({ segments, edited }) => (edited ? [] : segments)).flatMap(({ start, text: piece, state }) => {
    const found: [number, number][] = [];
    if (state === "masked") return found;
    for (let at = piece.indexOf(words); at >= 0; at = piece.indexOf(words, at + words.length)) {
      const from = start + [...piece.slice(0, at)].length;
      found.push([from, from + [...words].length]);
    }
    return found;
  });
}
