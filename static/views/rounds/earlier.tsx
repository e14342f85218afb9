/** The round before: what its presenter was going to do and how that went, read where it stands, and only by who may. */
import { _ } from "../../i18n";
import type { Entry } from "../../store";
import { store } from "../here";
import { sourcesOf } from "../learning/sources";
import { useLive } from "../live";
import { StepList } from "./step-list";

export function Earlier({ dilemma }: { dilemma: Entry }) {
  const before = useLive(() => earlier(dilemma), [dilemma.id, dilemma.space]);
  if (!before?.length) return null;
  return (
    <section class="section earlier">
      <h2>{_("Looking back on the round before")}</h2>
      {before.map((round) => (
        <div class="sheet padded" key={round.id}>
          <StepList dilemma={round} />
          <p><a class="link" href={`#/entry/${round.id}`}>{_("Open the round before")}</a></p>
        </div>
      ))}
    </section>
  );
}

async function earlier(dilemma: Entry): Promise<Entry[]> {
  const found = await Promise.all(sourcesOf(dilemma).map((id) => store().entry(id)));
  return found.filter((one) => one?.kind === "dilemma") as Entry[];
}
