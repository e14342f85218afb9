/** Who opened a text of mine: names without times, and never who did not; remembered for when there is no network. */
import { useEffect } from "preact/hooks";
import { list, ngettext } from "../../i18n";
import type { Entry } from "../../store";
import { api } from "../../sync";
import { store } from "../here";

type Readers = { readers: { id: string; name: string }[]; count: number | null };

export function ReadBy({ entry }: { entry: Entry }) {
  const { space } = entry;
  useEffect(() => void learnReaders(entry), [entry.id, space]);
  const known = entry.known.readBy;
  const count = known?.space === space ? (known.count ?? known.names.length) : 0;
  if (!known || !count) return null;
  return (
    <p class="section note">
      {ngettext("1 person has read this.", "{count} people have read this.", count)} {list(known.names)}
    </p>
  );
}

async function learnReaders({ id, space }: Entry): Promise<void> {
  const answer = await api.get<Readers>(`documents/${id}/readers`);
  if (!answer.ok) return;
  const { readers, count } = answer.value;
  await store().learn(id, { readBy: { space, names: readers.map(({ name }) => name), count } });
}
