/** Writing by a few questions on one sheet: the team's from the first, or, of an own kind, the writer's alone until it is shared. */
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { _, language } from "../../i18n";
import { isOwn, type Editor, type Entry, type Fields } from "../../store";
import { Button } from "../../ui/press";
import { KeptRing } from "../../ui/ring";
import { Title } from "../../ui/title";
import { useEditing } from "../editing";
import { Attach } from "../files/attaching";
import { Inner } from "../frame";
import { filesIn } from "../files/named";
import { wordsAt } from "../guides";
import { Heeded } from "../heed/heeded";
import { spaceOf, store } from "../here";
import { Sources } from "../learning/sources";
import { isPersonal, keptName, languageOf, readersName } from "../naming";
import { goInstead, place, rename, stillHere, visit } from "../place";
import { Readers } from "../readers";

export type Type = (fields: Fields) => void;

export type Form = {
  kind: string;
  view: string; // the form's own place: #/view/…
  list: string; // where it leads when the document is not on this phone
  name: () => string;
  fresh: () => string;
  parts: readonly { leaf: string; ask: () => string; hint?: () => string }[];
  needs: string; // the one leaf without which there is nothing to keep
  missing: () => string;
  begin: (source: Entry | null, space: string) => Fields | Promise<Fields>;
  done?: () => string; // for a new one
  hint?: () => string;
  check?: (words: Fields) => string | null; // what else is not right yet, in words
  tidy?: (typed: Fields) => Fields; // as it is kept, where that is not as it is typed
  links?: string; // the leaf that holds what it was made from
  chosen?: true; // a new one asks who can read it, and is its writer's alone until it is done
  more?: (words: Fields, type: Type, begun: Entry) => ComponentChildren; // days and choices, under the words
};

/** The place is about `new:` a space, `from:` a document that is shared there, `own:` the same for oneself, or the document itself. */
export function OursForm({ form }: { form: Form }) {
  const [about] = useState(place.value.about);
  const editor = useEditing(() => begun(form, about), (left) => void forgetEmpty(form, left));
  if (!editor) return <Inner writing top={null}>{null}</Inner>;
  if (editor === "open elsewhere") return <OpenElsewhere title={form.name()} />;
  return <Writing form={form} editor={editor} about={about} />;
}

async function begun(form: Form, about: string): Promise<Editor | "open elsewhere"> {
  const [, how, id = ""] = ABOUT.exec(about) ?? [];
  if (!how) return store().edit(about).catch(() => (goInstead(`#/${form.list}`), "open elsewhere" as const));
  const source = how === "new" ? null : await store().entry(id);
  const space = form.chosen || how === "own" ? store().personal : (source?.space ?? id);
  const fields: Fields = { language: language.peek(), ...(await form.begin(source, space)), ...(source && how === "from" ? { [form.links ?? "sources"]: [source.id] } : {}) };
  return store().create(form.kind, { space, fields });
}

const ABOUT = /^(new|from|own):(.*)$/;

/** Whom a new one is meant for, until its writer says otherwise. */
async function meantFor(about: string): Promise<string> {
  const [, how, id = ""] = ABOUT.exec(about) ?? [];
  const space = how === "new" ? id : how === "from" ? ((await store().entry(id))?.space ?? "") : "";
  return spaceOf(space) ? space : store().personal;
}

/** One's own text it was made from is kept beside it: who reads it later learns nothing of that. */
async function besideIt(id: string, about: string): Promise<void> {
  const [, how, source = ""] = ABOUT.exec(about) ?? [];
  if (how === "own") await store().keepBeside(id, () => ({ continues: source }));
}

const isEmpty = ({ parts }: Form, fields: Fields): boolean => !filesIn(fields).length && parts.every(({ leaf }) => !wordsAt(fields, leaf).trim());

/** A sheet without a word leaves no trace. */
async function forgetEmpty(form: Form, editor: Editor): Promise<void> {
  const entry = await store().entry(editor.id);
  if (entry && !entry.revision && isEmpty(form, entry.fields)) await store().remove(editor.id);
}

function Writing({ form, editor, about }: { form: Form; editor: Editor; about: string }) {
  const [begun] = useState(editor.entry());
  const [words, write] = useState<Fields>(begun.fields);
  const [wrong, setWrong] = useState<string>();
  const [space, choose] = useState(begun.space);
  const fresh = begun.revision === null && begun.kept === "typing";
  const title = fresh ? form.fresh() : form.name();
  const choosing = Boolean(form.chosen) && fresh;
  const linked = useRef<Promise<void> | undefined>(undefined);
  useEffect(() => {
    if (choosing) void meantFor(about).then(choose);
  }, []);

  function type(fields: Fields): void {
    write((before) => ({ ...before, ...fields }));
    setWrong(undefined);
    editor.type(form.tidy?.(fields) ?? fields);
    linked.current ??= besideIt(editor.id, about); // before a reload comes back to this sheet and knows its own address alone
    if (place.peek().view === form.view && !location.hash.endsWith(editor.id)) rename(`#/${form.view}/${editor.id}`);
  }
  async function finish(): Promise<void> {
    const needed = wordsAt(words, form.needs);
    if (!needed.trim()) return missing(form, setWrong);
    const wrong = form.check?.(words);
    if (wrong) return setWrong(wrong);
    if (fresh) editor.type({ [form.needs]: needed }); // what was made from something may be done as it stands
    const from = visit.peek();
    await (linked.current ??= besideIt(editor.id, about));
    await editor.done(choosing && space !== begun.space ? space : undefined);
    if (stillHere(from)) goInstead(`#/entry/${editor.id}`);
  }
  return (
    <Inner writing top={<Title tab={title} still>{title}</Title>}>
      <div class="page sheet">
        {form.parts.map(({ leaf, ask, hint }, at) => (
          <div class="part" key={leaf}>
            <label class="ask" for={leaf}>{ask()}{hint && <span> {hint()}</span>}</label>
            <Heeded about={editor.id} id={leaf} words={wordsAt(words, leaf)} focus={!at} lang={languageOf(words)} onWords={(said) => type({ [leaf]: said })} />
          </div>
        ))}
        {wrong && <p class="wrong-note" role="alert">{wrong}</p>}
      </div>
      <div class="attach-room"><Attach id={editor.id} fields={words} onChange={type} /></div>
      {form.more && <div class="sheet padded more-said">{form.more(words, type, begun)}</div>}
      <Sources point={begun} />
      {choosing && <Readers chosen={space} onChoose={choose} />}
      <p class="changed note">{(!choosing || !isPersonal(space)) && whoWrites({ space, kind: form.kind })} {form.hint?.()}</p>
      <div class="done">
        <Draft form={form} editor={editor} />
        <Button look="first" onPress={() => void finish()}>{(fresh && form.done?.()) || _("Done")}</Button>
      </div>
    </Inner>
  );
}

/** Who reads a document of a space, and who writes in it. */
export function whoWrites({ space, kind }: Pick<Entry, "space" | "kind">): string {
  if (isPersonal(space)) return _("In Kring, only you can read this.");
  const team = readersName(space);
  return isOwn(kind) ? _("Everybody in {team} can read this. Only you can change it.", { team }) : _("Everybody in {team} can read and change this.", { team });
}

function missing(form: Form, say: (wrong: string) => void): void {
  say(form.missing());
  document.getElementById(form.needs)?.focus();
}

function Draft({ form, editor }: { form: Form; editor: Editor }) {
  const [, draw] = useState(0);
  useEffect(() => store().subscribe(() => draw((times) => times + 1)), [editor]);
  const { kept, fields } = editor.entry();
  if (isEmpty(form, fields)) return <span class="kept-line" />;
  return (
    <span class="kept-line small" role="status">
      <KeptRing kept={kept} />
      <span>{kept === "typing" && <b>{_("Draft")}</b>}{keptName(kept)}</span>
    </span>
  );
}

function OpenElsewhere({ title }: { title: string }) {
  return (
    <Inner top={<Title tab={title}>{title}</Title>}>
      <div class="head"><p class="note">{_("This text is open in another window. Close it there to go on here.")}</p></div>
    </Inner>
  );
}
