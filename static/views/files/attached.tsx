/** On a card: that something hangs on the text, and what. */
import type { Entry } from "../../store";
import { filesIn, inWords } from "./named";

export function Attached({ fields }: { fields: Entry["fields"] }) {
  return filesIn(fields).length > 0 ? <p class="small">{inWords(fields)}</p> : null;
}
