/** A sentence from somebody who said that it may be quoted: their words, in their language, the value marked in them. */
import { marked } from "../marked";
import type { Line } from "./told";

export function Quoted({ line }: { line: Line }) {
  return <p class="quoted" lang={line.language} dir="auto"><q>{marked(line.passage, line.marks)}</q></p>;
}
