/** Two versions of one text, beside each other, prompt by prompt: one tap for mine, the other, or both. */
import { useState } from "preact/hooks";
import { _, pgettext } from "../../i18n";
import { both, differing, isProse, type Entry, type Fields, type Leaf, type Pair, type Version } from "../../store";
import { Empty } from "../../ui/empty";
import { Button } from "../../ui/press";
import { Title } from "../../ui/title";
import { say } from "../../ui/toast";
import { SideBySide, type Side } from "./side-by-side";
import { Inner } from "../frame";
import { session, store } from "../here";
import { inOrder, leafName, wordsOf } from "./leaves";
import { people, useLive } from "../live";
import { languageOf } from "../naming";
import { goAfter, place } from "../place";

export function Versions() {
  const id = place.value.about;
  const entry = useLive(() => store().entry(id), [id]);
  const known = entry?.known.versions;
  return (
    <Inner top={<Title tab={_("Two versions joined")}>{_("Two versions joined")}</Title>}>
      {entry && (known?.pair ? <Choosing entry={entry} pair={known.pair} /> : <Unknown entry={entry} />)}
    </Inner>
  );
}

/** Before both were fetched; or nothing is left to choose from, and the banner can go. */
function Unknown({ entry }: { entry: Entry }) {
  if (!entry.known.versions && entry.merged)
    return <div class="gap"><Empty words={_("Nothing is lost: both versions are on the server. You can choose when you are online.")} /></div>;
  return (
    <div class="gap">
      <Empty words={_("There is nothing left to choose. Both versions are in the earlier versions.")}>
        {entry.merged && <AsItIs entry={entry} />}
      </Empty>
    </div>
  );
}

function AsItIs({ entry }: { entry: Entry }) {
  return <Button onPress={() => void decide(entry, Object.fromEntries(Object.entries(entry.fields).slice(0, 1)))}>{_("Keep it as it is")}</Button>;
}

type Pick = "mine" | "other" | "both";

/** What differs in a list was joined already: additions of both, removals of both. */
function toChoose({ mine, other }: Pair): string[] {
  return inOrder(differing(mine.fields, other.fields).filter((leaf) => ![mine, other].some(({ fields }) => Array.isArray(fields[leaf]))));
}

function Choosing({ entry, pair }: { entry: Entry; pair: Pair }) {
  const [picks, setPicks] = useState<Record<string, Pick>>({});
  const leaves = toChoose(pair);
  async function pick(leaf: string, choice: Pick): Promise<void> {
    const next = { ...picks, [leaf]: choice };
    setPicks(next);
    if (leaves.every((one) => next[one])) await decide(entry, chosen(entry.fields, pair, next));
  }
  return (
    <>
      <p class="head note">{leaves.length > 1 ? _("Choose for each question. Whatever you choose, nothing is lost: the other stays in the earlier versions.") : _("Whatever you choose, nothing is lost: the other stays in the earlier versions.")}</p>
      <div class="stack feed">
        {leaves.map((leaf) => <One key={leaf} leaf={leaf} pair={pair} picked={picks[leaf]} onPick={(choice) => void pick(leaf, choice)} />)}
      </div>
      {!leaves.length && <div class="doing under"><AsItIs entry={entry} /></div>}
    </>
  );
}

type OneShape = { leaf: string; pair: Pair; picked: Pick | undefined; onPick: (pick: Pick) => void };

function One({ leaf, pair, picked, onPick }: OneShape) {
  const asked: [Pick, string][] = [["mine", _("Keep mine")], ["other", _("Keep the other")]];
  if (isProse(leaf)) asked.push(["both", _("Keep both")]);
  return (
    <section class="sheet meeting" aria-label={leafName(leaf)}>
      <SideBySide title={leafName(leaf)} first={side(pair.mine, pair, leaf)} second={side(pair.other, pair, leaf)} />
      <div class="doing picks">
        {asked.map(([pick, words]) => (
          <button type="button" class={`btn ${picked === pick ? "first" : "line"}`} aria-pressed={picked === pick} onClick={() => onPick(pick)}>{words}</button>
        ))}
      </div>
    </section>
  );
}

const side = (version: Version, pair: Pair, leaf: string): Side => ({
  name: nameOf(version, pair),
  text: wordsOf(version.fields, leaf),
  lang: isProse(leaf) ? languageOf(version.fields) : undefined,
});

/** Mine is what was written on this phone, or else by me. */
function nameOf(version: Version, pair: Pair): string {
  if (version === pair.mine) return pgettext("version", "Mine");
  const me = version.writer === session.value?.person.id;
  const name = me ? _("on another phone") : people.value.get(version.writer)?.name;
  return [pgettext("version", "The other"), name].filter(Boolean).join(" · ");
}

async function decide(entry: Entry, values: Fields): Promise<void> {
  const chosen = store().choose(entry.id, values);
  await goAfter(chosen, `#/entry/${entry.id}`);
  const undo = await chosen;
  say(_("Chosen. The other version stays in the earlier versions."), { action: { label: _("Undo"), onPress: () => void undo() } });
}

/** Lists stay as they were joined. */
function chosen(present: Fields, pair: Pair, picks: Record<string, Pick>): Fields {
  const { mine, other } = pair;
  const value = (leaf: string): Leaf => {
    if (picks[leaf] === "both") return both(leaf, other.fields[leaf], mine.fields[leaf]);
    if (picks[leaf]) return (picks[leaf] === "mine" ? mine : other).fields[leaf] ?? null;
    return present[leaf] ?? null;
  };
  return Object.fromEntries(differing(mine.fields, other.fields).map((leaf) => [leaf, value(leaf)]));
}
