/** Erasing for good: first what goes and what stays, then the question; only with the server, which does it everywhere. */
import { useState } from "preact/hooks";
import { _ } from "../../i18n";
import type { Entry } from "../../store";
import { api } from "../../sync";
import { Button } from "../../ui/press";
import { Sheet } from "../../ui/sheet";
import { say } from "../../ui/toast";
import { store, sync, syncState } from "../here";
import { isPersonal } from "../naming";
import { goInstead, stillHere, visit } from "../place";

type About = Pick<Entry, "id" | "space">;

/** `onErased`: where a person stays who erased it from a list. */
export function EraseSheet({ entry, onClose, onErased }: { entry: About; onClose: () => void; onErased?: () => void }) {
  const [wrong, setWrong] = useState("");
  const away = syncState.value?.trouble === "offline" ? _("You are offline. Erasing needs the server, so nothing has changed yet.") : "";
  async function erase(): Promise<void> {
    const from = visit.peek();
    const answer = await api.post(`documents/${entry.id}/erase`, {});
    if (!answer.ok) return setWrong(refused(answer));
    await store().forget(entry.id);
    if (onErased) onErased();
    else if (stillHere(from)) goInstead("#/reflections");
    say(_("Erased for good."));
    void sync().now();
  }
  return (
    <Sheet title={_("Erase this text for good?")} onClose={onClose}>
      <ul class="points">{consequences(entry).map((words) => <li>{words}</li>)}</ul>
      {(wrong || away) && <p class="wrong-note" role="alert" id="cannot-erase">{wrong || away}</p>}
      <div class="doing">
        <Button look="grave" cannot={away ? "cannot-erase" : undefined} onPress={() => void erase()}>{_("Erase for good")}</Button>
        <Button look="bare" onPress={onClose}>{_("Not now")}</Button>
      </div>
    </Sheet>
  );
}

function consequences({ space }: About): string[] {
  const shared = !isPersonal(space);
  return [
    _("Every word goes from the server, earlier versions too, and how it felt."),
    shared ? _("Your phones and those of colleagues drop it as soon as they are online.") : _("Your phones drop it as soon as they are online."),
    _("Backups of the server keep the words until those backups run out. Nobody can read them there through Kring."),
    ...(shared ? [_("What colleagues responded goes back to them. Only they can read it then.")] : []),
    _("What stays: the log says that you erased a text, not what was in it."),
    _("This cannot be undone."),
  ];
}

function refused({ status, code, message }: { status: number; code: string; message: string }): string {
  if (!status) return _("You are offline. Erasing needs the server, so nothing has changed yet.");
  if (code === "others_wrote") return _("Others wrote in this too. Your organisation can erase it: ask your administrator.");
  return message;
}
