/** Somebody else made a link for a new passphrase of mine: who, when, and a way to close it. */
import { _ } from "../../i18n";
import { dateOf, dayOf } from "../../i18n/dates";
import { api } from "../../sync";
import { Band } from "../../ui/band";
import { Button } from "../../ui/press";
import { session, store } from "../here";

export function Mended() {
  const [last] = session.value?.mended ?? [];
  if (!last) return null;
  const told = { name: last.by, date: dateOf(dayOf(last.used_at ?? last.made_at)) };
  return (
    <Band>
      <p>
        {last.used_at
          ? _("Your passphrase was changed on {date} with a link from {name}. Was that not you? Tell your administrator.", told)
          : _("{name} made a link on {date} for a new passphrase for you. Tap ‘Seen’ and it no longer works.", told)}
      </p>
      <div class="doing">
        <Button low onPress={() => void seen()}>{_("Seen")}</Button>
      </div>
    </Band>
  );
}

async function seen(): Promise<void> {
  const now = session.value;
  const answer = await api.del("session/mended");
  if (!answer.ok || !now) return;
  session.value = { ...now, mended: [] };
  await store().renew(session.value);
}
