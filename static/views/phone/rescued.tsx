/** Back after signing out with a rescue file: what is in it is on no server yet. */
import { useEffect, useState } from "preact/hooks";
import { _ } from "../../i18n";
import { remember, setting } from "../../store";
import { Band } from "../../ui/band";
import { Button } from "../../ui/press";
import { session } from "../here";
import { rescuedBy } from "../door/others";
import { PutBackRescueFile } from "./rescue";

export function Rescued() {
  const name = rescuedBy(session.value?.person.id ?? "");
  const [waits, know] = useState(false);
  useEffect(() => void setting<boolean>(name).then((found) => know(found ?? false)), [name]);
  if (!waits) return null;
  async function over(): Promise<void> {
    know(false);
    await remember(name, false);
  }
  return (
    <Band kept="attention">
      <p>{_("When you signed out here, some of your work was only in your rescue file. Put it back, and it is sent.")}</p>
      <div class="doing">
        <PutBackRescueFile onBack={() => void over()} />
        <Button low look="bare" onPress={() => void over()}>{_("Not needed any more")}</Button>
      </div>
    </Band>
  );
}
