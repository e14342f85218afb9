/** My reflections: newest first, in slices, so that five thousand open as fast as five. */
import { signal } from "@preact/signals";
import { _ } from "../i18n";
import { Empty } from "../ui/empty";
import { More } from "../ui/more";
import { Title } from "../ui/title";
import { Bands } from "./bands";
import { Card } from "./card";
import { Frame } from "./frame";
import { store, syncState } from "./here";
import { useLive } from "./live";
import { hasWords } from "./guides";
import { InstallHint } from "./install";

const SLICE = 40;
/** Outlives the view, so that coming back finds the list as long as it was. */
const shown = signal(SLICE);

export function Reflections() {
  const found = useLive(mine);
  return (
    <Frame>
      <div class="head"><Title tab={_("My reflections")}>{_("My reflections")}</Title></div>
      <InstallHint />
      <Bands />
      {found?.entries.length === 0 && syncState.value?.lastAnswer && (
        <Empty words={_("Nothing here yet. What has stayed with you today? One sentence is enough.")} />
      )}
      <div class="stack">
        {found?.entries.slice(0, shown.value).map((entry) => (
          <Card key={entry.id} entry={entry} responses={found.responses.get(entry.id) ?? 0} />
        ))}
      </div>
      {found && found.entries.length > shown.value && <More onMore={() => (shown.value += SLICE)} />}
    </Frame>
  );
}

async function mine() {
  const [entries, responses] = await Promise.all([
    store().entries({ mine: true, kind: "reflection" }),
    store().entries({ kind: "response" }),
  ]);
  const counts = new Map<string, number>();
  for (const { target, kept } of responses) if (target && kept !== "typing") counts.set(target, (counts.get(target) ?? 0) + 1);
  return { entries: entries.filter((entry) => hasWords(entry.fields)), responses: counts };
}
