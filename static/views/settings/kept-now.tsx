/** In a few words whether everything I wrote is safe. */
import { _ } from "../../i18n";
import { toSend, waiting } from "../bands";
import { store } from "../here";
import { useLive } from "../live";
import { keptName } from "../naming";

export function KeptNow() {
  const goes = useLive(toSend);
  const unsent = useLive(() => store().unsent());
  const refused = useLive(async () => (await store().attention()).length);
  if (goes) return <>{waiting(goes)}</>;
  if (refused) return <>{_("Needs attention")}</>;
  return <>{unsent === undefined ? "" : keptName(unsent ? "typing" : "safe")}</>;
}
