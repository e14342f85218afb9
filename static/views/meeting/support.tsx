/** Who looks after the learning at this meeting: proposed in turn, taken or passed on in one tap, and no reason is asked. */
import { _ } from "../../i18n";
import { today } from "../../i18n/dates";
import type { Entry } from "../../store";
import { PersonRing } from "../../ui/person";
import { Button } from "../../ui/press";
import { session, store } from "../here";
import { useLive } from "../live";
import { dayOf, meetingsOf, supportOf } from "./facts";
import { after, asked, inTurn, membersOf, personName } from "./rotation";

export function Support({ meeting }: { meeting: Entry }) {
  const others = useLive(async () => (await meetingsOf(meeting.space)).filter(({ id }) => id !== meeting.id), [meeting.space, meeting.id]);
  if (!others) return null;
  const turn = inTurn(membersOf(meeting.space), others);
  const held = supportOf(meeting);
  const who = held || asked(meeting, turn);
  if (!who) return null;
  return (
    <section class="section">
      <h2>{_("Who looks after the learning?")}</h2>
      <div class="sheet padded support">
        <p class="by"><PersonRing name={personName(who)} tone={who === session.value?.person.id ? "me" : "other"} /><span>{held ? takenName(meeting, who) : askedName(who)}</span></p>
        <p class="small">{_("Asks the one question, and sums up at the end. Everybody does it in turn, one meeting at a time.")}</p>
        {held ? <Held meeting={meeting} who={who} turn={turn} /> : <Asked meeting={meeting} who={who} turn={turn} />}
      </div>
    </section>
  );
}

function takenName(meeting: Entry, who: string): string {
  const name = personName(who);
  return dayOf(meeting) === today() ? _("{name} looks after the learning today.", { name }) : _("{name} looks after the learning at this meeting.", { name });
}

function askedName(who: string): string {
  if (who === session.value?.person.id) return _("Would you look after the learning this time?");
  return _("Who looks after the learning next time? {name} has not done it for a while.", { name: personName(who) });
}

type About = { meeting: Entry; who: string; turn: readonly string[] };

function Asked({ meeting, who, turn }: About) {
  const me = session.value?.person.id ?? "";
  return (
    <div class="doing">
      <Button low look="first" onPress={() => void store().choose(meeting.id, { support: me })}>{_("I will do it")}</Button>
      {turn.length > 1 && <Button low onPress={() => void passOn(meeting, who, turn)}>{who === me ? _("Pass it on") : _("Ask the next colleague")}</Button>}
    </div>
  );
}

/** Whoever took it can still pass it on. */
function Held({ meeting, who, turn }: About) {
  if (who !== session.value?.person.id || turn.length < 2) return null;
  return <div class="doing"><Button low onPress={() => void passOn(meeting, who, turn)}>{_("Pass it on")}</Button></div>;
}

const passOn = (meeting: Entry, who: string, turn: readonly string[]): Promise<unknown> =>
  store().choose(meeting.id, { support: "", proposed: after(who, turn) });
