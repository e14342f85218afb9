/** Writing: the cursor in the box, only me, Done. Everything else comes after and may be skipped. */
import { useEffect, useState } from "preact/hooks";
import { _, pgettext } from "../i18n";
import { Button } from "../ui/press";
import { KeptRing } from "../ui/ring";
import { say } from "../ui/toast";
import { openDraft, type Draft } from "./draft";
import { Inner } from "./frame";
import { guides } from "./guides";
import { GuideButton } from "./guide-sheet";
import { session, spaceOf, store } from "./here";
import { isPersonal, keptName, whenName } from "./naming";
import { Paper, Steps } from "./paper";
import { goInstead, place, visit } from "./place";
import { Readers } from "./readers";
import { RemoveButton } from "./removing";
import { When } from "./when";

export function Write() {
  const [draft, show] = useState<Draft | "open elsewhere">();
  useEffect(() => {
    let left = false;
    let opened: Draft | undefined;
    void openDraft(place.value.about).then((found) => {
      if (found !== "open elsewhere") opened = found;
      if (left) void opened?.leave();
      else show(found);
    });
    return () => {
      left = true;
      void opened?.leave();
    };
  }, []);
  if (draft === "open elsewhere") return <OpenElsewhere />;
  return draft ? <Sheet draft={draft} /> : <Inner writing top={null}>{null}</Inner>;
}

function Sheet({ draft }: { draft: Draft }) {
  const fresh = !draft.entry.value || isPersonal(draft.entry.value.space);
  const [space, choose] = useState(draft.entry.value?.space ?? session.value?.personal ?? "");
  const [wrong, setWrong] = useState<string>();
  useEffect(() => store().subscribe(draft.refresh), [draft]);
  useEffect(() => keepAddress(draft), [draft.entry.value?.id]);

  async function finish(): Promise<void> {
    const from = visit.peek();
    const outcome = await draft.finish(fresh && !isPersonal(space) ? space : undefined);
    if (outcome === "empty") return emptyYet();
    if (outcome === "not whole") return say(_("Not all of this text is on this phone yet. Share it when you are online."));
    if (visit.peek() === from) goInstead("#/reflections");
  }
  function emptyYet(): void {
    setWrong(_("Write something first. One word is enough."));
    document.querySelector<HTMLElement>(".part textarea")?.focus();
  }
  const sharing = fresh && !isPersonal(space);
  return (
    <Inner writing top={<Top draft={draft} />}>
      <Steps guide={guideOf(draft)} />
      <Paper draft={draft} guide={guideOf(draft)} wrong={wrong} onWords={() => setWrong(undefined)} />
      <When draft={draft} />
      {fresh ? <Readers chosen={space} onChoose={choose} /> : <AlreadyShared space={space} />}
      {draft.entry.value && <div class="changed"><RemoveButton low entry={draft.entry.value} /></div>}
      <div class="done">
        <KeptLine draft={draft} />
        <Button look="first" onPress={() => void finish()}>
          {sharing ? pgettext("button", "Share") : _("Done")}
        </Button>
      </div>
    </Inner>
  );
}

/** A reload or a killed browser comes back to this text, not to an empty sheet. */
function keepAddress(draft: Draft): void {
  const id = draft.entry.value?.id;
  if (id && place.value.about === "new") history.replaceState(null, "", `/#/write/${id}`);
}

const guideOf = (draft: Draft) =>
  guides.value.find((guide) => guide.id === draft.fields.value["model"]) ?? guides.value[0];

function Top({ draft }: { draft: Draft }) {
  const entry = draft.entry.value;
  const title = !entry || entry.kept === "typing" && !entry.revision ? _("New reflection") : _("My reflection");
  return (
    <>
      <div>
        <h1>{title}</h1>
        <span class="small">{whenName({ createdAt: entry?.createdAt ?? Date.now(), fields: draft.fields.value })}</span>
      </div>
      <GuideButton draft={draft} />
    </>
  );
}

function KeptLine({ draft }: { draft: Draft }) {
  const entry = draft.entry.value;
  if (!entry) return <span class="kept-line small" role="status">{_("In Kring, only you can read this.")}</span>;
  return (
    <span class="kept-line small" role="status">
      <KeptRing kept={entry.kept} />
      <span>
        {entry.kept === "typing" && <b>{_("Draft")}</b>}
        {keptName(entry.kept)}
      </span>
    </span>
  );
}

function AlreadyShared({ space }: { space: string }) {
  return (
    <section class="section">
      <h2>{_("Who can read this?")}</h2>
      <p class="note">{_("You share this with {team}. What you change is sent when you tap ‘Done’.", { team: spaceOf(space)?.name ?? "" })}</p>
    </section>
  );
}

function OpenElsewhere() {
  return (
    <Inner top={<h1>{_("My reflection")}</h1>}>
      <div class="head"><p class="note">{_("This text is open in another window. Close it there to go on here.")}</p></div>
    </Inner>
  );
}
