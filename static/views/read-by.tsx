/** Who opened a text of mine: names without times, and never who did not. */
import { useEffect, useState } from "preact/hooks";
import { list, ngettext } from "../i18n";
import type { Entry } from "../store";
import { api } from "../sync";

type Readers = { readers: { id: string; name: string }[]; count: number | null };

export function ReadBy({ entry }: { entry: Entry }) {
  const [readers, show] = useState<Readers>();
  useEffect(() => {
    void api.get<Readers>(`documents/${entry.id}/readers`).then((answer) => answer.ok && show(answer.value));
  }, [entry.id]);
  const count = readers?.count ?? readers?.readers.length ?? 0;
  if (!count) return null;
  return (
    <p class="section note">
      {ngettext("1 person has read this.", "{count} people have read this.", count)}{" "}
      {readers && list(readers.readers.map((reader) => reader.name))}
    </p>
  );
}
