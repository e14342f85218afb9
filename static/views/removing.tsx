/** Deleting, after one more question; earlier versions stay on the server. */
import { useState } from "preact/hooks";
import { _ } from "../i18n";
import type { Entry } from "../store";
import { Button } from "../ui/press";
import { Sheet } from "../ui/sheet";
import { store } from "./here";
import { goAfter } from "./place";

export function RemoveButton({ entry, low = false, onGone }: { entry: Entry; low?: boolean; onGone?: () => void }) {
  const [open, show] = useState(false);
  function remove(): Promise<void> {
    const removed = store().remove(entry.id);
    return onGone ? removed.then(onGone) : goAfter(removed, "#/reflections");
  }
  return (
    <>
      <Button look="bare" low={low} onPress={() => show(true)}>{_("Delete")}</Button>
      {open && (
        <Sheet title={_("Delete this text?")} onClose={() => show(false)}>
          <div class="doing">
            <Button look="grave" onPress={() => void remove()}>{_("Delete")}</Button>
            <Button look="bare" onPress={() => show(false)}>{_("Not now")}</Button>
          </div>
        </Sheet>
      )}
    </>
  );
}
