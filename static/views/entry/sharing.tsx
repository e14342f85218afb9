/** Share or take back: one choice, in plain words, with what follows from it. */
import { useState } from "preact/hooks";
import { _, language, ngettext, pgettext } from "../../i18n";
import type { Entry } from "../../store";
import { Aloud } from "../../ui/aloud";
import { ChooseRows } from "../../ui/choose";
import { Dots } from "../../ui/dots";
import { Button } from "../../ui/press";
import { Sheet } from "../../ui/sheet";
import { say } from "../../ui/toast";
import { session, sharedSpaces, spaceOf, store, sync } from "../here";
import { isPersonal, languageOf, readersName, readersSign } from "../naming";
import { laterNote, readerCount } from "../readers";
import { written } from "../written";

export function ShareOrTakeBack({ entry }: { entry: Entry }) {
  const [open, show] = useState(false);
  const close = () => show(false);
  const personal = isPersonal(entry.space);
  if (personal && !sharedSpaces().length) return null;
  return (
    <>
      <Button look={personal ? "first" : "soft"} onPress={() => show(true)}>
        {personal ? pgettext("button", "Share") : _("Take back")}
      </Button>
      {open && (personal ? <ShareSheet entry={entry} onClose={close} /> : <TakeBackSheet entry={entry} onClose={close} />)}
    </>
  );
}

type About = { entry: Entry; onClose: () => void };

function ShareSheet({ entry, onClose }: About) {
  const spaces = sharedSpaces();
  const [chosen, choose] = useState(spaces[0]?.id ?? "");
  const team = spaceOf(chosen)?.name ?? "";
  const title = ngettext(
    "Share with {team}? 1 person can then read it.",
    "Share with {team}? {count} people can then read it.",
    readerCount(chosen),
    { team },
  );
  async function share(): Promise<void> {
    onClose();
    if (!(await moved(entry, chosen))) return;
    say((await isAtServer(entry)) ? _("Shared with {team}.", { team }) : _("It is shared as soon as you are online."));
  }
  return (
    <Sheet title={title} onClose={onClose}>
      <p class="note">{laterNote()}</p>
      <Aloud words={() => written(entry)} lang={languageOf(entry.fields) ?? language.value} name={_("Hear your text before you share it")} />
      {spaces.length > 1 && (
        <ChooseRows
          label={_("Who can read this?")} chosen={chosen} onChoose={choose}
          choices={spaces.map((space) => ({ value: space.id, title: space.name, sign: <Dots readers={readersSign(space.id)} /> }))}
        />
      )}
      <div class="doing">
        <Button look="first" onPress={() => void share()}>{pgettext("button", "Share")}</Button>
        <Button look="bare" onPress={onClose}>{_("Not now")}</Button>
      </div>
    </Sheet>
  );
}

function TakeBackSheet({ entry, onClose }: About) {
  async function takeBack(): Promise<void> {
    onClose();
    if (!(await moved(entry, session.value?.personal ?? ""))) return;
    const later = _("It is taken back as soon as you are online. Until then {team} can read it.", { team: readersName(entry.space) });
    say((await isAtServer(entry)) ? _("Taken back. Now only you can read it.") : later);
  }
  return (
    <Sheet title={_("Take back")} onClose={onClose}>
      <p class="note">{_("Then only you can read it in Kring. What people have already read stays read.")}</p>
      <div class="doing">
        <Button look="first" onPress={() => void takeBack()}>{_("Take back")}</Button>
        <Button look="bare" onPress={onClose}>{_("Not now")}</Button>
      </div>
    </Sheet>
  );
}

/** Who reads a text changes when the server has it, so that is what is said. */
async function isAtServer({ id }: Entry): Promise<boolean> {
  await sync().now();
  return (await store().entry(id))?.kept === "safe";
}

async function moved(entry: Entry, space: string): Promise<boolean> {
  if ((await store().move(entry.id, space)) === "moved") return true;
  say(
    isPersonal(space)
      ? _("Not all of this text is here yet. Take it back when you are online.")
      : _("Not all of this text is here yet. Share it when you are online."),
  );
  return false;
}
