/** What a version did, as its writer would say it. */
import { _, list } from "../../i18n";
import { dayName, dayOf, timeOf, type Day } from "../../i18n/dates";
import { differing, isProse, type Fields } from "../../store";
import { session } from "../here";
import { inOrder, leafName } from "./leaves";
import { isState, stateName } from "../learning/states";
import { people } from "../live";
import { isPersonal, readersName } from "../naming";

/** So many versions come in one answer. */
export const PAGE = 50;

export type Revision = {
  id: string;
  number: number;
  writer: string;
  space: string;
  /** Empty where the server wrote, as when a text moves with another one; and for all but its writer. */
  written_at: string;
  arrived: Day;
  fields: Fields | null;
  merged: boolean;
  deleted: boolean;
  blanked: boolean;
};

type Events = { said: string[]; when: string };

/** `before` is the version under it; undefined when it is the first, null when that is not known yet. */
export function events(revision: Revision, before: Revision | undefined | null): Events {
  const said = before ? changes(revision, before) : [before === null ? changedAt(revision, []) : begun(revision)];
  if (revision.blanked) said.push(_("The words were taken out."));
  return { said: said.length ? said : [chosen(revision, before)], when: whenOf(revision) };
}

function begun(revision: Revision): string {
  const first = mine(revision) ? _("You wrote this") : _("{name} wrote this", { name: nameOf(revision) });
  return isPersonal(revision.space) ? first : `${first} · ${readersName(revision.space)}`;
}

function changes(revision: Revision, before: Revision): string[] {
  const said: string[] = [];
  if (revision.space !== before.space) said.push(moved(revision));
  if (revision.deleted && !before.deleted) said.push(mine(revision) ? _("You deleted this") : _("{name} deleted this", { name: nameOf(revision) }));
  if (before.deleted && !revision.deleted) said.push(mine(revision) ? _("You brought this back") : _("{name} brought this back", { name: nameOf(revision) }));
  const leaves = revision.fields && before.fields ? differing(revision.fields, before.fields) : [];
  if (revision.merged && leaves.length) said.push(_("Two versions joined"), ...(revision.writer === before.writer ? [] : [changedAt(revision, leaves)]));
  else if (leaves.includes("state") && isState(revision.fields?.["state"])) said.push(...stepped(revision, leaves));
  else if (leaves.length || (before.blanked && !said.length)) said.push(changedAt(revision, leaves));
  return said;
}

/** Nothing changed: the person said that what stood there is what they want. */
function chosen(revision: Revision, before: Revision | undefined | null): string {
  if (!before?.merged) return _("Nothing changed");
  return mine(revision) ? _("You chose what to keep") : _("{name} chose what to keep", { name: nameOf(revision) });
}

/** What moved without a hand of its writer followed another text home. */
function moved(revision: Revision): string {
  const team = readersName(revision.space);
  if (isPersonal(revision.space)) return revision.written_at ? _("You took it back") : _("It came back to you");
  return mine(revision) ? _("You shared this with {team}", { team }) : _("{name} shared this with {team}", { name: nameOf(revision), team });
}

/** A step of the team, with whatever it is about; then the words that changed with it. */
function stepped(revision: Revision, leaves: string[]): string[] {
  const state = stateName(revision.fields?.["state"]);
  const step = mine(revision) ? _("You changed it to ‘{state}’", { state }) : _("{name} changed it to ‘{state}’", { name: nameOf(revision), state });
  const words = leaves.filter(isProse);
  return words.length ? [step, changedAt(revision, words)] : [step];
}

function changedAt(revision: Revision, leaves: string[]): string {
  const what = list(inOrder(leaves).map(leafName));
  const alone = leaves.length === 0 || (leaves.length === 1 && answers(revision.fields ?? {}) < 2 && leaves[0]!.startsWith("answers/"));
  if (alone) return mine(revision) ? _("You changed the text") : _("{name} changed the text", { name: nameOf(revision) });
  return mine(revision) ? _("You changed: {what}", { what }) : _("{name} changed: {what}", { name: nameOf(revision), what });
}

const answers = (fields: Fields): number => Object.keys(fields).filter((leaf) => leaf.startsWith("answers/")).length;

const mine = ({ writer }: Revision): boolean => writer === session.value?.person.id;

const nameOf = ({ writer }: Revision): string => people.value.get(writer)?.name ?? _("A colleague");

function whenOf({ written_at, arrived }: Revision): string {
  const moment = new Date(written_at);
  return Number.isNaN(moment.getTime()) ? dayName(arrived) : `${dayName(dayOf(moment))}, ${timeOf(moment)}`;
}
