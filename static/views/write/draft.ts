/** A text while it is being written: what the screen shows, and the editor that keeps it. */
import { signal, type Signal } from "@preact/signals";
import { language } from "../../i18n";
import { today } from "../../i18n/dates";
import type { Editor, Entry, Fields } from "../../store";
import { afterTrying, FIRST_GUIDE, goingOn, hasWords } from "../guides";
import { store } from "../here";
import { askToKeep } from "../phone/keeping";

export interface Draft {
  readonly id: string;
  readonly fields: Signal<Fields>;
  /** The text as the store has it; null until the first word is written. */
  readonly entry: Signal<Entry | null>;
  change(fields: Fields): void;
  refresh(): void;
  /** False when there is no word to keep, or not all of the text is here to share. */
  finish(space: string | undefined): Promise<"done" | "empty" | "not whole">;
  /** Leaving without *Done*: words stay on the phone, an empty sheet leaves no trace. Whether something was kept. */
  leave(): Promise<boolean>;
}

/** `new`, `after:` the text it goes on from, or the text itself. */
export async function openDraft(about: string): Promise<Draft | "open elsewhere"> {
  if (!isNew(about)) {
    const editor = await store().edit(about);
    return editor === "open elsewhere" ? editor : draft(editor, editor.entry());
  }
  const earlier = about.startsWith(AFTER) ? await store().entry(about.slice(AFTER.length)) : null;
  const fields: Fields = { model: FIRST_GUIDE, happened_on: today(), language: language.value, ...begunBy(earlier) };
  // Beside the text, not in it: who reads it learns nothing of an earlier one.
  const beside: Fields = earlier ? { continues: earlier.id } : {};
  return draft(await store().create("reflection", { fields }), null, fields, beside);
}

export const isNew = (about: string): boolean => about === "new" || about.startsWith(AFTER);

const AFTER = "after:";

function begunBy(earlier: Entry | null): Fields {
  if (!earlier) return {};
  const begun = earlier.kind === "experiment" ? afterTrying(earlier, store().personal) : goingOn(earlier.fields);
  return { ...begun, language: earlier.fields["language"] ?? language.value };
}

function draft(editor: Editor, begun: Entry | null, first: Fields = {}, beside: Fields = {}): Draft {
  const fields = signal<Fields>(begun?.fields ?? first);
  const entry = signal(begun);
  let held: Fields = {};
  let over = false;
  let touched = false;
  let linked: Promise<void> | undefined;

  function change(changed: Fields): void {
    fields.value = { ...fields.value, ...changed };
    held = { ...held, ...changed };
    touched = true;
    if (!entry.value && !hasWords(fields.value)) return;
    type(held);
    held = {};
    entry.value = editor.entry();
  }
  function type(words: Fields): void {
    editor.type(words);
    if (!entry.value && Object.keys(beside).length) linked ??= store().keepBeside(editor.id, () => beside);
  }
  function refresh(): void {
    if (!over && entry.value) entry.value = editor.entry();
  }
  async function finish(space: string | undefined): Promise<"done" | "empty" | "not whole"> {
    if (!hasWords(fields.value)) return "empty";
    if (!entry.value) type(fields.value); // what it goes on from is kept as it was
    over = true;
    await linked;
    const answer = await editor.done(space).catch((error: unknown) => {
      over = false; // a full disk: the sheet stays, with all that is on it
      throw error;
    });
    over = answer === "done";
    if (over) void askToKeep();
    return answer;
  }
  async function leave(): Promise<boolean> {
    if (over) return false;
    over = true;
    await linked;
    await editor.close();
    if (!entry.value || !hasWords(fields.value)) await store().remove(editor.id);
    return touched && (await store().entry(editor.id)) !== null;
  }
  return { id: editor.id, fields, entry, change, refresh, finish, leave };
}
