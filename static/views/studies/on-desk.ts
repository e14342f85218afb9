/** A text while somebody goes over it: what they chose so far, what is still open, and what becomes of it. */
import { useEffect, useState } from "preact/hooks";
import { _ } from "../../i18n";
import { api } from "../../sync";
import { say } from "../../ui/toast";
import type { Added } from "./cover-up";
import { opensIn } from "./opens";
import { inStudy, said, type ThirdParty, type Whole } from "./wire";

export type Fate = "mask" | "keep";
type Chosen = { marks: ReadonlyMap<number, Fate>; added: Added[]; edited: Record<string, string> | null };
type Wanted = { study: string; number: number; onChange: (text: Whole) => void; onNext: () => void };

const NOTHING: Chosen = { marks: new Map(), added: [], edited: null };

export function useOnDesk({ study, number, onChange, onNext }: Wanted) {
  const [text, show] = useState<Whole | null>(null);
  const [chosen, choose] = useState(NOTHING);
  const address = inStudy(study, "texts", number);
  const read = async (): Promise<void> => show(said(await api.get<Whole>(address)));
  useEffect(() => void read(), [number]);

  async function send(wish: object): Promise<void> {
    if (!text) return;
    const answer = await api.post<Whole>(address, { version: text.version, ...wish });
    if (!answer.ok && answer.code === "changed_meanwhile") {
      say(_("This text changed just now. Read it again."));
      return read();
    }
    const after = said(answer);
    if (!after) return;
    choose(NOTHING);
    onChange(after);
    show(after);
    if (after.state !== "open") onNext();
  }
  const open = text ? opensIn(text).filter(({ mark }) => !chosen.marks.has(mark)) : [];
  const touched = chosen.marks.size + chosen.added.length > 0;
  const decide = (decision: ThirdParty): void => void send({ decision, ...asSent(chosen) });
  return {
    text, show, chosen, open, touched,
    second: text?.state === "decided" && text.by === "another",
    set: (news: Partial<Chosen>): void => choose({ ...chosen, ...news }),
    settle: (mark: number | undefined, fate: Fate): void => {
      if (mark !== undefined) choose({ ...chosen, marks: new Map(chosen.marks).set(mark, fate) });
    },
    /** What was written instead stays. */
    undo: (): void => choose({ ...NOTHING, edited: chosen.edited }),
    leaveOut: (): void => decide("leave_out"),
    /** Nothing leaves with a word in it that nobody decided about. */
    letLeave: (): void => {
      if (!open.length) decide(touched || chosen.edited ? "edit" : "fine");
    },
    approve: (): void => void send({ approve: true }),
  };
}

export type OnDesk = ReturnType<typeof useOnDesk>;

function asSent({ marks, added, edited }: Chosen): object {
  return {
    marks: [...marks].map(([mark, decision]) => ({ mark, decision })),
    add: added.map(({ start, end, kind }) => ({ start, end, kind })),
    ...(edited ? { edited } : {}),
  };
}
