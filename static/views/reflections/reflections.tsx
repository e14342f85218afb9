/** My reflections: newest first, in slices, so that five thousand open as fast as five. */
import { signal } from "@preact/signals";
import { _ } from "../../i18n";
import type { Entry } from "../../store";
import { Empty } from "../../ui/empty";
import { More, useHandfuls } from "../../ui/more";
import { Title } from "../../ui/title";
import { Bands, Filling } from "../bands";
import { Card } from "./card";
import { DraftResponses, HomeResponses } from "./drafts";
import { Frame } from "../frame";
import { serverAnswered, store } from "../here";
import { useLive } from "../live";
import { hasWords } from "../guides";
import { LookBackBand } from "../learning/due";
import { StepBand } from "../rounds/due";
import { InstallHint } from "../install/install";
import { useNotes } from "../studies/note";

const HANDFUL = 4;
const SLICE = 20;
/** Outlives the view, so that coming back finds the list as long as it was. */
const shown = signal(HANDFUL);

export function Reflections() {
  const Notes = useNotes();
  return (
    <Frame>
      <div class="head"><Title tab={_("My reflections")}>{_("My reflections")}</Title></div>
      <Bands />
      <LookBackBand />
      <StepBand />
      {Notes ? <Notes /> : <InstallHint />}
      <DraftResponses />
      <MyCards />
      <HomeResponses />
      {serverAnswered.value && <p class="section foot"><a class="link" href="#/deleted">{_("Deleted texts")}</a></p>}
    </Frame>
  );
}

/** The cards alone; `opened` is the text that stands beside them. */
export function MyCards({ opened }: { opened?: string }) {
  const entries = useLive(written);
  const responses = useLive(() => store().entries({ kind: "response" }));
  useHandfuls(shown, HANDFUL, Math.min(SLICE, entries?.length ?? 0));
  if (!entries || !responses) return null;
  const counts = countsOf(responses);
  if (!entries.length) return serverAnswered.value ? <NothingYet /> : <Filling />;
  return (
    <>
      <div class="stack cards">
        {entries.slice(0, shown.value).map((entry) => (
          <Card key={entry.id} entry={entry} responses={counts.get(entry.id) ?? 0} opened={entry.id === opened} />
        ))}
      </div>
      {entries.length > Math.max(shown.value, SLICE) && <More onMore={() => (shown.value += SLICE)} />}
      <Filling />
    </>
  );
}

const NothingYet = () => <Empty words={_("Nothing here yet. What has stayed with you today? One sentence is enough.")} />;

const written = async () => (await store().entries({ mine: true, kind: "reflection" })).filter((entry) => hasWords(entry.fields));

/** How many responses each text has; one that is still being written is none yet. */
function countsOf(responses: Entry[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { target, kept } of responses) if (target && kept !== "typing") counts.set(target, (counts.get(target) ?? 0) + 1);
  return counts;
}
