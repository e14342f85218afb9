/** Under a question somebody writes: where it shuts, a quiet word and other beginnings. It blocks nothing and goes by itself. */
import { useEffect, useState } from "preact/hooks";
import { _, language } from "../../i18n";
import { Button } from "../../ui/press";
import { replaceIn } from "../heed/replace";
import { OPENINGS, shutIn, type Shut } from "./open-question";

/** Long enough that a question half typed is left alone. */
const PAUSE = 800;

type Shape = { words: string; box: () => HTMLTextAreaElement | null | undefined; onIdea: () => void };

/** `onIdea`: what was dressed as a question may be shared as what it is. */
export function KeepOpen({ words, box, onIdea }: Shape) {
  const [shut, tell] = useState<Shut | null>(null);
  useEffect(() => {
    const soon = setTimeout(() => tell(shutIn(words, language.peek())), PAUSE);
    return () => clearTimeout(soon);
  }, [words]);
  return (
    <div class="keep-open" onPointerDown={keepKeyboard}>
      <p class="note" role="status">{shut && said(shut)}</p>
      {shut && (
        <div class="do">
          {shut.how === "leading" && <Button low onPress={onIdea}>{_("Share it as an idea")}</Button>}
          {OPENINGS[shut.language].map((opening) => (
            <Button key={opening} low look="bare" onPress={() => begin(box(), opening)}><span class="words" lang={shut.language}>{opening} …</span></Button>
          ))}
        </div>
      )}
    </div>
  );
}

const said = ({ how }: Shut): string =>
  how === "closed"
    ? _("Yes or no could be the whole answer. Another beginning leaves more room:")
    : _("There may be an idea in this question. Share it as an idea, or begin differently:");

/** On a line of its own, after what stands there: no word is taken away. */
function begin(box: HTMLTextAreaElement | null | undefined, opening: string): void {
  if (!box) return;
  const end = box.value.length;
  replaceIn(box, end, end, `${box.value.trim() ? "\n" : ""}${opening} `);
  box.setSelectionRange(box.value.length, box.value.length);
}

/** The keyboard stays up, so that nothing moves under the thumb. */
function keepKeyboard(event: Event): void {
  event.preventDefault();
}
