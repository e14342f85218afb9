/** Kring on the home screen: where an iPhone would otherwise clear it away after a week. */
import { signal } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import { _ } from "../i18n";
import { remember, setting } from "../store";
import { Band } from "../ui/band";
import { Button } from "../ui/press";

type Offer = Event & { prompt(): Promise<unknown> };

/** The browser's own offer, where it makes one. */
const offer = signal<Offer | null>(null);

/** Call once, before the browser makes its offer. */
export function watchForInstall(): void {
  addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    offer.value = event as Offer;
  });
  addEventListener("appinstalled", () => (offer.value = null));
}

export function InstallButton() {
  const now = offer.value;
  return now && <Button low onPress={() => void now.prompt()}>{_("Put on Home Screen")}</Button>;
}

/** On an iPhone in Safari, until it is done or put aside. */
export function InstallHint() {
  const [asked, know] = useState(true);
  useEffect(() => void setting<boolean>("install-asked").then((before) => know(before ?? false)), []);
  if (asked || !safariOnIphone()) return null;
  async function putAside(): Promise<void> {
    know(true);
    await remember("install-asked", true);
  }
  return (
    <Band kept="typing">
      <p>{_("Put Kring on your Home Screen before you write offline. Otherwise an iPhone can delete your text after seven days.")}</p>
      <p>{_("Tap the share sign of Safari, then ‘Add to Home Screen’.")}</p>
      <div class="doing"><Button low onPress={() => void putAside()}>{_("Not now")}</Button></div>
    </Band>
  );
}

/** iOS alone has `standalone`; an iPad says it is a Mac with a touch screen. */
function safariOnIphone(): boolean {
  return "standalone" in navigator && navigator.standalone === false;
}
