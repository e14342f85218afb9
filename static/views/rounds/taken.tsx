/** The question a presenter takes with them: read where it stands, and gone when it was taken back. */
import { _ } from "../../i18n";
import type { Entry } from "../../store";
import { Words } from "../../ui/words";
import { wordsAt } from "../guides";
import { store } from "../here";
import { useLive } from "../live";
import { languageOf } from "../naming";

export function Taken({ dilemma }: { dilemma: Entry }) {
  const id = wordsAt(dilemma.fields, "taken");
  const question = useLive(async () => (id ? store().entry(id) : null), [id]);
  if (!question) return null;
  return (
    <div class="answered taken">
      <p class="ask">{dilemma.mine ? _("The question I take with me") : _("The question that went along")}</p>
      <Words text={wordsAt(question.fields, "text")} lang={languageOf(question.fields)} className="sentence" />
    </div>
  );
}
