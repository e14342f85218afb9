/** A text while it is being written: what the screen shows, and the editor that keeps it. */
import { signal, type Signal } from "@preact/signals";
import { language } from "../i18n";
import { today } from "../i18n/dates";
import type { Editor, Entry, Fields } from "../store";
import { FIRST_GUIDE, hasWords } from "./guides";
import { store } from "./here";

export interface Draft {
  readonly fields: Signal<Fields>;
  /** The text as the store has it; null until the first word is written. */
  readonly entry: Signal<Entry | null>;
  change(fields: Fields): void;
  refresh(): void;
  /** False when there is no word to keep, or not all of the text is here to share. */
  finish(space: string | undefined): Promise<"done" | "empty" | "not whole">;
  /** Leaving without *Done*: words stay on the phone, an empty sheet leaves no trace. */
  leave(): Promise<void>;
}

export async function openDraft(id: string): Promise<Draft | "open elsewhere"> {
  if (id !== "new") {
    const editor = await store().edit(id);
    return editor === "open elsewhere" ? editor : draft(editor, editor.entry());
  }
  const fields: Fields = { model: FIRST_GUIDE, happened_on: today(), language: language.value };
  return draft(await store().create("reflection", { fields }), null, fields);
}

function draft(editor: Editor, begun: Entry | null, first: Fields = {}): Draft {
  const fields = signal<Fields>(begun?.fields ?? first);
  const entry = signal(begun);
  let held: Fields = {};
  let over = false;

  function change(changed: Fields): void {
    fields.value = { ...fields.value, ...changed };
    held = { ...held, ...changed };
    if (!entry.value && !hasWords(fields.value)) return;
    editor.type(held);
    held = {};
    refresh();
  }
  function refresh(): void {
    if (!over && (entry.value || hasWords(fields.value))) entry.value = editor.entry();
  }
  async function finish(space: string | undefined): Promise<"done" | "empty" | "not whole"> {
    if (!hasWords(fields.value)) return "empty";
    over = true;
    const answer = await editor.done(space);
    over = answer === "done";
    if (over) void navigator.storage?.persist?.();
    return answer;
  }
  async function leave(): Promise<void> {
    if (over) return;
    over = true;
    await editor.close();
    if (!hasWords(fields.value) && entry.value) await store().remove(editor.id);
  }
  return { fields, entry, change, refresh, finish, leave };
}
