/** What is mine: to take with me, whole or as this phone holds it, and to erase for good. */
import { useState } from "preact/hooks";
import { _ } from "../../i18n";
import { today } from "../../i18n/dates";
import { api } from "../../sync";
import { Field } from "../../ui/field";
import { Button } from "../../ui/press";
import { Sheet } from "../../ui/sheet";
import { say } from "../../ui/toast";
import { handOver } from "../phone/hand-over";
import { store, sync } from "../here";
import { everythingOfMine, type Mine } from "./mine";
import { MyLog } from "./my-log";
import { asPage } from "./readable";

export function MyData() {
  return (
    <div class="setting">
      <p class="note">{_("Everything you wrote, your responses, how it felt, earlier versions and who opened your entries.")}</p>
      <p class="note">{_("Without a connection you get what this phone holds. Anyone who has the file can read it.")}</p>
      <div class="doing">
        <Button look="first" onPress={() => void download("html", asPage)}>{_("Download to read")}</Button>
        <Button onPress={() => void download("json", (mine) => JSON.stringify(mine, null, 1))}>{_("Download as data (JSON)")}</Button>
      </div>
      <MyLog />
      <EraseAll />
    </div>
  );
}

async function download(kind: "html" | "json", made: (mine: Mine) => string): Promise<void> {
  const mine = await everythingOfMine();
  const type = kind === "html" ? "text/html" : "application/json";
  handOver(new Blob([made(mine)], { type }), `kring-${_("my data")}-${today()}.${kind}`);
  say(mine.whole ? _("The file holds everything that is yours.") : _("The file holds what is on this phone. Go online for the rest."));
}

function EraseAll() {
  const [asking, ask] = useState(false);
  return (
    <section class="erasing">
      <h2>{_("Erase all my texts")}</h2>
      <p class="note">{_("Before you leave the organisation, or whenever you want. You stay a member and can write again.")}</p>
      <div class="doing"><Button look="grave" onPress={() => ask(true)}>{_("Erase all my texts")}</Button></div>
      {asking && <Ask onClose={() => ask(false)} />}
    </section>
  );
}

/** The consequences first, then the passphrase: a phone left open erases nothing. */
function Ask({ onClose }: { onClose: () => void }) {
  const [passphrase, type] = useState("");
  const [wrong, tell] = useState<string>();
  async function erase(event: Event): Promise<void> {
    event.preventDefault();
    const refusal = await eraseAll(passphrase);
    if (refusal) return tell(refusal);
    onClose();
    say(_("All your texts are erased."));
  }
  return (
    <Sheet title={_("Erase all my texts")} onClose={onClose}>
      <ul class="consequences">
        <li>{_("All your own texts go, earlier versions too: here, on the server, and on other phones once they are online.")}</li>
        <li>{_("Responses from others to your texts go back to those who wrote them.")}</li>
        <li>{_("Backups of the server keep the words until those backups run out. Nobody can read them there through Kring.")}</li>
        <li>{_("What you wrote together, such as a learning point, stays with the team.")}</li>
        <li>{_("It cannot be undone. What someone has read stays read.")}</li>
      </ul>
      <form onSubmit={(event) => void erase(event)}>
        <Field label={_("Passphrase")} type="password" complete="current-password" value={passphrase} onInput={type} wrong={wrong} />
        <div class="doing">
          <Button look="grave" submit>{_("Erase for good")}</Button>
          <Button look="bare" onPress={onClose}>{_("Not now")}</Button>
        </div>
      </form>
    </Sheet>
  );
}

/** Null when it is done. What was never sent would come after it, so that goes first. */
async function eraseAll(passphrase: string): Promise<string | null> {
  await sync().now();
  if (await store().unsent()) return _("Some of your texts are only on this phone. Send them or throw them away first.");
  const answer = await api.post("mine/erase", { passphrase });
  if (answer.ok) return sync().now().then(() => null);
  if (answer.status === 401) return _("This passphrase is not right. Nothing has been erased.");
  return answer.status ? answer.message : _("You are offline. Try again when you are online.");
}
