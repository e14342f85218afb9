/** What is only on this phone, how to send it now, and how well the phone keeps it. */
import { useEffect, useState } from "preact/hooks";
import { _, ngettext } from "../i18n";
import { Button } from "../ui/press";
import { KeptRing, type Kept } from "../ui/ring";
import { say } from "../ui/toast";
import { toSend, waiting } from "./bands";
import { here, store, sync, syncState } from "./here";
import { InstallButton } from "./install";
import { useLive } from "./live";
import { keptName } from "./naming";
import { saveRescueFile } from "./rescue";

export function OnThisPhone() {
  const unsent = useLive(() => store().unsent()) ?? 0;
  const goes = useLive(toSend) ?? 0;
  const refused = useLive(async () => (await store().attention()).length) ?? 0;
  const kept = goes ? "waiting" : refused ? "attention" : unsent ? "typing" : "safe";
  return (
    <section class="section first">
      <h2>{_("Your entries")}</h2>
      <div class="sheet padded">
        <p class="kept-summary">
          <KeptRing kept={kept} />
          <span>{summary(kept, goes)}</span>
        </p>
        <Keeping unsent={unsent > 0} />
        <div class="doing">
          {unsent > 0 && <Button look="soft" low onPress={() => void sendNow()}>{_("Send now")}</Button>}
          {unsent > 0 && <Button low onPress={() => void saveRescueFile()}>{_("Save a rescue file")}</Button>}
          <InstallButton />
        </div>
      </div>
    </section>
  );
}

function summary(kept: Kept, goes: number): string {
  if (kept === "waiting") return waiting(goes);
  if (kept === "typing") return `${_("Draft")} · ${keptName(kept)}`;
  return kept === "attention" ? _("Needs attention") : _("Everything you wrote is safe on the server.");
}

async function sendNow(): Promise<void> {
  const before = await toSend();
  await sync().now();
  if (!here.value || syncState.value?.signedOut) return;
  const sent = before - (await toSend());
  if (sent > 0) return say(ngettext("1 entry has been sent.", "{count} entries have been sent.", sent));
  if (before || syncState.value?.trouble) return say(_("Not sent yet. It goes by itself as soon as you are online."));
  say((await store().unsent()) ? _("Needs attention") : _("Everything you wrote is safe on the server."));
}

/** The phone's own answer to «do you keep this?», in the words of the glossary. */
function Keeping({ unsent }: { unsent: boolean }) {
  const [kept, know] = useState<boolean>();
  useEffect(() => void navigator.storage?.persisted?.().then(know), []);
  if (kept === undefined || (!kept && !unsent)) return null;
  return (
    <p class="note">
      {kept
        ? _("Your phone keeps your entries, even when it is nearly full. Sending them is still the safest.")
        : _("Your phone may delete entries when it is nearly full. Send them when you can.")}
    </p>
  );
}
