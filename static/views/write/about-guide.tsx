/** What stands under a guide's questions: what a writer must know of it, and whose wording it is. */
import { _, language } from "../../i18n";
import { Fold } from "../../ui/fold";
import type { Guide } from "../guides";

export function AboutGuide({ guide }: { guide: Guide }) {
  const note = guide.note?.[language.value];
  if (guide.steps.length === 1) return null;
  return (
    <div class="about-guide">
      {note && <p class="note">{note}</p>}
      <Fold name={_("Where do these questions come from?")} quiet>
        <p class="small">{guide.source}.</p>
        <p class="small">{namesFrom(guide)} {questionsFrom(guide)}</p>
      </Fold>
    </div>
  );
}

function namesFrom(guide: Guide): string {
  return guide.names[language.value] === "published"
    ? _("The names of the steps are as published.")
    : _("The names of the steps were chosen for Kring.");
}

function questionsFrom(guide: Guide): string {
  const origins = new Set(guide.steps.map((step) => step.origin[language.value]));
  if (origins.size > 1) return _("Some of the questions were written for Kring.");
  return origins.has("published") ? _("The questions are as published.") : _("The questions were written for Kring.");
}
