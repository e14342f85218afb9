/** Sealing takes two people: one asks, another one does it; from then on nothing changes. */
import { useState } from "preact/hooks";
import { _ } from "../../i18n";
import { dateOf } from "../../i18n/dates";
import { api } from "../../sync";
import { Button } from "../../ui/press";
import { Sheet } from "../../ui/sheet";
import { say } from "../../ui/toast";
import { inStudy, said, type Study } from "./wire";

type Shape = { study: Study; onChange: (study: Study) => void };

export function Sealing({ study, onChange }: Shape) {
  const [asking, ask] = useState(false);
  const { reviewed, enough, asked_to_seal, mine } = study;
  const ready = enough && reviewed.forms === 100 && reviewed.texts === 100;
  if (!mine.includes("seal")) return null;
  return (
    <section class="section">
      <h2>{_("Sealing")}</h2>
      <p class="note">{_("Until it is sealed, the data is pseudonymised: a code instead of a name. It is still personal data.")}</p>
      {asked_to_seal === "me" && <p class="note">{_("You asked to seal. A second person does it.")}</p>}
      {asked_to_seal === "another" && <p class="note">{_("Somebody asked to seal. You can be the second person.")}</p>}
      {!ready && <p class="note" id="not-ready">{_("Every word and every text must be checked by two people first.")}</p>}
      <div class="doing">
        <Button look={study.releases ? "line" : "first"} cannot={ready && asked_to_seal !== "me" ? undefined : "not-ready"} onPress={() => ask(true)}>
          {asked_to_seal === "another" ? _("Seal it") : _("Ask to seal")}
        </Button>
      </div>
      {asking && <SealSheet study={study} onChange={onChange} onClose={() => ask(false)} />}
    </section>
  );
}

function SealSheet({ study, onChange, onClose }: Shape & { onClose: () => void }) {
  const second = study.asked_to_seal === "another";
  async function seal(): Promise<void> {
    onClose();
    const after = said(await api.post<Study>(inStudy(study.id, "seal"), { version: study.version, early: study.early }));
    if (!after) return;
    onChange(after);
    say(second ? _("Sealed. This release cannot be changed any more.") : _("You have asked. A second person can seal it now."));
  }
  return (
    <Sheet title={second ? _("Seal this release?") : _("Ask to seal this release?")} onClose={onClose}>
      <p class="note">
        {second
          ? _("The finished files are checked once more. What is sealed never changes, and what researchers have cannot be called back.")
          : _("You cannot seal it yourself: a second person looks at it once more.")}
      </p>
      {study.early && <p class="note">{_("People can take a text out completely up to and including {date}. After sealing, researchers can only be told to remove it.", { date: dateOf(study.deadline) })}</p>}
      <div class="doing">
        <Button look={second ? "grave" : "first"} onPress={() => void seal()}>{second ? _("Seal it") : _("Ask to seal")}</Button>
        <Button look="bare" onPress={onClose}>{_("Not now")}</Button>
      </div>
    </Sheet>
  );
}
