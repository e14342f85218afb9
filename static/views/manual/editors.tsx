/** Who writes the organisation's manual: everybody there sees who, an administrator chooses. Asked of the server. */
import { useState } from "preact/hooks";
import { _ } from "../../i18n";
import { api } from "../../sync";
import { Picked } from "../../ui/field";
import { Button } from "../../ui/press";
import { say } from "../../ui/toast";
import { administers, sync } from "../here";
import { useAsked } from "./abroad";

type Member = { id: string; name: string; role: string };

export function Editors({ space }: { space: string }) {
  const [times, again] = useState(0);
  const asked = useAsked<{ members: Member[] }>(`spaces/${space}/members`, times);
  if (!asked) return null;
  if (!("value" in asked)) return <p class="note" role="status">{asked.wrong ?? _("You are offline. Try again when you are online.")}</p>;
  const members = [...asked.value.members].sort((one, other) => one.name.localeCompare(other.name));
  async function give({ id }: Member, role: string): Promise<void> {
    const answer = await api.put(`spaces/${space}/members/${id}`, { role });
    if (!answer.ok) return say(answer.status ? answer.message : _("You are offline. Try again when you are online."));
    again((before) => before + 1);
    void sync().now();
  }
  return <Names members={members} onGive={administers() ? (member, role) => void give(member, role) : null} />;
}

type Listed = { members: Member[]; onGive: ((member: Member, role: string) => void) | null };

function Names({ members, onGive }: Listed) {
  const editors = members.filter(({ role }) => role === "editor");
  const others = members.filter(({ role }) => role !== "editor");
  return (
    <div class="editors">
      {editors.length === 0 && <p class="note">{_("Nobody writes this manual yet. An administrator chooses who does.")}</p>}
      <ul>
        {editors.map((member) => (
          <li key={member.id}>
            <span>{member.name}</span>
            {onGive && <Button low look="bare" onPress={() => onGive(member, "member")}>{_("Take out")}<span class="hush"> · {member.name}</span></Button>}
          </li>
        ))}
      </ul>
      {onGive && (
        <Picked
          label={_("Who else writes this manual?")} value="" onPick={(id) => others.filter((member) => member.id === id).forEach((member) => onGive(member, "editor"))}
          options={[["", _("Choose somebody")], ...others.map(({ id, name }): [string, string] => [id, name])]}
        />
      )}
    </div>
  );
}
