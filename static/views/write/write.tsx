/** Writing: the cursor in the box, only me, Done. Everything else comes after and may be skipped. */
import { useComputed, useSignalEffect } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import { _, pgettext } from "../../i18n";
import { Button } from "../../ui/press";
import { KeptRing } from "../../ui/ring";
import { Title } from "../../ui/title";
import { say } from "../../ui/toast";
import { AddMore } from "./add-more";
import { isNew, openDraft, type Draft } from "./draft";
import { Attach } from "../files/attaching";
import { Inner } from "../frame";
import { guides } from "../guides";
import { GuideButton } from "./guide-sheet";
import { session, spaceOf, store, unkept } from "../here";
import { isPersonal, keptName, readersName, whenName } from "../naming";
import { Paper, Steps } from "./paper";
import { goInstead, place, rename, stillHere, visit } from "../place";
import { ReadAloud } from "./read-aloud";
import { Readers } from "../readers";
import { RemoveButton } from "../removing";

export function Write() {
  const [draft, show] = useState<Draft | "open elsewhere">();
  useEffect(() => {
    let left = false;
    let opened: Draft | undefined;
    void openDraft(place.value.about).then((found) => {
      if (found !== "open elsewhere") opened = found;
      if (left) void opened?.leave();
      else show(found);
    }, () => goInstead("#/reflections")); // a text that is not on this phone
    return () => {
      left = true;
      void opened?.leave().then((kept) => kept && opened && sayWhereItIs(opened));
    };
  }, []);
  if (draft === "open elsewhere") return <OpenElsewhere />;
  return draft ? <Sheet draft={draft} /> : <Inner writing top={null}>{null}</Inner>;
}

/** Whoever goes back without *Done* hears where the words are. */
function sayWhereItIs(draft: Draft): void {
  const space = draft.entry.peek()?.space ?? "";
  say(
    isPersonal(space)
      ? _("Your text is in ‘My reflections’. In Kring, only you can read it.")
      : _("Your change is a draft. {team} does not see it until you tap ‘Done’.", { team: readersName(space) }),
  );
}

function Sheet({ draft }: { draft: Draft }) {
  const fresh = useComputed(() => !draft.entry.value || isPersonal(draft.entry.value.space)).value;
  const guide = useComputed(() => guideOf(draft)).value; // a key pressed draws again only what shows it
  const [space, choose] = useState(draft.entry.peek()?.space ?? session.value?.personal ?? "");
  const [wrong, setWrong] = useState<string>();
  useEffect(() => store().subscribe(draft.refresh), [draft]);
  useSignalEffect(() => keepAddress(draft));

  const sharing = fresh && !isPersonal(space);

  async function finish(): Promise<void> {
    const from = visit.peek();
    const outcome = await draft.finish(sharing ? space : undefined);
    if (outcome === "empty") return emptyYet();
    if (outcome === "not whole") return say(_("Not all of this text is here yet. Share it when you are online."));
    if (stillHere(from)) goInstead("#/reflections");
  }
  function emptyYet(): void {
    setWrong(_("Write something first. One word is enough."));
    document.querySelector<HTMLElement>(".part textarea")?.focus();
  }
  return (
    <Inner writing top={<Top draft={draft} />}>
      <Steps guide={guide} />
      <Paper draft={draft} guide={guide} wrong={wrong} onWords={() => setWrong(undefined)} />
      <div class="attach-room">
        <Attach id={draft.id} fields={draft.fields.value} onChange={(fields) => (draft.change(fields), setWrong(undefined))} />
      </div>
      <AddMore draft={draft} />
      {fresh ? <Readers chosen={space} onChoose={choose} /> : <AlreadyShared space={space} />}
      {sharing && <div class="hear"><ReadAloud fields={() => draft.fields.value} name={_("Hear your text before you share it")} /></div>}
      <p class="changed"><a class="link" href="#/me/what-not-to-write">{_("What not to write")}</a></p>
      <Removing draft={draft} />
      <div class="done">
        <KeptLine draft={draft} />
        <Button look="first" onPress={() => void finish()}>
          {sharing ? pgettext("button", "Share") : _("Done")}
        </Button>
      </div>
    </Inner>
  );
}

function Removing({ draft }: { draft: Draft }) {
  const entry = draft.entry.value;
  return entry && <div class="changed"><RemoveButton low entry={entry} /></div>;
}

/** A reload or a killed browser comes back to this text, not to an empty sheet. */
function keepAddress(draft: Draft): void {
  const id = draft.entry.value?.id;
  if (id && isNew(place.value.about)) rename(`#/write/${id}`);
}

const guideOf = (draft: Draft) =>
  guides.value.find((guide) => guide.id === draft.fields.value["model"]) ?? guides.value[0];

function Top({ draft }: { draft: Draft }) {
  const entry = draft.entry.value;
  const title = !entry || entry.kept === "typing" && !entry.revision ? _("New reflection") : _("My reflection");
  return (
    <>
      <div>
        <Title tab={title} still>{title}</Title>
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
        {unkept.value.length ? _("Only on the screen") : keptName(entry.kept)}
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
    <Inner top={<Title tab={_("My reflection")}>{_("My reflection")}</Title>}>
      <div class="head"><p class="note">{_("This text is open in another window. Close it there to go on here.")}</p></div>
    </Inner>
  );
}
