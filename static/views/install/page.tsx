/** Kring on the home screen of this very phone: step by step, drawn, also without a network. */
import { _, ngettext } from "../../i18n";
import { onThis } from "../../i18n/device";
import { Band } from "../../ui/band";
import { Button } from "../../ui/press";
import { say } from "../../ui/toast";
import { copied } from "../phone/copying";
import { store, sync } from "../here";
import { takeOffer, way } from "./install";
import { useLive } from "../live";
import { SaveRescueFile } from "../phone/rescue";
import { Drawing } from "./drawing";
import { stepsOf } from "./steps";
import { startsEmpty, type Way } from "./ways";

/** A computer has no home screen. */
export const homeTitle = (): string => onThis(_("Put on Home Screen"), _("Put on Home Screen"), _("In a window of its own"));

const offerName = (): string => onThis(_("Put on Home Screen"), _("Put on Home Screen"), _("Open in a window of its own"));

export function OnHomeScreen() {
  const now = way.value;
  return (
    <div class="setting">
      <p class="note">{whatFor(now)}</p>
      {startsEmpty(now) && <SendFirst />}
      {now === "offered" && <div class="doing"><Button look="first" onPress={takeOffer}>{offerName()}</Button></div>}
      <ol class="steps-drawn">
        {stepsOf(now).map(({ picture, words }, i) => (
          <li class="sheet" key={words}>
            <Drawing picture={picture} />
            <p><b>{i + 1}</b> {words}</p>
          </li>
        ))}
      </ol>
      {now === "in-app" && <div class="doing"><Button onPress={() => void copyAddress()}>{_("Copy the address")}</Button></div>}
    </div>
  );
}

function whatFor(way: Way): string {
  switch (way) {
    case "installed": return _("You opened Kring from your Home Screen. This is the best place for it.");
    case "in-app": return _("You opened Kring inside another app. What you write may not be kept here. Open it in your own browser.");
    case "none": return _("This browser cannot put Kring on a home screen. Make a bookmark of it, or use Chrome, Edge or Safari.");
    case "iphone-safari":
    case "iphone-other": return _("Put Kring on your Home Screen before you write offline. Otherwise an iPhone can delete your text after seven days.");
    default: return better();
  }
}

const better = (): string =>
  onThis(
    _("On your Home Screen, Kring opens with one tap. Your entries are kept more safely there."),
    _("On your Home Screen, Kring opens with one tap. Your entries are kept more safely there."),
    _("In its own window, Kring opens at once. Your entries are kept more safely there."),
  );

/** What is not sent stays behind in the browser. */
function SendFirst() {
  const unsent = useLive(() => store().unsent()) ?? 0;
  if (!unsent) return <p class="note">{_("Kring on your Home Screen starts empty. What you have sent comes there by itself.")}</p>;
  return (
    <Band kept="waiting">
      <p>
        {ngettext(
          "Send first: 1 entry is only in this browser. Kring on your Home Screen starts empty and cannot see it.",
          "Send first: {count} entries are only in this browser. Kring on your Home Screen starts empty and cannot see them.",
          unsent,
        )}
      </p>
      <div class="doing">
        <Button low look="first" onPress={() => void sync().now()}>{_("Send now")}</Button>
        <SaveRescueFile />
      </div>
    </Band>
  );
}

async function copyAddress(): Promise<void> {
  say((await copied(location.href)) ? _("Copied.") : location.origin);
}
