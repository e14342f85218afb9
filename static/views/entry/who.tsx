/** Above the words of a text of mine: who can read them, and a tap that says exactly who. */
import { useState } from "preact/hooks";
import type { Entry } from "../../store";
import { Dots } from "../../ui/dots";
import { Icon } from "../../ui/icon";
import { onDemand } from "../../ui/on-demand";
import { spaceAtServer, useAudience, whoReads } from "./audience";
import { store } from "../here";
import { useLive } from "../live";
import { readersSign } from "../naming";

const WhoSheet = onDemand(() => import("./who-sheet").then((part) => part.WhoSheet));

export function WhoReads({ entry }: { entry: Entry }) {
  const [open, show] = useState(false);
  const there = useLive(() => store().atServer(entry.id), [entry.id]);
  const space = spaceAtServer(entry, there);
  const { readers } = useAudience(entry, space);
  return (
    <>
      <button type="button" class="who" aria-haspopup="dialog" onClick={() => show(true)}>
        <Dots readers={readersSign(space)} />
        <span>{whoReads(space, readers)}</span>
        <Icon name="down" />
      </button>
      {open && <WhoSheet entry={entry} onClose={() => show(false)} />}
    </>
  );
}
