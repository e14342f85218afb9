/** Where I am signed in, and the way to sign out a phone that was lost. */
import { useEffect, useState } from "preact/hooks";
import { _ } from "../../i18n";
import { dateOf } from "../../i18n/dates";
import { api } from "../../sync";
import { Button } from "../../ui/press";
import { Sheet } from "../../ui/sheet";
import { say } from "../../ui/toast";

type Device = { id: string; name: string; signed_in_on: string; last_seen_on: string; this: boolean };

export function Devices() {
  const [devices, show] = useState<Device[]>();
  const [offline, miss] = useState(false);
  const [lost, ask] = useState<Device>();
  async function read(): Promise<void> {
    const answer = await api.get<{ devices: Device[] }>("devices");
    if (answer.ok) show(answer.value.devices);
    miss(!answer.ok);
  }
  useEffect(() => void read(), []);
  async function signOut(id: string): Promise<void> {
    const answer = await api.del(`devices/${id}`);
    ask(undefined);
    if (answer.ok) await read();
    else say(answer.message);
  }
  if (offline) return <p class="head note">{_("You are offline. Try again when you are online.")}</p>;
  if (!devices) return null;
  return (
    <div class="setting">
      <ul class="rows sheet">
        {devices.map((device) => (
          <li key={device.id}>
            <span>
              <b>{device.name || _("Phone or computer")}</b>
              <span class="small">{device.this ? _("The one you are using") : _("Last used on {date}", { date: dateOf(device.last_seen_on) })}</span>
            </span>
            {!device.this && <Button low onPress={() => ask(device)}>{_("Sign out")}</Button>}
          </li>
        ))}
      </ul>
      {lost && (
        <Sheet title={_("Sign out a lost phone")} onClose={() => ask(undefined)}>
          <p class="note">{_("As soon as that phone is online, Kring is cleared from it. What it has not sent is then lost.")}</p>
          <div class="doing">
            <Button look="grave" onPress={() => void signOut(lost.id)}>{_("Sign out")}</Button>
            <Button look="bare" onPress={() => ask(undefined)}>{_("Not now")}</Button>
          </div>
        </Sheet>
      )}
    </div>
  );
}
