/** Exactly who can read a text of mine, and what my team leader sees of it. */
import { useState } from "preact/hooks";
import { _, list, ngettext } from "../../i18n";
import type { AtServer, Entry, Reading } from "../../store";
import { api } from "../../sync";
import { PersonRing } from "../../ui/person";
import { Button } from "../../ui/press";
import { Sheet } from "../../ui/sheet";
import { say } from "../../ui/toast";
import { AsOthersSee } from "./as-seen";
import { learnAudience, spaceAtServer, useAudience, whoReads } from "./audience";
import { session, sharedSpaces, spaceOf, store } from "../here";
import { useLive } from "../live";
import { isPersonal, readersName } from "../naming";
import { leaderOf } from "../readers";

type About = { entry: Entry; onClose: () => void };

export function WhoSheet({ entry, onClose }: About) {
  const [leader, look] = useState(false);
  const there = useLive(() => store().atServer(entry.id), [entry.id]);
  if (there === undefined) return null;
  const title = leader ? _("What does my team leader see?") : _("Who can read this?");
  return (
    <Sheet title={title} onClose={onClose}>
      {leader ? <WhatLeaderSees entry={entry} there={there} /> : <Who entry={entry} there={there} />}
      <div class="doing">
        {!leader && !isLeaderMyself(entry.space) && <Button look="soft" onPress={() => look(true)}>{_("What does my team leader see?")}</Button>}
        <Button look="bare" onPress={onClose}>{_("Close")}</Button>
      </div>
    </Sheet>
  );
}

/** Who leads the team has no team leader there. */
const isLeaderMyself = (space: string): boolean =>
  isPersonal(space) ? sharedSpaces().some(({ role }) => role === "supervisor") : spaceOf(space)?.role === "supervisor";

type Seen = { entry: Entry; there: AtServer | null };

function Who({ entry, there }: Seen) {
  const space = spaceAtServer(entry, there);
  const { readers, newcomers } = useAudience(entry, space);
  return (
    <>
      <p class="note">{whoReads(space, readers)}</p>
      {space !== entry.space && <p class="note">{changesSoon(entry.space)}</p>}
      {readers.length > 0 && <ul class="names">{inOrder(readers).map((reader) => <Name reader={reader} />)}</ul>}
      {newcomers.length > 0 && <Newcomers entry={entry} space={space} newcomers={newcomers} />}
    </>
  );
}

const changesSoon = (space: string): string =>
  isPersonal(space)
    ? _("As soon as you are online, only you can read it in Kring.")
    : _("As soon as you are online, everybody in {team} can read it.", { team: readersName(space) });

const inOrder = (readers: Reading[]): Reading[] =>
  [...readers].sort((one, other) => Number(other.role === "supervisor") - Number(one.role === "supervisor") || one.name.localeCompare(other.name));

function Name({ reader: { name, role } }: { reader: Reading }) {
  return (
    <li class="by">
      <PersonRing name={name} />
      <span><b>{name}</b>{role === "supervisor" && <span class="small">{_("Team leader")}</span>}{role === "guest" && <span class="small">{_("Guest")}</span>}</span>
    </li>
  );
}

/** Who joined later reads from that day on; the writer may open an older text to them. */
function Newcomers({ entry, space, newcomers }: { entry: Entry; space: string; newcomers: Reading[] }) {
  async function open(): Promise<void> {
    const answer = await api.post(`documents/${entry.id}/open`, {});
    if (!answer.ok) return say(answer.status ? answer.message : _("You are offline. Try again when you are online."));
    await learnAudience(entry.id, space);
  }
  const names = list(newcomers.map(({ name }) => name));
  return (
    <div class="newcomers">
      <p class="note">{ngettext("{names} joined later and cannot read this.", "{names} joined later and cannot read this.", newcomers.length, { names })}</p>
      <Button low onPress={() => void open()}>{ngettext("Let this person read it too", "Let them read it too", newcomers.length)}</Button>
    </div>
  );
}

/** From the server's copy, by the server's rules: what waits on this phone is seen by nobody yet. */
function WhatLeaderSees({ entry, there }: Seen) {
  const space = spaceAtServer(entry, there);
  const { readers, newcomers } = useAudience(entry, space);
  if (isPersonal(space) || !there) return <p>{_("Nothing. Your team leader does not see this text, nor that you wrote it.")}</p>;
  const leads = ({ role }: Reading) => role === "supervisor";
  const late = newcomers.find(leads);
  if (late && !readers.some(leads)) return <p>{_("Nothing. {name} became team leader later and cannot read this.", { name: late.name })}</p>;
  const name = readers.find(leads)?.name ?? leaderOf(space);
  return (
    <>
      <p class="note">{name ? _("{name} reads it in {team} like any colleague:", { name, team: readersName(space) }) : nobodyLeads(space)}</p>
      <AsOthersSee name={session.value?.person.name ?? ""} text={{ ...entry, fields: there.fields }} />
      <p class="note">{_("And the responses in {team}.", { team: readersName(space) })}</p>
      <NotSeen />
    </>
  );
}

function nobodyLeads(space: string): string {
  const kind = spaceOf(space)?.kind;
  return kind === "circle"
    ? _("This is a small circle without a team leader. Everybody in it sees this:")
    : _("{team} has no team leader now. Everybody in it sees this:", { team: readersName(space) });
}

function NotSeen() {
  return (
    <>
      <h3>{_("Not to be seen there")}</h3>
      <ul class="points note">
        <li>{_("how it felt")}</li>
        <li>{_("what stood in earlier versions")}</li>
        <li>{_("who has read it")}</li>
        <li>{_("at what time you wrote it")}</li>
      </ul>
    </>
  );
}
