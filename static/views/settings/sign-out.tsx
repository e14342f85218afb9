/** Signing out clears what is safe from this phone; not before everything is sent, or saved in a rescue file. */
import { useState } from "preact/hooks";
import { _ } from "../../i18n";
import { remember } from "../../store";
import { endSession } from "../../sync";
import { Button } from "../../ui/press";
import { Sheet } from "../../ui/sheet";
import { leave, store, sync, syncState } from "../here";
import { useLive } from "../live";
import { rescuedBy } from "../door/others";
import { go } from "../place";
import { saveRescueFile, whatItIs } from "../phone/rescue";
import { UnsentList } from "../phone/unsent-list";
import { cannotLeave, endsLater, nothingStays, onlyInTheFile } from "../where";

/** Milliseconds: what is slow to send is sent while the sheet is open. */
const A_WHILE = 3_000;

export function SignOut() {
  const [asking, ask] = useState(false);
  async function begin(): Promise<void> {
    await Promise.race([sync().now(), new Promise((go) => setTimeout(go, A_WHILE))]);
    ask(true);
  }
  return (
    <section class="section">
      <Button wide onPress={() => void begin()}>{_("Sign out")}</Button>
      {asking && <Asking onClose={() => ask(false)} />}
    </section>
  );
}

function Asking({ onClose }: { onClose: () => void }) {
  const unsent = useLive(() => store().whatIsUnsent());
  const [rescued, rescue] = useState(false);
  if (!unsent) return null;
  const blocked = unsent.length > 0 && !rescued;
  return (
    <Sheet title={_("Sign out")} onClose={onClose}>
      {blocked ? (
        <>
          <p class="note">{cannotLeave(unsent.length)}</p>
          <UnsentList entries={unsent} />
          <p class="note">{whatItIs()}</p>
        </>
      ) : (
        <p class="note">{unsent.length ? onlyInTheFile() : nothingStays()}</p>
      )}
      {!blocked && syncState.value?.trouble === "offline" && <p class="note">{endsLater()}</p>}
      <div class="doing">
        {blocked && <Button look="first" onPress={() => void saveRescueFile().then(() => rescue(true))}>{_("Save a rescue file")}</Button>}
        {blocked && <Button onPress={() => void sync().now()}>{_("Send now")}</Button>}
        {!blocked && <Button look="grave" onPress={() => void signOut(unsent.length > 0)}>{_("Sign out")}</Button>}
        <Button look="bare" onPress={onClose}>{_("Not now")}</Button>
      </div>
    </Sheet>
  );
}

/** Without a network the phone forgets at once, and the server hears of it first of all. */
async function signOut(inFile: boolean): Promise<void> {
  const { session } = store();
  await endSession(session);
  if (inFile) await remember(rescuedBy(session.person.id), true);
  await leave();
  go("#/sign-in");
}
