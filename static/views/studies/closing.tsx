/** Asking nobody any more: what was said yes to stays, and can still be checked and sealed. */
import { _ } from "../../i18n";
import { api } from "../../sync";
import { Button } from "../../ui/press";
import { Sheet } from "../../ui/sheet";
import { inStudy, said, type Study } from "./wire";

export function ClosingSheet({ study, onChange, onClose }: { study: Study; onChange: (study: Study) => void; onClose: () => void }) {
  async function close(): Promise<void> {
    const after = said(await api.patch<Study>(inStudy(study.id), { version: study.version, state: "closed" }));
    if (after) onChange(after);
    onClose();
  }
  return (
    <Sheet title={_("Ask nobody any more?")} onClose={onClose}>
      <p class="note">{_("Nobody is asked from then on. What people said yes to before can still be checked and sealed, and people can still take their text out.")}</p>
      <div class="doing">
        <Button look="grave" onPress={() => void close()}>{_("Ask nobody any more")}</Button>
        <Button look="bare" onPress={onClose}>{_("Not now")}</Button>
      </div>
    </Sheet>
  );
}
