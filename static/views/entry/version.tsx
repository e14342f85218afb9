/** One earlier version, unfolded: what changed in it, and what its writer can do with it. */
import { useState } from "preact/hooks";
import { _ } from "../../i18n";
import { compare, differing, isOwn, isProse, type Entry, type Fields } from "../../store";
import { api } from "../../sync";
import { Marked } from "../../ui/marked";
import { Button } from "../../ui/press";
import { Sheet } from "../../ui/sheet";
import { say } from "../../ui/toast";
import type { Revision } from "./events";
import { session, store } from "../here";
import { inOrder, leafName, wordsOf } from "./leaves";
import { languageOf } from "../naming";

type About = { entry: Entry; revision: Revision; before: Revision | undefined; onChange: () => void };

export function VersionOf({ entry, revision, before, onChange }: About) {
  const [taking, take] = useState(false);
  if (!revision.fields) return null;
  const earlier = revision.id !== entry.revision;
  const own = entry.mine && isOwn(entry.kind) && revision.writer === session.value?.person.id;
  return (
    <div class="version">
      <Changes now={revision.fields} was={before?.fields ?? {}} first={!before?.fields} />
      {earlier && (own || !isOwn(entry.kind)) && (
        <div class="doing">
          {isOther(entry, revision.fields) && <Button low onPress={() => void putBack(entry, revision.fields ?? {})}>{_("Use these words again")}</Button>}
          {own && <Button low look="bare" onPress={() => take(true)}>{_("Take the words out of this version")}</Button>}
        </div>
      )}
      {taking && <TakeOut entry={entry} revision={revision} onClose={() => take(false)} onDone={onChange} />}
    </div>
  );
}

function Changes({ now, was, first }: { now: Fields; was: Fields; first: boolean }) {
  const changed = inOrder(differing(was, now));
  const shown = changed.length ? changed : inOrder(Object.keys(now).filter(isProse));
  return (
    <>
      {shown.filter((leaf) => (leaf !== "model" || !first) && (wordsOf(now, leaf) || wordsOf(was, leaf))).map((leaf) => (
        <div class="answered">
          <p class="ask">{leafName(leaf)}</p>
          <Marked
            lang={isProse(leaf) ? languageOf(now) : undefined}
            runs={compare(first ? wordsOf(now, leaf) : wordsOf(was, leaf), wordsOf(now, leaf))}
          />
        </div>
      ))}
    </>
  );
}

const isOther = (entry: Entry, fields: Fields): boolean => differing(entry.fields, fields).length > 0;

/** The present words stay in the history. */
async function putBack(entry: Entry, fields: Fields): Promise<void> {
  const leaves = differing(entry.fields, fields);
  const undo = await store().choose(entry.id, Object.fromEntries(leaves.map((leaf) => [leaf, fields[leaf] ?? null])));
  say(_("These words are back. What stood there is in the earlier versions."), { action: { label: _("Undo"), onPress: () => void undo() } });
}

function TakeOut({ entry, revision, onClose, onDone }: { entry: Entry; revision: Revision; onClose: () => void; onDone: () => void }) {
  async function takeOut(): Promise<void> {
    onClose();
    const answer = await api.post(`documents/${entry.id}/blank`, { revision: revision.id });
    if (!answer.ok) return say(answer.status ? answer.message : _("You are offline. Try again when you are online."));
    if (entry.known.versions) await store().learn(entry.id, { versions: { revision: entry.revision ?? "", pair: null } });
    onDone();
  }
  return (
    <Sheet title={_("Take the words out of this version?")} onClose={onClose}>
      <p class="note">{_("Nobody can read them there any more, not even you. The text as it is now stays. This cannot be undone.")}</p>
      <div class="doing">
        <Button look="grave" onPress={() => void takeOut()}>{_("Take the words out")}</Button>
        <Button look="bare" onPress={onClose}>{_("Not now")}</Button>
      </div>
    </Sheet>
  );
}
