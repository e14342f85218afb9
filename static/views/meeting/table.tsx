/** The texts on the table of a meeting, and what else was shared since the last one. */
import { _ } from "../../i18n";
import type { Entry } from "../../store";
import { ButtonLink } from "../../ui/press";
import { store } from "../here";
import { useLive } from "../live";
import { Bringing } from "./bring";
import { tableOf } from "./bringing";
import { dayOf, lastBefore } from "./facts";
import { TextLines } from "./text-link";

/** So many are enough to choose from; all of them are on the team's page. */
const MOST = 5;

export function Table({ meeting }: { meeting: Entry }) {
  const laid = useLive(() => tableOf(meeting), [meeting.id, meeting.space]);
  const shared = useLive(() => sharedSince(meeting), [meeting.id, meeting.space]);
  if (!laid || !shared) return null;
  const rest = shared.filter(({ id }) => !laid.some(({ text }) => text?.id === id)).slice(0, MOST);
  return (
    <>
      <section class="section brought" aria-label={_("On the table")}>
        <h2>{_("On the table")}</h2>
        {!laid.length && <p class="note">{_("Nobody has brought a text yet. Only its writer can.")}</p>}
        {laid.length > 0 && <ul class="stack">{laid.map(({ id, text }) => <li key={id}>{text ? <Card text={text} meeting={meeting} laid /> : <Gone />}</li>)}</ul>}
      </section>
      <section class="section brought" aria-label={_("Shared since the last meeting")}>
        <h2>{_("Shared since the last meeting")}</h2>
        {!shared.length && <NothingNew space={meeting.space} />}
        {rest.length > 0 && <ul class="stack">{rest.map((text) => <li key={text.id}><Card text={text} meeting={meeting} /></li>)}</ul>}
      </section>
    </>
  );
}

function NothingNew({ space }: { space: string }) {
  return (
    <>
      <p class="note">{_("Nothing new has been shared since your last meeting. You can still bring a dilemma, or look back at a learning point.")}</p>
      <div class="doing">
        <ButtonLink low href="#/dilemma/own:">{_("New dilemma")}</ButtonLink>
        <ButtonLink low href={`#/learning/${space}`}>{_("Learning points")}</ButtonLink>
      </div>
    </>
  );
}

/** What is gone is said, and nothing of what it was. */
export const Gone = () => <p class="gone note">{_("This text was taken back, or you cannot read it here.")}</p>;

function Card({ text, meeting, laid = false }: { text: Entry; meeting: Entry; laid?: boolean }) {
  return (
    <div class="sheet padded">
      <a class="story-link" href={`#/entry/${text.id}`}><TextLines text={text} /></a>
      {(text.mine || !laid) && <Bringing text={text} meeting={meeting} />}
    </div>
  );
}

async function sharedSince(meeting: Entry): Promise<Entry[]> {
  const last = await lastBefore(meeting);
  const since = last ? Date.parse(dayOf(last)) : 0;
  return (await store().entries({ kind: "reflection", space: meeting.space })).filter(({ createdAt }) => createdAt >= since);
}
