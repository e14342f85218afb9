/** What hangs on a text, wherever the text is shown; nothing is fetched for a text without. */
import type { Entry } from "../../store";
import { onDemand } from "../../ui/on-demand";
import { filesIn } from "./named";

const Shown = onDemand(() => import("./shown").then((part) => part.Shown));

export const Hung = ({ id, fields }: Pick<Entry, "id" | "fields">) => (filesIn(fields).length ? <Shown id={id} fields={fields} /> : null);

/** Under the paper of what a team writes. */
export const HungUnder = ({ of }: { of: Entry }) =>
  filesIn(of.fields).length ? <div class="attach-room"><Hung id={of.id} fields={of.fields} /></div> : null;
