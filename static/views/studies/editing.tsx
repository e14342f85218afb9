/** Other words for an answer, so that nobody is recognised: what is covered up stays covered up. */
import { Writing } from "../../ui/writing";
import { _ } from "../../i18n";
import { answerName } from "./prompts";
import type { Passage, Whole } from "./wire";

type Shape = { text: Whole; edited: Record<string, string>; onEdit: (edited: Record<string, string>) => void };

export function Editing({ text, edited, onEdit }: Shape) {
  return (
    <>
      {text.passages.map((passage) => (
        <div class="passage paper" key={passage.prompt}>
          <p class="small">{answerName(passage.prompt) || _("The words as they would leave")}</p>
          <Writing
            label={answerName(passage.prompt) || _("The words as they would leave")} words={edited[passage.prompt] ?? wordsOf(passage)} lang={text.language}
            onWords={(words) => onEdit({ ...edited, [passage.prompt]: words })}
          />
        </div>
      ))}
    </>
  );
}

const wordsOf = ({ segments }: Passage): string =>
  segments.map(({ state, placeholder, text }) => (state === "masked" && placeholder ? `[${placeholder}]` : text)).join("");
