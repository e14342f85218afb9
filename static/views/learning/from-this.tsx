/** Under a shared text: bringing it to the next meeting, the learning points that came from it, and the way to make one. */
import { _ } from "../../i18n";
import type { Entry } from "../../store";
import { ButtonLink } from "../../ui/press";
import { store } from "../here";
import { useLive } from "../live";
import { ForMeeting } from "../meeting/bring";
import { PointCard } from "./card";
import { sourcesOf } from "./sources";

export function FromThis({ text }: { text: Entry }) {
  const points = useLive(() => from(text), [text.id, text.space]);
  if (text.kind !== "reflection") return null;
  return (
    <>
      <ForMeeting text={text} />
      <section class="section learned">
        <h2>{_("What do we learn from it?")}</h2>
        {points && points.length > 0 && <ul class="stack">{points.map((point) => <li key={point.id}><PointCard point={point} /></li>)}</ul>}
        <div class="doing"><ButtonLink low href={`#/point/from:${text.id}`}>{_("Make a learning point")}</ButtonLink></div>
      </section>
    </>
  );
}

async function from({ id, space }: Entry): Promise<Entry[]> {
  const points = await store().entries({ kind: "learning_point", space });
  return points.filter((point) => sourcesOf(point).includes(id));
}
