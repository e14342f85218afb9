/** Scoring the building blocks together: one tap each, in words; what was said before stays. */
import { useState } from "preact/hooks";
import { _ } from "../../i18n";
import { today } from "../../i18n/dates";
import type { Entry } from "../../store";
import { ChooseChips } from "../../ui/choose";
import { Button } from "../../ui/press";
import { Sheet } from "../../ui/sheet";
import { say } from "../../ui/toast";
import { store } from "../here";
import { blockName, BLOCKS, scoredOn, stepName, stepOn, STEPS, type Block, type Step } from "./blocks";

export function ScoringSheet({ charter, onClose }: { charter: Entry; onClose: () => void }) {
  const [said, set] = useState(() => saidOn(charter, today()));
  async function save(): Promise<void> {
    if (!said.size) return onClose();
    onClose();
    const undo = await store().choose(charter.id, scoredOn(today(), said));
    say(_("Saved. Everybody in the community sees it."), { action: { label: _("Undo"), onPress: () => void undo() } });
  }
  return (
    <Sheet title={_("How far are we?")} onClose={onClose}>
      <p class="note">{_("Choose together what fits best. It is no grade: it shows where to help each other.")}</p>
      {BLOCKS.map((block) => (
        <div class="scoring" key={block}>
          <p class="ask">{blockName(block)}</p>
          <ChooseChips
            label={blockName(block)} chosen={said.get(block) ?? ""} onChoose={(step) => set(new Map(said).set(block, step as Step))}
            choices={STEPS.map((value) => ({ value, title: stepName(value) }))}
          />
        </div>
      ))}
      <div class="doing">
        <Button look="first" onPress={() => void save()}>{_("Save")}</Button>
        <Button look="bare" onPress={onClose}>{_("Not now")}</Button>
      </div>
    </Sheet>
  );
}

function saidOn(charter: Entry, day: string): Map<Block, Step> {
  const said = BLOCKS.map((block): [Block, Step | undefined] => [block, stepOn(charter, day, block)]);
  return new Map(said.filter((one): one is [Block, Step] => one[1] !== undefined));
}
