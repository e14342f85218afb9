/** What was noted during a meeting: each note stands by itself, so that several phones write at once, also without a network. */
import { useEffect, useRef, useState } from "preact/hooks";
import { _ } from "../../i18n";
import type { Entry } from "../../store";
import { Button } from "../../ui/press";
import { Words } from "../../ui/words";
import { wordsAt } from "../guides";
import { Heeded } from "../heed/heeded";
import { store } from "../here";
import { languageOf } from "../naming";

/** In the order in which they were begun; nobody's name stands beside one. */
export const notesOf = ({ fields }: Pick<Entry, "fields">): string[] =>
  Object.keys(fields).filter((leaf) => leaf.startsWith("notes/") && wordsAt(fields, leaf).trim()).sort();

export function Notes({ meeting }: { meeting: Entry }) {
  const leaves = notesOf(meeting);
  if (!leaves.length) return null;
  return (
    <section class="section">
      <h2>{_("Notes")}</h2>
      <ul class="sheet padded notes">{leaves.map((leaf) => <li key={leaf}><Words text={wordsAt(meeting.fields, leaf)} lang={languageOf(meeting.fields)} /></li>)}</ul>
    </section>
  );
}

/** Two phones never make the same one. */
const freshLeaf = (): string => `notes/${Date.now().toString(36)}${crypto.randomUUID().slice(0, 8)}`;

export function AddNote({ meeting }: { meeting: Entry }) {
  const [count, next] = useState(0);
  return <NoteBox key={count} meeting={meeting} focus={count > 0} onAdded={() => next(count + 1)} />;
}

/** Nothing of it stays behind: it is everybody's when its writer says so, goes on, or puts the phone away. */
function NoteBox({ meeting, focus, onAdded }: { meeting: Entry; focus: boolean; onAdded: () => void }) {
  const [leaf] = useState(freshLeaf);
  const [words, write] = useState("");
  const said = useRef("");
  said.current = words;
  function type(now: string): void {
    write(now);
    store().layNoteAside(meeting.id, leaf, now);
  }
  useEffect(() => {
    let kept = "";
    const keep = (): void => {
      if (said.current.trim() === kept) return;
      const words = said.current.trim();
      void store().choose(meeting.id, { [leaf]: words }).then(() => {
        kept = words;
        if (said.current.trim() === words) store().layNoteAside(meeting.id, leaf, "");
      });
    };
    const away = (): void => void (document.visibilityState === "hidden" && keep());
    document.addEventListener("visibilitychange", away);
    return () => (document.removeEventListener("visibilitychange", away), keep());
  }, []);
  return (
    <div class="note-box">
      <div class="paper">
        <Heeded about={meeting.id} label={_("A note")} placeholder={_("A note")} words={words} focus={focus} lang={languageOf(meeting.fields)} onWords={type} />
      </div>
      {words.trim() && <div class="doing"><Button low onPress={onAdded}>{_("Write it down")}</Button></div>}
    </div>
  );
}
