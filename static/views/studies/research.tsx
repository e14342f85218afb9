/** One quiet line beside an own shared reflection, only where a study asks: whether it may be used for research. */
import { _ } from "../../i18n";
import type { Entry } from "../../store";
import { Fold } from "../../ui/fold";
import { onDemand } from "../../ui/on-demand";
import { store } from "../here";
import { useLive } from "../live";
import { answered, asksAbout } from "./asking";

const Consent = onDemand(() => import("./consent").then((part) => part.Consent));

export function ForResearch({ entry }: { entry: Entry }) {
  const chosen = useLive(() => store().beside(entry.id), [entry.id]);
  if (!chosen) return null;
  const yes = chosen["research"] === true;
  const study = yes ? answered(chosen) : asksAbout(entry);
  if (!yes && !study) return null;
  const anew = study?.consent_version !== chosen["consent_version"];
  return (
    <div class="beside">
      <Fold name={line(yes || !anew ? chosen["research"] : undefined)} quiet>
        <Consent entry={entry} study={study} chosen={chosen} />
      </Fold>
    </div>
  );
}

function line(answer: unknown): string {
  if (answer === true) return _("May be used for research");
  return answer === false ? _("Is not used for research") : _("May this reflection be used for research?");
}
