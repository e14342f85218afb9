/** A text with what came and what went marked: by a line under or through it, and in words for who listens. */
import { _ } from "../i18n";

type Run = { in: "both" | "first" | "second"; text: string };

/** `side`: only that version, with what the other does not have; without it both, what went before what came. */
export function Marked({ runs, lang, side }: { runs: Run[]; lang: string | undefined; side?: "first" | "second" }) {
  const shown = runs.filter((run) => !side || run.in === "both" || run.in === side);
  return <p class="words" lang={lang} dir="auto">{shown.map((run) => <Part run={run} side={side} />)}</p>;
}

function Part({ run, side }: { run: Run; side: "first" | "second" | undefined }) {
  if (run.in === "both" || !run.text.trim()) return <>{run.text}</>;
  if (side) return <mark>{run.text}</mark>;
  return run.in === "first"
    ? <del><Said words={_("Taken out:")} />{run.text}</del>
    : <ins><Said words={_("Added:")} />{run.text}</ins>;
}

/** Heard, not seen, in the language of the screen. */
const Said = ({ words }: { words: string }) => <span class="hush" lang={document.documentElement.lang}> {words} </span>;
