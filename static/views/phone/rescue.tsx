/** The rescue file: everything this phone alone has, into the person's own hands and back. */
import { useState } from "preact/hooks";
import { _, ngettext } from "../../i18n";
import { today } from "../../i18n/dates";
import type { PutBack, Unusable } from "../../store";
import { FileChoice } from "../../ui/file-choice";
import { Button } from "../../ui/press";
import { Sheet } from "../../ui/sheet";
import { say } from "../../ui/toast";
import { handOver } from "./hand-over";
import { store } from "../here";
import { isFull } from "../where";

/** Nobody has typed more than this; a film picked by mistake is not read. */
const LARGEST = 100_000_000;

/** What the file is, before it is saved. */
export function SaveRescueFile() {
  const [asking, ask] = useState(false);
  return (
    <>
      <Button low onPress={() => ask(true)}>{_("Save a rescue file")}</Button>
      {asking && (
        <Sheet title={_("Save a rescue file")} onClose={() => ask(false)}>
          <p class="note">{whatItIs()}</p>
          <div class="doing">
            <Button look="first" onPress={() => void saveRescueFile().then(() => ask(false))}>{_("Save the file")}</Button>
            <Button look="bare" onPress={() => ask(false)}>{_("Not now")}</Button>
          </div>
        </Sheet>
      )}
    </>
  );
}

export function PutBackRescueFile({ onBack }: { onBack?: () => void }) {
  const [asking, ask] = useState(false);
  const [wrong, setWrong] = useState<string>();
  async function pick(file: File): Promise<void> {
    const answer: PutBack | null = file.size > LARGEST ? { refused: "not_a_rescue_file" } : await store().putBack(await file.text()).catch(notTaken);
    if (!answer) return setWrong(isFull());
    if ("refused" in answer) return setWrong(whyNot(answer.refused));
    ask(false);
    onBack?.();
    say(answer.back ? areBack(answer.back) : _("Everything in this file is here already, or has been sent."));
  }
  function open(): void {
    setWrong(undefined);
    ask(true);
  }
  return (
    <>
      <Button low onPress={open}>{_("Put back from a rescue file")}</Button>
      {asking && (
        <Sheet title={_("Put back from a rescue file")} onClose={() => ask(false)}>
          <p class="note">{_("Choose the file that you saved. What is in it comes back here and is sent. What was sent already stays as it is.")}</p>
          {wrong && <p class="wrong-note" role="alert">{wrong}</p>}
          <div class="doing">
            <FileChoice accept=".json,application/json" onPick={(file) => void pick(file)}>{_("Choose the file")}</FileChoice>
            <Button look="bare" onPress={() => ask(false)}>{_("Not now")}</Button>
          </div>
        </Sheet>
      )}
    </>
  );
}

export async function saveRescueFile(): Promise<void> {
  handOver(await store().rescue(), `kring-${today()}.json`);
}

export const whatItIs = (): string =>
  _("A rescue file holds everything that was not sent from here. Anyone who has the file can read it. Keep it where only you can open it.");

const areBack = (count: number): string => ngettext("1 entry is back.", "{count} entries are back.", count);

/** A file made by hand may be deeper than anything can be stored; else there is no room. */
const notTaken = (error: unknown): PutBack | null => (error instanceof RangeError ? { refused: "damaged" } : null);

function whyNot(why: Unusable): string {
  switch (why) {
    case "other_person": return _("This rescue file is not yours. Whoever saved it can put it back. Nothing was changed here.");
    case "other_organisation": return _("This rescue file is from another organisation. Sign in there to put it back. Nothing was changed here.");
    case "newer": return _("This rescue file comes from a newer version of Kring. Update first, then choose it again. Nothing was changed here.");
    case "damaged": return _("This rescue file is not whole: a part is missing. Look for another copy. Nothing was changed here.");
    case "not_a_rescue_file": return _("This is not a rescue file. It is called kring, with a date. Nothing was changed here.");
  }
}
