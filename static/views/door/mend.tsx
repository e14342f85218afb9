/** A new passphrase, by the link a team leader or administrator gave. */
import { useEffect, useState } from "preact/hooks";
import { _, language } from "../../i18n";
import { api } from "../../sync";
import { Button } from "../../ui/press";
import { knock, SHORTEST_PASSPHRASE, whyNot } from "./credentials";
import { Door, WayIn } from "./door";
import { NewPassphraseField, tokenPath, tooShort } from "./join";

type Mendable = { organisation: string; name: string };

export function Mend() {
  const path = tokenPath();
  const [mendable, show] = useState<Mendable>();
  const [closed, close] = useState<string>();
  const [passphrase, setPassphrase] = useState("");
  const [wrong, setWrong] = useState<string>();
  useEffect(() => {
    void api.get<Mendable>(path).then((answer) => (answer.ok ? (show(answer.value), close(undefined)) : close(whyNot(answer))));
  }, [path, language.value]);
  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    if ([...passphrase].length < SHORTEST_PASSPHRASE) return setWrong(tooShort());
    const refusal = await knock(path, { passphrase });
    if (refusal) setWrong(whyNot(refusal));
  }
  const note = closed ?? (mendable && `${mendable.name}, ${mendable.organisation}`);
  return (
    <Door title={_("A new passphrase")} note={note}>
      {closed && <WayIn />}
      {mendable && (
        <form class="sheet" onSubmit={(event) => void submit(event)}>
          <NewPassphraseField value={passphrase} onInput={setPassphrase} wrong={wrong} />
          <div class="doing"><Button look="first" wide submit>{_("Save and sign in")}</Button></div>
        </form>
      )}
    </Door>
  );
}
