/** What stands above a list when something waits: no connection, signed out, or a text that needs a person. */
import { _, ngettext } from "../i18n";
import { Band } from "../ui/band";
import { Button } from "../ui/press";
import { session, store, syncState } from "./here";
import { useLive } from "./live";
import { Mended } from "./door/mended";
import { go } from "./place";
import { SaveRescueFile } from "./phone/rescue";
import { Rescued } from "./phone/rescued";
import { isFull, keptOffline, signedOutHere, stillHere } from "./where";

const A_DAY = 24 * 3_600_000;

export function Bands() {
  return (
    <>
      <Contact />
      <NeedsAttention />
      <Mended />
      <Rescued />
      <WaitsLong />
    </>
  );
}

/** What was wrong at the last try; a try under way changes nothing on screen. */
function Contact() {
  const { signedOut, trouble } = syncState.value ?? {};
  if (signedOut) return <SignedOut />;
  if (trouble === "offline") return <Away />;
  return trouble ? <Trouble full={trouble === "QuotaExceededError"} /> : null;
}

function Trouble({ full }: { full: boolean }) {
  return (
    <Band kept="waiting">
      <p>{full ? isFull() : stillHere()}</p>
    </Band>
  );
}

function Away() {
  const goes = useLive(toSend) ?? 0;
  return (
    <Band kept="waiting">
      <p>{keptOffline()}</p>
      {goes > 0 && <p><b>{waiting(goes)}</b></p>}
    </Band>
  );
}

/**
 * At the end of a list, where what comes will stand. How much there is, nobody counts: the newest come first, and
 * writing goes on meanwhile.
 */
export function Filling() {
  if (!syncState.value?.filling || syncState.value.trouble) return null;
  return <Band kept="waiting"><p>{_("Your entries are coming in, the newest first. You can write meanwhile.")} <SoFar /></p></Band>;
}

function SoFar() {
  const count = useLive(async () => (await store().entries({ mine: true, kind: "reflection" })).length);
  return count ? <>{ngettext("1 is here so far.", "{count} are here so far.", count)}</> : null;
}

function SignedOut() {
  return (
    <Band kept="waiting">
      <p>{signedOutHere()}</p>
      <div class="doing">
        <Button low look="first" onPress={() => go("#/sign-in")}>{_("Sign in")}</Button>
      </div>
    </Band>
  );
}

function NeedsAttention() {
  const refused = useLive(async () => (await store().attention()).length) ?? 0;
  return refused ? <NotSent /> : null;
}

export function NotSent() {
  return (
    <Band kept="attention">
      <p><a href="#/attention">{_("Needs attention: this was not sent. Your text is still here. See why.")}</a></p>
    </Band>
  );
}

/** After a day of waiting, a file can hold what a lost phone cannot. */
function WaitsLong() {
  const oldest = useLive(() => store().oldestUnsent());
  if (!oldest || Date.now() - oldest < A_DAY || !session.value) return null;
  return (
    <Band kept="typing">
      <p>{_("This has been waiting for more than a day. Save a rescue file, so that nothing can get lost.")}</p>
      <div class="doing">
        <SaveRescueFile />
      </div>
    </Band>
  );
}

/** How many entries go by themselves: a draft, or what needs attention, waits for a person. */
export async function toSend(): Promise<number> {
  const unsent = await store().whatIsUnsent();
  return unsent.filter(({ kept, kind, deleted }) => kept === "waiting" && kind !== "choices" && !deleted).length;
}

export function waiting(unsent: number): string {
  return ngettext("1 entry is waiting to be sent.", "{count} entries are waiting to be sent.", unsent);
}
