/** Kring on the home screen, where phones keep it best: when to say so, once, and the browser's own offer. */
import { computed, signal } from "@preact/signals";
import { useLayoutEffect, useState } from "preact/hooks";
import { _ } from "../../i18n";
import { device } from "../../i18n/device";
import { remember, setting } from "../../store";
import { Band } from "../../ui/band";
import { Button, ButtonLink } from "../../ui/press";
import { isInstalled, seen } from "./browser";
import { store, syncState } from "../here";
import { startsEmpty, wayOn, type Way } from "./ways";
import { isKept, learnKeeping } from "../phone/keeping";
import { mayForget } from "../where";

type Offer = Event & { prompt(): Promise<unknown> };

const PUT_ASIDE = "install-asked";
const isAside = signal(true);
const offer = signal<Offer | null>(null);

/** The way for this phone, as it is now. */
export const way = computed<Way>(() => wayOn(seen(), isInstalled(), offer.value !== null));

/** Call once, before the browser makes its offer. */
export function watchForInstall(): void {
  addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    offer.value = event as Offer;
  });
  addEventListener("appinstalled", () => {
    offer.value = null;
    void navigator.storage?.persist?.();
  });
}

export function takeOffer(): void {
  void offer.value?.prompt();
}

/** Call before the first word is on screen: a hint that came later would push the list down. */
export async function recallHint(): Promise<void> {
  const [aside] = await Promise.all([setting<boolean>(PUT_ASIDE), learnKeeping()]);
  isAside.value = aside ?? false;
}

/** Above one's texts, until it is done or put aside for good; whether there are any is asked once, as somebody comes. */
export function InstallHint() {
  const [begun, know] = useState(false);
  useLayoutEffect(() => void store().entries({ mine: true }).then((found) => know(found.length > 0)), []);
  const words = isAside.value ? null : hintFor(way.value, begun);
  if (!words) return null;
  async function putAside(): Promise<void> {
    isAside.value = true;
    await remember(PUT_ASIDE, true);
  }
  return (
    <Band kept="typing">
      <p>{words}</p>
      <div class="doing">
        <ButtonLink low href="#/me/install">{_("Show me how")}</ButtonLink>
        <Button low look="bare" onPress={() => void putAside()}>{_("Do not show this again")}</Button>
      </div>
    </Band>
  );
}

/** On an iPhone before the first word; elsewhere when there is something to keep, and the phone
 * will not promise to; without a network the texts just written have the room. */
function hintFor(way: Way, begun: boolean): string | null {
  if (startsEmpty(way)) return _("Put Kring on your Home Screen before you write offline. Otherwise an iPhone can delete your text after seven days.");
  if (way === "in-app") return inOtherApp();
  const cannot = way === "installed" || way === "none" || device() === "computer";
  return cannot || !begun || isKept.value !== false || syncState.value?.trouble ? null : `${mayForget()} ${_("On your Home Screen they are kept more safely.")}`;
}

export const inOtherApp = (): string =>
  _("You opened Kring inside another app. What you write may not be kept here. Open it in your own browser.");
