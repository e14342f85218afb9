/** Teams and learning communities, as an administrator arranges them; a new place for people to share. */
import { useEffect, useState } from "preact/hooks";
import { _, capital, pgettext } from "../../i18n";
import type { Space } from "../../store";
import { api } from "../../sync";
import { ChooseChips } from "../../ui/choose";
import { Field } from "../../ui/field";
import { Button } from "../../ui/press";
import { say } from "../../ui/toast";
import { session, sync } from "../here";

type Kind = "circle" | "team" | "community";
type Known = Pick<Space, "id" | "name" | "kind">;

export function SpacesHere() {
  const [known, know] = useState<Known[]>();
  const read = (): void => void api.get<{ spaces: Known[] }>("spaces").then((answer) => answer.ok && know(answer.value.spaces));
  useEffect(read, [session.value?.spaces.length]);
  return (
    <div class="setting">
      <p class="note">{_("In a team, everybody works together. In a learning community, people from several teams or organisations learn together; guests are welcome there, never in a team.")}</p>
      <ul class="rows sheet">{known?.filter(({ kind }) => kind === "team" || kind === "community").map((each) => <li key={each.id}><span><b>{each.name}</b><span class="small">{capital(kindName(each.kind))}</span></span></li>)}</ul>
      <BeginSpace kinds={["team", "community"]} label={_("What is it called?")} button={_("Begin it")} onBegun={read} />
    </div>
  );
}

const kindName = (kind: string): string => (kind === "community" ? pgettext("kind of space", "learning community") : pgettext("kind of space", "team"));

type Shape = { kinds: readonly Kind[]; label: string; button: string; onBegun?: () => void };

export function BeginSpace({ kinds, label, button, onBegun }: Shape) {
  const [name, call] = useState("");
  const [kind, choose] = useState<Kind>(kinds[0] ?? "circle");
  const [wrong, setWrong] = useState<string>();
  async function begin(): Promise<void> {
    if (!name.trim()) return setWrong(_("Give it a name. One word is enough."));
    const answer = await api.post<Known>("spaces", { kind, name: name.trim() });
    if (!answer.ok) return setWrong(answer.status ? answer.message : _("You are offline. Try again when you are online."));
    call("");
    await sync().now();
    onBegun?.();
    say(_("{name} is there. Now invite people.", { name: answer.value.name }));
  }
  return (
    <div class="sheet padded invited">
      <Field label={label} value={name} wrong={wrong} onInput={(words) => (call(words), setWrong(undefined))} />
      {kinds.length > 1 && <ChooseChips label={_("What is it?")} chosen={kind} onChoose={(id) => choose(id as Kind)} choices={kinds.map((value) => ({ value, title: capital(kindName(value)) }))} />}
      <div class="doing"><Button look="soft" low onPress={() => void begin()}>{button}</Button></div>
    </div>
  );
}
