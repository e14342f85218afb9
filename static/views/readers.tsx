/** «Who can read this?»: plain rows, only me first; each says exactly who. */
import { signal } from "@preact/signals";
import { _, ngettext } from "../i18n";
import { remember, setting, type Space } from "../store";
import { api } from "../sync";
import { ChooseRows, type Choice } from "../ui/choose";
import { Dots } from "../ui/dots";
import { session, sharedSpaces } from "./here";
import { people } from "./live";
import { isPersonal, readersSign } from "./naming";

export function Readers({ chosen, onChoose }: { chosen: string; onChoose: (space: string) => void }) {
  return (
    <section class="section">
      <h2>{_("Who can read this?")}</h2>
      <ReaderRows chosen={chosen} onChoose={onChoose} />
      {!isPersonal(chosen) && <p class="note">{laterNote()}</p>}
    </section>
  );
}

export function laterNote(): string {
  return _("You can take it back later, but not what people have already read.");
}

function ReaderRows({ chosen, onChoose }: { chosen: string; onChoose: (space: string) => void }) {
  const me: Choice<string> = {
    value: session.value?.personal ?? "",
    title: _("Only me"),
    note: _("In Kring, only you can read this."),
    sign: <Dots readers="me" />,
  };
  const others = sharedSpaces().map(rowOf);
  return <ChooseRows label={_("Who can read this?")} choices={[me, ...others]} chosen={chosen} onChoose={onChoose} />;
}

function rowOf(space: Space): Choice<string> {
  const count = readerCount(space.id);
  const leader = leaderOf(space.id);
  const who = count
    ? ngettext("1 person can then read it.", "{count} people can then read it.", count)
    : _("Nobody else is in it yet.");
  return {
    value: space.id,
    title: space.name,
    note: leader ? `${who} ${_("Team leader: {name}.", { name: leader })}` : who,
    sign: <Dots readers={readersSign(space.id)} />,
  };
}

/** Everybody in a space but me. */
export function readerCount(space: string): number {
  return [...people.value.values()].filter(({ id, spaces }) => spaces.includes(space) && id !== session.value?.person.id).length;
}

/** Her name, once this phone has heard it. */
export const leaderOf = (space: string): string | undefined => leaders.value.get(space);

type Members = { members: { id: string; name: string; role: string }[] };

/** Who leads each space, so that the choice can name her, without a network too. */
const leaders = signal<ReadonlyMap<string, string>>(new Map());

export async function learnLeaders(): Promise<void> {
  leaders.value = new Map(await setting<[string, string][]>("leaders"));
  for (const space of sharedSpaces()) {
    const answer = await api.get<Members>(`spaces/${space.id}/members`);
    const leader = answer.ok && answer.value.members.find((member) => member.role === "supervisor");
    if (leader) leaders.value = new Map(leaders.value).set(space.id, leader.name);
  }
  await remember("leaders", [...leaders.value]);
}
