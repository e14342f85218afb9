/** What is only on this phone, how to send it now, and how well the phone keeps it. */
import { useEffect } from "preact/hooks";
import { _, ngettext, number } from "../../i18n";
import { Button } from "../../ui/press";
import { KeptRing, type Kept } from "../../ui/ring";
import { say } from "../../ui/toast";
import { toSend, waiting } from "../bands";
import { here, store, sync, syncState } from "../here";
import { isKept, learnKeeping, learnRoom, room } from "./keeping";
import { useLive } from "../live";
import { keptName } from "../naming";
import { PutBackRescueFile, SaveRescueFile } from "./rescue";
import { handOver, keepsWell, mayForget, usedByOthers } from "../where";

export function OnThisPhone() {
  const unsent = useLive(() => store().unsent()) ?? 0;
  const goes = useLive(toSend) ?? 0;
  const refused = useLive(async () => (await store().attention()).length) ?? 0;
  const kept = goes ? "waiting" : refused ? "attention" : unsent ? "typing" : "safe";
  return (
    <div class="setting">
      <div class="sheet padded">
        <p class="kept-summary">
          <KeptRing kept={kept} />
          <span>{summary(kept, goes)}</span>
        </p>
        <Keeping unsent={unsent > 0} />
        <div class="doing">
          {unsent > 0 && <Button look="soft" low onPress={() => void sendNow()}>{_("Send now")}</Button>}
          {unsent > 0 && <SaveRescueFile />}
          <PutBackRescueFile />
        </div>
      </div>
    </div>
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

/** The phone's own answer to «do you keep this?», how much room there is, and what others who use it can see. */
function Keeping({ unsent }: { unsent: boolean }) {
  useEffect(() => void Promise.all([learnKeeping(), learnRoom()]), []);
  const kept = isKept.value;
  return (
    <>
      {kept !== null && (kept || unsent) && <p class="note">{kept ? keepsWell() : mayForget()}</p>}
      {kept === false && <p class="note"><a class="link" href="#/me/install">{_("How to keep them more safely")}</a></p>}
      {room.value && <p class="note">{_("Kring takes {used} here. {left} is free for it.", { used: size(room.value.used), left: size(room.value.left) })}</p>}
      <p class="note">{usedByOthers()} {handOver()}</p>
    </>
  );
}

const MEGABYTE = 1_000_000;

/** In the unit people know from their phone's own settings. */
function size(bytes: number): string {
  const [value, unit] = bytes < 1_000 * MEGABYTE ? [Math.ceil(bytes / MEGABYTE), "MB"] : [Math.round(bytes / MEGABYTE / 1_000), "GB"];
  return `${number(value)}\u00a0${unit}`;
}
