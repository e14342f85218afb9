/** The history of a text in words, newest first, with what changed word by word; asked of the server, so only online. */
import { useEffect, useState } from "preact/hooks";
import { _ } from "../../i18n";
import type { Entry } from "../../store";
import { api } from "../../sync";
import { Button } from "../../ui/press";
import { Title } from "../../ui/title";
import { events, PAGE, type Revision } from "./events";
import { Inner } from "../frame";
import { store } from "../here";
import { useLive } from "../live";
import { place } from "../place";
import { VersionOf } from "./version";

export function History() {
  const id = place.value.about;
  const entry = useLive(() => store().entry(id), [id]);
  const { revisions, wrong, more, again } = useHistory(id, entry?.revision ?? undefined);
  return (
    <Inner top={<Title tab={_("Earlier versions")}>{_("Earlier versions")}</Title>}>
      {wrong && <p class="head note" role="status">{wrong}</p>}
      {entry && revisions.length > 0 && (
        <ol class="history sheet alone">
          {revisions.map((revision, i) => (
            <Row entry={entry} revision={revision} before={revisions[i + 1]} cut={more && i === revisions.length - 1} onChange={again} />
          ))}
        </ol>
      )}
      {more && <div class="more"><Button onPress={() => again(revisions.at(-1)?.number)}>{_("Show more")}</Button></div>}
    </Inner>
  );
}

/** `head`: what this phone has; when it is another one, the history is asked anew. */
function useHistory(id: string, head: string | undefined) {
  const [revisions, show] = useState<Revision[]>([]);
  const [wrong, say] = useState("");
  const [more, setMore] = useState(false);
  async function again(before?: number): Promise<void> {
    const answer = await api.get<{ revisions: Revision[] }>(`documents/${id}/history${before ? `?before=${before}` : ""}`);
    if (!answer.ok) return say(answer.status ? answer.message : _("Earlier versions are on the server. You can see them when you are online."));
    say("");
    show((shown) => (before ? [...shown, ...answer.value.revisions] : answer.value.revisions));
    setMore(answer.value.revisions.length === PAGE);
  }
  useEffect(() => void again(), [id, head]);
  return { revisions, wrong, more, again: (before?: number) => void again(before) };
}

type RowShape = { entry: Entry; revision: Revision; before: Revision | undefined; cut: boolean; onChange: () => void };

function Row({ entry, revision, before, cut, onChange }: RowShape) {
  const [open, show] = useState(false);
  const { said, when } = events(revision, cut ? null : before);
  return (
    <li>
      <button type="button" class="event" aria-expanded={open} onClick={() => show(!open)}>
        <span>{said.map((one) => <b>{one}</b>)}<span class="small">{when}</span></span>
      </button>
      {open && <VersionOf entry={entry} revision={revision} before={before} onChange={onChange} />}
    </li>
  );
}
