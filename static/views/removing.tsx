/** Deleting, after one more question, which says how the text comes back. */
import { useState } from "preact/hooks";
import { _ } from "../i18n";
import type { Entry } from "../store";
import { Button } from "../ui/press";
import { Sheet } from "../ui/sheet";
import { say } from "../ui/toast";
import { store } from "./here";
import { isPersonal, readersName } from "./naming";
import { goAfter } from "./place";

export function RemoveButton({ entry, low = false, onGone }: { entry: Entry; low?: boolean; onGone?: () => void }) {
  const [open, show] = useState(false);
  async function remove(): Promise<void> {
    show(false);
    const removed = store().remove(entry.id);
    if (onGone) onGone();
    else await goAfter(removed, "#/reflections");
    const undo = await removed;
    say(_("Deleted."), { action: { label: _("Undo"), onPress: () => void undo() } });
  }
  return (
    <>
      <Button look="bare" low={low} onPress={() => show(true)}>{_("Delete")}</Button>
      {open && (
        <Sheet title={_("Delete this text?")} onClose={() => show(false)}>
          <p class="note">{whatFollows(entry)}</p>
          <div class="doing">
            <Button look="grave" onPress={() => void remove()}>{_("Delete")}</Button>
            <Button look="bare" onPress={() => show(false)}>{_("Not now")}</Button>
          </div>
        </Sheet>
      )}
    </>
  );
}

function whatFollows({ revision, space }: Entry): string {
  if (!revision) return _("It is only on this phone. Nothing of it stays.");
  const back = _("You find it again under ‘Deleted texts’, below your reflections.");
  if (isPersonal(space)) return back;
  return `${_("Nobody in {team} can read it any more.", { team: readersName(space) })} ${back}`;
}
