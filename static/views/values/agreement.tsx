/** Does the team or the community stand for this? Everybody answers for themselves, and nobody sees who said what. */
import { useRef } from "preact/hooks";
import { _ } from "../../i18n";
import type { Entry } from "../../store";
import { ChooseRows } from "../../ui/choose";
import { Button } from "../../ui/press";
import { Attach } from "../files/attaching";
import { spaceOf, store } from "../here";
import { useLive } from "../live";
import { whoWrites } from "../ours/form";
import { documentOf, putForward } from "./document";
import { peopleName } from "./naming";
import type { Theme } from "./told";

const ANSWERS = ["stand_for", "differ", "skip"] as const;
type Stand = (typeof ANSWERS)[number];

export function Agreement({ space, theme, k }: { space: string; theme: Theme; k: number }) {
  const document = useLive(() => documentOf(space, theme), [space, theme.id]);
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <section class="section">
      <h2 ref={heading} tabIndex={-1}>{standingFor(space)}</h2>
      {theme.agreed && <p>{_("Agreed by {people}.", { people: peopleName(theme.agreed) })}</p>}
      {theme.differ && <p>{_("Does anyone see it differently? Talk about it together.")}</p>}
      {document === null && <Ask space={space} theme={theme} k={k} onAsked={() => heading.current?.focus({ preventScroll: true })} />}
      {document && <Answer document={document.id} space={space} />}
      {document && <Pictured document={document} />}
    </section>
  );
}

/** What it looks like here, for who would rather show it: this is the team's, unlike the answers above it. */
function Pictured({ document }: { document: Entry }) {
  return (
    <>
      <div class="attach-room"><Attach id={document.id} fields={document.fields} onChange={(fields) => void store().choose(document.id, fields)} /></div>
      <p class="note">{whoWrites(document)}</p>
    </>
  );
}

const standingFor = (space: string): string =>
  spaceOf(space)?.kind === "community" ? _("Does your community stand for this?") : _("Does your team stand for this?");

/** What is asked of the team stands on its page, so somebody has to put it there; the answers then take the button's place. */
function Ask({ space, theme, k, onAsked }: { space: string; theme: Theme; k: number; onAsked: () => void }) {
  return (
    <div class="doing under">
      <Button look="soft" onPress={() => void putForward(space, theme).then(onAsked)}>{spaceOf(space)?.kind === "community" ? _("Ask the community") : _("Ask the team")}</Button>
      <p class="note">{_("Everyone answers on their own phone. Only how many agree is shown, from {k} people on.", { k })}</p>
    </div>
  );
}

function Answer({ document, space }: { document: string; space: string }) {
  const mine = useLive(async () => (await store().beside(document))["agreement"] ?? "", [document]);
  if (mine === undefined) return null;
  return (
    <>
      <ChooseRows<Stand | "">
        label={standingFor(space)} chosen={mine as Stand | ""}
        choices={ANSWERS.map((value) => ({ value, title: answerName(value) }))}
        onChoose={(value) => void store().keepBeside(document, () => ({ agreement: value }))}
      />
      <p class="note">{_("In Kring, nobody sees what you answer, and you can change it.")}</p>
    </>
  );
}

function answerName(answer: Stand): string {
  switch (answer) {
    case "stand_for": return _("We stand for this");
    case "differ": return _("We see it differently");
    case "skip": return _("Skip");
  }
}
