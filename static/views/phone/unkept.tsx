/** The phone did not take what was typed last: it is still on screen, and can be carried off before anything else. */
import { useState } from "preact/hooks";
import { _ } from "../../i18n";
import type { Leaf } from "../../store";
import { Button } from "../../ui/press";
import { KeptRing } from "../../ui/ring";
import { say } from "../../ui/toast";
import { copied, CopySheet } from "./copying";
import { here, unkept } from "../here";
import { saveRescueFile, whatItIs } from "./rescue";
import { doesNotFit } from "../where";

export function Unkept() {
  const [byHand, show] = useState<string>();
  if (!here.value || !unkept.value.length) return null;
  return (
    <div class="unkept" role="alert">
      <div class="band">
        <KeptRing kept="attention" />
        <div>
          <p>{doesNotFit()}</p>
          <p class="small">{whatItIs()}</p>
          <div class="doing">
            <Button low look="first" onPress={() => void saveRescueFile()}>{_("Save a rescue file")}</Button>
            <Button low onPress={() => void copy(show)}>{_("Copy the text")}</Button>
          </div>
        </div>
      </div>
      {byHand && <CopySheet words={byHand} onClose={() => show(undefined)} />}
    </div>
  );
}

/** Every word of these texts, also under questions of another guide. */
async function copy(show: (words: string) => void): Promise<void> {
  const leaves = unkept.value.flatMap(Object.entries<Leaf>).filter(([leaf]) => leaf === "text" || leaf.startsWith("answers/"));
  const words = leaves.map(([, said]) => said).join("\n\n");
  if (await copied(words)) say(_("Copied."));
  else show(words);
}
