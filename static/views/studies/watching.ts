/** A study as it is now, read again while its texts are being gone over. */
import { useEffect, useState } from "preact/hooks";
import { _ } from "../../i18n";
import { api } from "../../sync";
import { inStudy, type Study } from "./wire";

/** Milliseconds between two looks at how far the going over is. */
const LOOK = 1_000;

/** `why`: the reason that it cannot be had. */
type Watched = { study: Study | undefined; change: (study: Study) => void; why: string };

export function useStudy(id: string): Watched {
  const [study, show] = useState<Study>();
  const [why, tell] = useState("");
  useEffect(() => void read(), [id]);
  useEffect(() => {
    if (study?.gathering == null) return undefined;
    const again = setTimeout(() => void read(), LOOK);
    return () => clearTimeout(again);
  }, [study]);
  async function read(): Promise<void> {
    const answer = await api.get<Study>(inStudy(id));
    tell(answer.ok ? "" : answer.status ? answer.message : _("Studies are on the server. Open this page when you are online."));
    if (answer.ok) show(answer.value);
  }
  return { study, change: show, why: study ? "" : why };
}
