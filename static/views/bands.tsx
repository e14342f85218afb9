/** What stands above a list when something waits: no connection, signed out, or a text that needs a person. */
import { _, ngettext } from "../i18n";
import { Band } from "../ui/band";
import { Button } from "../ui/press";
import { session, store, syncState } from "./here";
import { useLive } from "./live";
import { Mended } from "./mended";
import { go } from "./place";
import { saveRescueFile } from "./rescue";

const A_DAY = 24 * 3_600_000;

export function Bands() {
  return (
    <>
      <Contact />
      <NeedsAttention />
      <Mended />
      <WaitsLong />
    </>
  );
}

/** What was wrong at the last try; a try under way changes nothing on screen. */
function Contact() {
  const { signedOut, trouble } = syncState.value ?? {};
  if (signedOut) return <SignedOut />;
  if (trouble === "offline") return <Away />;
  return trouble ? <Trouble /> : null;
}

function Trouble() {
  return (
    <Band kept="waiting">
      <p>{_("Your text is still on this phone. Something else went wrong. Try again in a moment.")}</p>
    </Band>
  );
}

function Away() {
  const goes = useLive(toSend) ?? 0;
  return (
    <Band kept="waiting">
      <p>{_("You are offline. Carry on writing: everything is kept on this phone and sent later.")}</p>
      {goes > 0 && <p><b>{waiting(goes)}</b></p>}
    </Band>
  );
}

function SignedOut() {
  return (
    <Band kept="waiting">
      <p>{_("You have been signed out. What you wrote is still on this phone. Sign in and it will be sent.")}</p>
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
        <Button low onPress={() => void saveRescueFile()}>{_("Save a rescue file")}</Button>
      </div>
    </Band>
  );
}

/** How many entries go by themselves: a draft, or what needs attention, waits for a person. */
export async function toSend(): Promise<number> {
  const entries = await store().entries({ mine: true });
  return entries.filter(({ kept, kind }) => kept === "waiting" && kind !== "choices").length;
}

export function waiting(unsent: number): string {
  return ngettext("1 entry is waiting to be sent.", "{count} entries are waiting to be sent.", unsent);
}
