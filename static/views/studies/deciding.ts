/** The words of a study while somebody goes over them: what is open, what was decided, and the way back. */
import { signal, type Signal } from "@preact/signals";
import { _ } from "../../i18n";
import { api } from "../../sync";
import { say } from "../../ui/toast";
import { opensIn } from "./opens";
import { inStudy, said, type Decision, type Form, type Forms, type Place, type Whole } from "./wire";

export type PlacesOf = { form: string; places: Place[] };

/** What I did last: about a word, or about one place of it. */
type Mine = { form: string; place?: Place };

export interface Deciding {
  readonly forms: Signal<Form[] | null>;
  readonly chosen: Signal<string | null>;
  readonly left: Signal<number>;
  /** Where the word on the table stands. */
  readonly places: Signal<PlacesOf>;
  read(): Promise<void>;
  look(form: string): Promise<void>;
  /** The same as another decided is a second *yes*; anything else asks for one. Whether the word is done with. */
  decide(form: Form, decision: Decision): Promise<boolean>;
  /** One place alone, of a word that is decided one by one. Whether it was the last one. */
  settle(form: Form, place: Place, decision: "mask" | "keep"): Promise<boolean>;
  /** The last word or place I decided about is open again. */
  undo(): Promise<void>;
  /** Whether there is something to undo. */
  readonly undoable: Signal<boolean>;
}

export function decidingIn(study: string): Deciding {
  const forms = signal<Form[] | null>(null);
  const chosen = signal<string | null>(null);
  const left = signal(0);
  const places = signal<PlacesOf>({ form: "", places: [] });
  const mine: Mine[] = [];
  const undoable = signal(false);

  async function read(): Promise<void> {
    const found = said(await api.get<Forms>(inStudy(study, "forms")));
    if (!found) return;
    forms.value = found.forms;
    left.value = found.left;
  }
  async function send(form: Form, wish: object): Promise<Form | null> {
    const answer = await api.post<Form>(inStudy(study, "forms", form.id), { version: form.version, ...wish });
    if (!answer.ok && answer.code === "changed_meanwhile") {
      await anotherDid(form.id);
      return null;
    }
    const after = said(answer);
    if (after) put(after);
    return after;
  }
  async function again(id: string): Promise<Form | null> {
    const now = said(await api.get<Form & { places_in: Place[] }>(inStudy(study, "forms", id)));
    if (!now) return null;
    put(now);
    if (!chosen.value || chosen.value === id) places.value = { form: id, places: now.places_in };
    return now;
  }
  function put(after: Form): void {
    const before = forms.value?.find(({ id }) => id === after.id);
    left.value += Number(waits(after)) - Number(before ? waits(before) : true);
    forms.value = (forms.value ?? []).map((form) => (form.id === after.id ? after : form));
  }
  async function decide(form: Form, decision: Decision): Promise<boolean> {
    const second = form.state === "decided" && form.by === "another" && form.decision === decision;
    const after = await send(form, second ? { approve: true } : { decision });
    if (after && decision !== "open") did({ form: form.id });
    if (decision !== "one_by_one") return after !== null;
    return after ? (await again(form.id))?.state !== "open" : false;
  }
  async function settle(form: Form, place: Place, decision: "mask" | "keep"): Promise<boolean> {
    if (!(await decideOne(form, place, decision))) return false;
    did({ form: form.id, place });
    return (await again(form.id))?.state === "decided";
  }
  /** What another decided while I looked is not decided over. */
  async function decideOne(form: Form, { text, mark }: Place, decision: "mask" | "keep" | "open"): Promise<boolean> {
    const now = said(await api.get<Whole>(inStudy(study, "texts", text)));
    if (!now) return false;
    if (decision !== "open" && !opensIn(now).some((one) => one.mark === mark)) return anotherDid(form.id);
    return said(await api.post<Whole>(inStudy(study, "texts", text), { version: now.version, marks: [{ mark, decision }] })) !== null;
  }
  async function anotherDid(id: string): Promise<false> {
    say(_("Somebody else decided about this word just now. Look at it again."));
    await again(id);
    return false;
  }
  function did(one: Mine): void {
    mine.push(one);
    undoable.value = true;
  }
  async function undo(): Promise<void> {
    const last = mine.pop();
    undoable.value = mine.length > 0;
    const form = forms.value?.find(({ id }) => id === last?.form);
    if (!last || !form) return say(_("There is nothing to undo."));
    chosen.value = form.id;
    if (last.place) await decideOne(form, last.place, "open");
    else await send(form, { decision: "open" });
    await again(form.id);
  }
  return { forms, chosen, left, places, read, look: async (id) => void (await again(id)), decide, settle, undo, undoable };
}

/** Whether it still waits for me: open, or decided by somebody else. */
export const waitsForMe = (form: Form): boolean => form.state === "open" || (form.state === "decided" && form.by !== "me");

/** The place that is asked about now, where a word is decided one by one. */
export const openPlace = ({ id, decision: all, state }: Form, { form, places }: PlacesOf): Place | undefined =>
  id === form && all === "one_by_one" && state === "open" ? places.find(({ decision }) => decision === null) : undefined;

const waits = ({ state }: Form): boolean => state === "open" || state === "decided";
