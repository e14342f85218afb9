/** Signing out clears this phone; not before everything is sent, or saved in a rescue file. */
import { useState } from "preact/hooks";
import { _, ngettext } from "../i18n";
import { api } from "../sync";
import { Button } from "../ui/press";
import { Sheet } from "../ui/sheet";
import { say } from "../ui/toast";
import { leave, store, sync } from "./here";
import { go } from "./place";
import { saveRescueFile } from "./rescue";

export function SignOut() {
  const [unsent, ask] = useState<number>();
  const [rescued, rescue] = useState(false);
  async function begin(): Promise<void> {
    await sync().now();
    ask(await store().unsent());
  }
  const blocked = Boolean(unsent) && !rescued;
  return (
    <section class="section">
      <Button wide onPress={() => void begin()}>{_("Sign out")}</Button>
      {unsent !== undefined && (
        <Sheet title={_("Sign out")} onClose={() => ask(undefined)}>
          <p class="note">{blocked ? refusal(unsent) : whatFollows(unsent)}</p>
          <div class="doing">
            {blocked && (
              <Button look="first" onPress={() => void saveRescueFile().then(() => rescue(true))}>{_("Save a rescue file")}</Button>
            )}
            {!blocked && <Button look="grave" onPress={() => void signOut()}>{_("Sign out")}</Button>}
            <Button look="bare" onPress={() => ask(undefined)}>{_("Not now")}</Button>
          </div>
        </Sheet>
      )}
    </section>
  );
}

function refusal(unsent: number): string {
  return ngettext(
    "You cannot sign out yet. 1 entry is only on this phone. Wait until it is sent, or save a rescue file.",
    "You cannot sign out yet. {count} entries are only on this phone. Wait until they are sent, or save a rescue file.",
    unsent,
  );
}

/** What was never sent cannot be seen again by signing in. */
function whatFollows(unsent: number): string {
  return unsent
    ? _("Your entries are then no longer on this phone. What was not sent is only in the rescue file.")
    : _("Your entries are then no longer on this phone. Sign in to see them again.");
}

async function signOut(): Promise<void> {
  const answer = await api.del("session");
  if (!answer.ok && answer.status !== 401)
    return say(answer.status ? answer.message : _("You are offline. Try again when you are online."));
  await leave();
  go("#/sign-in");
}
