/** Beside a learning point, a plan or a page: what is tried out from it, and what is good for it. */
import { useState } from "preact/hooks";
import { _ } from "../../i18n";
import type { Entry } from "../../store";
import { ChooseMany } from "../../ui/choose";
import { Button, ButtonLink } from "../../ui/press";
import { Sheet } from "../../ui/sheet";
import { session, store } from "../here";
import { useLive } from "../live";
import { languageOf } from "../naming";
import { Cards, firstWords } from "./cards";

const holds = (one: Entry, leaf: string, id: string): boolean => [one.fields[leaf]].flat().includes(id);

/** Those of this space, and my own: whoever else tries something from it for themself tells nobody. */
async function from(kind: string, leaf: string, { id, space }: Entry): Promise<Entry[]> {
  const spaces = [...new Set([space, session.value?.personal ?? ""])];
  return (await Promise.all(spaces.map((at) => store().entries({ kind, space: at })))).flat().filter((one) => holds(one, leaf, id));
}

export function TryOuts({ of, first = false }: { of: Entry; first?: boolean }) {
  const list = useLive(() => from("experiment", "sources", of), [of.id, of.space]);
  if (!list) return null;
  return (
    <section class="section learned" aria-label={_("Trying out")}>
      <h2>{_("Trying out")}</h2>
      {list.length > 0 && <Cards list={list} />}
      <div class="doing"><ButtonLink low look={first && !list.length ? "soft" : "line"} href={`#/try-out/from:${of.id}`}>{_("Try this out")}</ButtonLink></div>
    </section>
  );
}

export function Resources({ of }: { of: Entry }) {
  const [picking, pick] = useState(false);
  const list = useLive(() => from("resource", "attached", of), [of.id, of.space]);
  const others = useLive(() => store().entries({ kind: "resource", space: of.space }), [of.space]);
  if (!list || !others) return null;
  const more = others.filter((one) => !list.some(({ id }) => id === one.id) && one.fields["state"] !== "set_aside" && one.kept !== "typing");
  return (
    <section class="section learned" aria-label={_("Resources")}>
      <h2>{_("Resources")}</h2>
      {list.length > 0 && <Cards list={list} />}
      <div class="doing">
        <ButtonLink low href={`#/resource/from:${of.id}`}>{_("Add a resource")}</ButtonLink>
        {more.length > 0 && <Button low look="bare" onPress={() => pick(true)}>{_("Choose one that is there")}</Button>}
      </div>
      {picking && <PickSheet of={of} list={more} onClose={() => pick(false)} />}
    </section>
  );
}

/** What is there already is named here too, and stays one. */
function PickSheet({ of, list, onClose }: { of: Entry; list: Entry[]; onClose: () => void }) {
  const [chosen, choose] = useState<readonly string[]>([]);
  const toggle = (id: string): void => choose((before) => (before.includes(id) ? before.filter((one) => one !== id) : [...before, id]));
  async function add(): Promise<void> {
    onClose();
    for (const one of list.filter(({ id }) => chosen.includes(id))) await store().choose(one.id, { attached: [...attachedTo(one), of.id] });
  }
  return (
    <Sheet title={_("Which resources help here?")} onClose={onClose}>
      <ChooseMany
        label={_("Resources")} chosen={chosen} onToggle={toggle}
        choices={list.map((one) => ({ value: one.id, title: firstWords(one), lang: languageOf(one.fields) }))}
      />
      <div class="doing">
        <Button look="first" onPress={() => void add()}>{_("Save")}</Button>
        <Button look="bare" onPress={onClose}>{_("Not now")}</Button>
      </div>
    </Sheet>
  );
}

export function attachedTo({ fields }: Pick<Entry, "fields">): string[] {
  const ids = fields["attached"];
  return Array.isArray(ids) ? ids : [];
}
