/** Signing in by name and passphrase. */
import { useState } from "preact/hooks";
import { _ } from "../i18n";
import { Field } from "../ui/field";
import { Button } from "../ui/press";
import { knock, whyNot } from "./credentials";
import { Door } from "./door";
import { here, session, syncState, turnedOut } from "./here";

export function SignIn() {
  const [name, setName] = useState(session.value?.person.name ?? "");
  const [passphrase, setPassphrase] = useState("");
  const [organisation, setOrganisation] = useState<string>();
  const [wrong, setWrong] = useState<string>();
  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    const refusal = await knock("session", { name, passphrase, ...(organisation ? { organisation } : {}) });
    if (refusal?.code === "which_organisation") setOrganisation((before) => before ?? "");
    if (refusal) setWrong(whyNot(refusal));
  }
  return (
    <Door title={_("Sign in")} note={whyHere()}>
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
        <div class="doing"><Button look="first" wide submit>{_("Sign in")}</Button></div>
      </form>
      <p class="head note">{_("No passphrase at hand? Your team leader can give you a link for a new one.")}</p>
    </Door>
  );
}

function whyHere(): string | undefined {
  if (turnedOut.value) return _("This phone was signed out from another one. Sign in again to use it.");
  if (!here.value || !syncState.value?.signedOut) return undefined;
  return _("You have been signed out. What you wrote is still on this phone. Sign in and it will be sent.");
}
