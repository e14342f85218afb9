/** Stretches that lie over other words, such as a rare circumstance: what is said of them, and what becomes of them. */
import { pgettext } from "../../i18n";
import { Button } from "../../ui/press";
import type { Fate } from "./on-desk";
import { between } from "./opens";
import { reasonsName } from "./reasons";
import { withBlots } from "./segments";
import type { Whole } from "./wire";

type Shape = { text: Whole; decided: ReadonlyMap<number, Fate>; onDecide: (mark: number, fate: Fate) => void };

export function Flags({ text, decided, onDecide }: Shape) {
  if (!text.flags.length) return null;
  return (
    <ul class="flags">
      {text.flags.map(({ mark, start, end, reason }) => (
        <li key={mark}>
          <p><span class="words" lang={text.language}>{withBlots(between(text, start, end))}</span> <span class="small">{reasonsName([reason])}</span></p>
          <div class="do" role="group" aria-label={between(text, start, end)}>
            <Chosen on={decided.get(mark) === "mask"} onPress={() => onDecide(mark, "mask")}>{pgettext("one place", "Cover it up")}</Chosen>
            <Chosen on={decided.get(mark) === "keep"} onPress={() => onDecide(mark, "keep")}>{pgettext("one place", "Keep it")}</Chosen>
          </div>
        </li>
      ))}
    </ul>
  );
}

const Chosen = ({ on, onPress, children }: { on: boolean; onPress: () => void; children: string }) => (
  <Button low look={on ? "soft" : "bare"} onPress={onPress}>{children}</Button>
);
