/** Two texts under one question: below each other on a phone, beside each other where there is room. */
import { compare } from "../../store";
import { Marked } from "../../ui/marked";
import { Words } from "../../ui/words";

export type Side = { name: string; text: string; lang: string | undefined };

/** What only one of them has is marked in it; `parts`: the first is no whole text, so that nothing can be said of what it lacks. */
export function SideBySide({ title, first, second, parts = false }: { title: string; first: Side; second: Side; parts?: boolean }) {
  const runs = parts ? [] : compare(first.text, second.text);
  return (
    <>
      <p class="ask">{title}</p>
      <div class="two">
        <div><p class="side">{first.name}</p>{parts ? <Words text={first.text} lang={first.lang} /> : <Marked runs={runs} lang={first.lang} side="first" />}</div>
        <div><p class="side">{second.name}</p>{parts ? <Words text={second.text} lang={second.lang} /> : <Marked runs={runs} lang={second.lang} side="second" />}</div>
      </div>
    </>
  );
}
