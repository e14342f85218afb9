/** What colleagues asked; the presenter listens, and may take one question with them. */
import { _ } from "../../i18n";
import type { Entry } from "../../store";
import { Empty } from "../../ui/empty";
import { Button } from "../../ui/press";
import { ShareOrTakeBack } from "../entry/sharing";
import { store } from "../here";
import { useLive } from "../live";
import { isPersonal } from "../naming";
import { Replies } from "../team/replies";
import { Respond } from "../team/respond";
import type { PartShape } from "./parts";

export function Asked({ dilemma, onOver }: PartShape) {
  const responses = useLive(() => store().entries({ kind: "response", target: dilemma.id }), [dilemma.id]);
  if (isPersonal(dilemma.space)) return <NotShared dilemma={dilemma} />;
  if (!responses) return null;
  return (
    <section class="section asked-of" aria-label={_("Questions")}>
      <p class="note">{responses.length ? _("Read them all first. You need not answer. Which question do you take with you?") : _("No questions yet. They come in here by themselves.")}</p>
      <div class="sheet answers">
        <Replies responses={responses} beside={(response) => <Take dilemma={dilemma} response={response} />} />
        <Respond to={dilemma} open={false} />
      </div>
      <div class="doing"><Button look="first" onPress={onOver}>{_("What do you see differently now?")}</Button></div>
    </section>
  );
}

function NotShared({ dilemma }: { dilemma: Entry }) {
  return (
    <>
      <Empty words={_("In Kring, only you can read this dilemma. Share it, and colleagues can ask you questions.")} />
      <div class="doing under"><ShareOrTakeBack entry={dilemma} /></div>
    </>
  );
}

/** One question at most, held by its link; nobody counts whose. */
function Take({ dilemma, response }: { dilemma: Entry; response: Entry }) {
  if (response.mine || response.fields["stance"] !== "question") return null;
  const taken = dilemma.fields["taken"] === response.id;
  return (
    <button
      type="button" class="btn low bare take" aria-pressed={taken}
      onClick={() => void store().choose(dilemma.id, { taken: taken ? null : response.id })}
    >
      <i aria-hidden="true" />{_("The question I take with me")}
    </button>
  );
}
