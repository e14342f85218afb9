/** Taking an invitation up: who invites, to which team, and the two things to choose. */
import { useEffect, useState } from "preact/hooks";
import { _, language } from "../../i18n";
import { api } from "../../sync";
import { Field } from "../../ui/field";
import { Button } from "../../ui/press";
import { knock, SHORTEST_PASSPHRASE, whyNot } from "./credentials";
import { Door, WayIn } from "./door";
import { session } from "../here";

type Invited = { organisation: string; space: string; kind: string; role: string; inviter?: string; name?: string };

/** The link somebody came by names what the server is asked. */
export const tokenPath = (): string => location.pathname.slice(1);

export function Join() {
  const path = tokenPath();
  const [invited, show] = useState<Invited>();
  const [closed, close] = useState<string>();
  useEffect(() => {
    void api.get<Invited>(path).then((answer) => (answer.ok ? (show(answer.value), close(undefined)) : close(whyNot(answer))));
  }, [path, language.value]);
  if (closed) return <Door title={_("Invitation")} note={closed}><WayIn /></Door>;
  if (!invited) return <Door title={_("Invitation")}>{null}</Door>;
  return (
    <Door title={_("Join {team}", { team: invited.space })} note={whoInvites(invited)}>
      {session.value ? <JoinAsMyself path={path} /> : <Newcomer path={path} name={invited.name ?? ""} />}
    </Door>
  );
}

/** The first person of an organisation is invited by nobody, and to the organisation itself. */
function whoInvites({ inviter, space, organisation }: Invited) {
  return (
    <>
      {inviter
        ? _("{name} invites you to join {team} in Kring.", { name: inviter, team: space })
        : _("You are invited to join {team} in Kring.", { team: space })}
      {space !== organisation && <><br />{organisation}</>}
    </>
  );
}

function JoinAsMyself({ path }: { path: string }) {
  const [wrong, setWrong] = useState<string>();
  async function join(): Promise<void> {
    const refusal = await knock(path, {});
    if (refusal) setWrong(whyNot(refusal));
  }
  return (
    <div class="stack">
      {wrong && <p class="wrong-note" role="alert">{wrong}</p>}
      <Button look="first" wide onPress={() => void join()}>{_("Join as {name}", { name: session.value?.person.name ?? "" })}</Button>
    </div>
  );
}

function Newcomer({ path, name: suggested }: { path: string; name: string }) {
  const [name, setName] = useState(suggested);
  const [passphrase, setPassphrase] = useState("");
  const [wrong, setWrong] = useState<{ name?: string; passphrase?: string }>({});
  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    const short = [...passphrase].length < SHORTEST_PASSPHRASE;
    if (!name.trim()) return setWrong({ name: _("Write your name.") });
    if (short) return setWrong({ passphrase: tooShort() });
    const refusal = await knock(path, { name, passphrase, language: language.value });
    if (refusal) setWrong(refusal.code === "name_taken" ? { name: whyNot(refusal) } : { passphrase: whyNot(refusal) });
  }
  return (
    <form class="sheet" onSubmit={(event) => void submit(event)}>
      <Field
        label={_("Your name")} note={_("Colleagues see this name beside what you share.")} name="username" complete="username"
        value={name} onInput={setName} wrong={wrong.name}
      />
      <NewPassphraseField value={passphrase} onInput={setPassphrase} wrong={wrong.passphrase} />
      <div class="doing"><Button look="first" wide submit>{_("Join")}</Button></div>
    </form>
  );
}

export function NewPassphraseField({ value, onInput, wrong }: { value: string; onInput: (text: string) => void; wrong: string | undefined }) {
  return (
    <Field
      label={_("Choose a passphrase")} note={_("At least 10 characters. A few words you can remember are best.")}
      name="password" type="password" complete="new-password" value={value} onInput={onInput} wrong={wrong}
    />
  );
}

export function tooShort(): string {
  return _("This passphrase is too short. Use at least 10 characters.");
}
