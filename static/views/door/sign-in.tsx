/** Signing in by name and passphrase. */
import { useEffect, useState } from "preact/hooks";
import { _, ngettext } from "../../i18n";
import { Band } from "../../ui/band";
import { Field, Tick } from "../../ui/field";
import { Button } from "../../ui/press";
import { knock, whyNot } from "./credentials";
import { Door } from "./door";
import { here, session, syncState, turnedOut } from "../here";
import { isLeftBehind, keepName, names, recallOthers } from "./others";
import { leftBehind, nameStays, signedOutHere, turnedOutHere } from "../where";

export function SignIn() {
  const [name, setName] = useState(session.value?.person.name ?? "");
  const [passphrase, setPassphrase] = useState("");
  const [stays, setStays] = useState(false);
  useEffect(() => void recallOthers().then(() => setStays(names.value.includes(name))), []);
  const [organisation, setOrganisation] = useState<string>();
  const [wrong, setWrong] = useState<string>();
  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    const refusal = await knock("session", { name, passphrase, ...(organisation ? { organisation } : {}) });
    if (refusal?.code === "which_organisation") setOrganisation((before) => before ?? "");
    if (refusal) setWrong(whyNot(refusal));
    else await keepName(name, stays);
  }
  return (
    <Door title={_("Sign in")} note={whyHere()}>
      {isLeftBehind.value && <Band kept="waiting"><p>{leftBehind()}</p></Band>}
      <HereBefore onPick={(picked) => (setName(picked), setStays(true))} />
      <form class="sheet" onSubmit={(event) => void submit(event)}>
        <Field label={_("Your name")} name="username" complete="username" value={name} onInput={setName} />
        <Field
          label={_("Passphrase")} name="password" type="password" complete="current-password"
          value={passphrase} onInput={setPassphrase} wrong={organisation === undefined ? wrong : undefined}
        />
        {organisation !== undefined && (
          <Field
            label={_("Organisation")} name="organisation" complete="organization"
            value={organisation} onInput={setOrganisation} wrong={wrong}
          />
        )}
        <Tick label={nameStays()} on={stays} onChange={setStays} />
        <div class="doing"><Button look="first" wide submit>{_("Sign in")}</Button></div>
      </form>
      <p class="head note">{_("No passphrase at hand? Your team leader can give you a link for a new one.")}</p>
      <nav class="head door-pages" aria-label={_("About Kring")}>
        <a class="link" href="#/page/privacy">{_("How your data is handled")}</a>
        <a class="link" href="#/page/accessibility">{_("Accessibility statement")}</a>
        <a class="link" href="#/page/about">{_("About Kring")}</a>
      </nav>
    </Door>
  );
}

/** Only who asked for it, and no more of them than the name. */
function HereBefore({ onPick }: { onPick: (name: string) => void }) {
  if (!names.value.length) return null;
  return (
    <div class="head chips" role="group" aria-label={_("Your name")}>
      {names.value.map((name) => (
        <button type="button" class="chip" key={name} onClick={() => onPick(name)}>{name}</button>
      ))}
    </div>
  );
}

function whyHere(): string | undefined {
  if (turnedOut.value !== null) return `${turnedOutHere()} ${turnedOut.value ? lost(turnedOut.value) : ""}`.trim();
  if (!here.value || !syncState.value?.signedOut) return undefined;
  return signedOutHere();
}

const lost = (count: number): string =>
  ngettext(
    "1 entry had not been sent and is gone from here. Did you save a rescue file? Put it back after you sign in.",
    "{count} entries had not been sent and are gone from here. Did you save a rescue file? Put it back after you sign in.",
    count,
  );
