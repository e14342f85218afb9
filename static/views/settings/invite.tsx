/** Inviting somebody, and helping somebody who forgot their passphrase: each by a link that works once. */
import { useEffect, useState } from "preact/hooks";
import { _, capital, pgettext } from "../../i18n";
import type { Person, Space } from "../../store";
import { api, type Answer } from "../../sync";
import { Picked } from "../../ui/field";
import { Button } from "../../ui/press";
import { say } from "../../ui/toast";
import { administers, session, sharedSpaces } from "../here";
import { LinkCard, type Link } from "./link-card";
import { people } from "../live";

export function Invite() {
  return (
    <div class="setting">
      <p class="note">{_("An invitation is a link or a QR code. It works once.")}</p>
      <InviteForm />
      <NewPassphrase />
    </div>
  );
}

/** Guests come into communities only; in a circle everybody is the same. */
function rolesIn({ kind }: Choosable): [string, string][] {
  const member: [string, string] = ["member", capital(pgettext("role", "member"))];
  if (kind === "circle") return [member];
  const leads: [string, string][] = [member, ["supervisor", capital(pgettext("role", "team leader"))]];
  return kind === "community" ? [...leads, ["guest", capital(pgettext("role", "guest"))]] : leads;
}

type Choosable = Pick<Space, "id" | "name" | "kind">;

function InviteForm() {
  const spaces = useInvitable();
  const [space, chooseSpace] = useState("");
  const [role, chooseRole] = useState("member");
  const [link, show] = useState<Link>();
  const chosen = spaces.find(({ id }) => id === space) ?? spaces[0];
  if (!chosen) return null;
  const roles = rolesIn(chosen);
  const given = roles.some(([id]) => id === role) ? role : "member";
  async function invite(): Promise<void> {
    const answer = await api.post<Link>("invitations", { space: chosen?.id, role: given });
    tell(answer, show);
  }
  return (
    <div class="sheet padded invited">
      <Picked
        label={_("Team")} value={chosen.id} onPick={chooseSpace}
        options={spaces.map(({ id, name }) => [id, name])}
      />
      {chosen.kind !== "circle" && <Picked label={_("Role")} value={given} onPick={chooseRole} options={roles} />}
      <div class="doing"><Button look="soft" low onPress={() => void invite()}>{_("Make an invitation")}</Button></div>
      {link && <LinkCard link={link} words={invitation(chosen.name)} />}
    </div>
  );
}

export function invitation(team: string): string {
  return _("{name} invites you to join {team} in Kring.", { name: session.value?.person.name ?? "", team });
}

/** A team leader invites to own teams; an administrator to every team the server shows them. */
function useInvitable(): Choosable[] {
  const own = sharedSpaces().filter((space) => space.role === "supervisor" || space.kind === "circle");
  const [all, know] = useState<Choosable[]>([]);
  const administrator = administers();
  useEffect(() => {
    if (administrator) void api.get<{ spaces: Choosable[] }>("spaces").then((answer) => answer.ok && know(answer.value.spaces));
  }, [administrator]);
  return administrator && all.length ? all.filter(({ kind }) => kind === "team" || kind === "community") : own;
}

/** Not a word about why: people forget. */
function NewPassphrase() {
  const colleagues = mendable();
  const [person, choose] = useState("");
  const [link, show] = useState<Link>();
  const chosen = person || colleagues[0]?.id;
  if (!chosen) return null;
  async function mend(): Promise<void> {
    tell(await api.post<Link>(`people/${chosen}/mend`, {}), show);
  }
  return (
    <div class="sheet padded invited">
      <Picked
        label={_("Help a colleague who cannot sign in")} value={chosen} onPick={choose}
        options={colleagues.map(({ id, name }) => [id, name])}
      />
      <div class="doing"><Button low onPress={() => void mend()}>{_("Make a link for a new passphrase")}</Button></div>
      {link && <LinkCard link={link} words={_("With this link you choose a new passphrase for Kring.")} />}
    </div>
  );
}

/** A team leader helps the people of own teams; an administrator everybody there is. */
function mendable(): Person[] {
  const led = new Set(session.value?.spaces.filter(({ role }) => role === "supervisor").map(({ id }) => id));
  const within = (space: string) => administers() || led.has(space);
  return [...people.value.values()].filter(({ id, spaces }) => spaces.some(within) && id !== session.value?.person.id);
}

export function tell(answer: Answer<Link>, show: (link: Link) => void): void {
  if (answer.ok) show(answer.value);
  else say(answer.status ? answer.message : _("You are offline. Try again when you are online."));
}
