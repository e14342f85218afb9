/** Small circles: two to five colleagues somebody picked. One trusted colleague is how sharing starts. */
import { useState } from "preact/hooks";
import { _ } from "../../i18n";
import type { Space } from "../../store";
import { api } from "../../sync";
import { Button, ButtonLink } from "../../ui/press";
import { Sheet } from "../../ui/sheet";
import { say } from "../../ui/toast";
import { may, session, store, sync } from "../here";
import { people } from "../live";
import { readerCount } from "../readers";
import { MembersOf } from "../team/who-is-here";
import { invitation, tell } from "./invite";
import { LinkCard, type Link } from "./link-card";
import { BeginSpace } from "./spaces";

/** As the server holds it. */
const MOST = 5;

export const circles = (): Space[] => session.value?.spaces.filter(({ kind }) => kind === "circle") ?? [];

export function Circles() {
  return (
    <div class="setting">
      <p class="note">{_("A small circle is 2 to 5 colleagues. Only they know that it is there. No team leader is in it, unless you ask one. Nothing in it counts for what the team values.")}</p>
      {circles().map((circle) => <Circle key={circle.id} circle={circle} />)}
      {may("make_circle") && <BeginSpace kinds={["circle"]} label={_("What do you call your circle?")} button={_("Begin a small circle")} />}
    </div>
  );
}

function Circle({ circle }: { circle: Space }) {
  const [link, show] = useState<Link>();
  const [leaving, leave] = useState(false);
  const full = readerCount(circle.id) + 1 >= MOST;
  async function invite(): Promise<void> {
    tell(await api.post<Link>("invitations", { space: circle.id, role: "member" }), show);
  }
  return (
    <section class="sheet padded invited" aria-label={circle.name}>
      <h2 class="words">{circle.name}</h2>
      <MembersOf space={circle.id} />
      {full && <p class="note">{_("This circle is full: it holds 5 people.")}</p>}
      <div class="doing">
        {!full && <Button look="soft" low onPress={() => void invite()}>{_("Invite a colleague")}</Button>}
        <ButtonLink low href={`#/team/${circle.id}`}>{_("Open")}</ButtonLink>
        <Button look="bare" low onPress={() => leave(true)}>{_("Leave this circle")}</Button>
      </div>
      {link && <LinkCard link={link} words={invitation(circle.name)} />}
      {leaving && <LeaveSheet circle={circle} onClose={() => leave(false)} />}
    </section>
  );
}

/** What nobody sent yet would have nowhere to go. */
function LeaveSheet({ circle, onClose }: { circle: Space; onClose: () => void }) {
  async function leave(): Promise<void> {
    onClose();
    if (await store().unsent()) return say(_("Not everything you wrote is sent yet. Try again when it is safe on the server."));
    const answer = await api.del(`spaces/${circle.id}/members/${session.value?.person.id}`);
    if (!answer.ok) return say(answer.status ? answer.message : _("You are offline. Try again when you are online."));
    await sync().now();
    say(_("You have left {name}. What you wrote there is yours alone again.", { name: circle.name }));
  }
  const alone = [...people.value.values()].every(({ id, spaces }) => id === session.value?.person.id || !spaces.includes(circle.id));
  return (
    <Sheet title={_("Leave {name}?", { name: circle.name })} onClose={onClose}>
      <p>{_("What you wrote there comes home: only you read it then. What the others wrote, you can no longer read.")}</p>
      {alone && <p class="note">{_("You are the only one in it. After you there is nobody.")}</p>}
      <div class="doing">
        <Button look="grave" onPress={() => void leave()}>{_("Leave this circle")}</Button>
        <Button look="bare" onPress={onClose}>{_("Stay")}</Button>
      </div>
    </Sheet>
  );
}
