/** A page beyond its team: one version is lent to the others of the organisation, and how many teams made it their own. */
import { useState } from "preact/hooks";
import { _ } from "../../i18n";
import { differing, type Entry } from "../../store";
import { Button } from "../../ui/press";
import { Sheet } from "../../ui/sheet";
import { say } from "../../ui/toast";
import { session, spaceOf, store } from "../here";
import { useAsked, type PageAbroad } from "./abroad";
import { copiesName } from "./lent";

export const isLent = ({ fields }: Entry): boolean => Boolean(fields["lent"]);

/** A team lends what everybody in it may change; a page of the organisation is everybody's already. */
export function Abroad({ page }: { page: Entry }) {
  const kind = spaceOf(page.space)?.kind;
  const asked = useAsked<PageAbroad>(page.revision && (isLent(page) || kind === "organisation") ? `manual/pages/${page.id}` : null, page.revision);
  const found = asked && "value" in asked ? asked.value : null;
  const copies = found && found.copies > 0 && <p>{copiesName(found.copies)}</p>;
  if (kind === "organisation") return copies ? <section class="section abroad" aria-label={_("Other teams")}>{copies}</section> : null;
  if (!isLent(page)) return null;
  return (
    <section class="section abroad" aria-label={_("Other teams")}>
      <h2>{_("Other teams")}</h2>
      <p>{_("Other teams at {organisation} can read a version of this page and copy it.", { organisation: house() })}</p>
      {copies}
      {found?.lent && isOld(page, found.lent.fields) && <p>{_("They read an earlier version: the page was changed since.")}</p>}
      <div class="doing">
        {found?.lent && isOld(page, found.lent.fields) && <LendButton look="line" page={page} name={_("Lend the version of now")} />}
        <Button low onPress={() => void stop(page)}>{_("Lend it no more")}</Button>
      </div>
    </section>
  );
}

const house = (): string => session.value?.organisation.name ?? "";

const isOld = (page: Entry, lent: Entry["fields"]): boolean =>
  differing(page.fields, lent).some((leaf) => ["title", "text", "evidence", "practice", "tags"].includes(leaf));

async function stop(page: Entry): Promise<void> {
  const undo = await store().choose(page.id, { lent: null });
  say(_("Not lent any more. What other teams copied stays theirs."), { action: { label: _("Undo"), onPress: () => void undo() } });
}

/** Only what is safe on the server can be lent: others read exactly the version that stands here. */
export function LendButton({ page, name, look }: { page: Entry; name: string; look: "line" | "bare" }) {
  const [asking, ask] = useState(false);
  const ready = page.kept === "safe" && page.revision;
  async function lend(): Promise<void> {
    ask(false);
    const undo = await store().choose(page.id, { lent: page.revision });
    say(_("Lent to the other teams at {organisation}.", { organisation: house() }), { action: { label: _("Undo"), onPress: () => void undo() } });
  }
  return (
    <>
      <Button low look={look} onPress={() => ask(true)}>{name}</Button>
      {asking && (
        <Sheet title={_("Lend this page to other teams?")} onClose={() => ask(false)}>
          <p class="note">{_("Everybody who works at {organisation} can then read this version and copy it: its words and tags, and the name of your team. Not who wrote it, and not where it came from.", { organisation: house() })}</p>
          <p class="note">{_("What your team changes later stays with you, until you lend that too. Read it once more: can anybody recognise a resident in it?")}</p>
          {!ready && <p class="note" id="not-safe">{_("First this version has to be safe on the server.")}</p>}
          <div class="doing">
            <Button look="first" cannot={ready ? undefined : "not-safe"} onPress={() => void lend()}>{_("Lend this version")}</Button>
            <Button look="bare" onPress={() => ask(false)}>{_("Not now")}</Button>
          </div>
        </Sheet>
      )}
    </>
  );
}
