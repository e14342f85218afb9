/** The steps of each way, in the phone's own words for what is to be tapped. */
import { _ } from "../../i18n";
import type { Picture } from "./drawing";
import type { Way } from "./ways";

export type Step = { picture: Picture; words: string };

export function stepsOf(way: Way): Step[] {
  switch (way) {
    case "iphone-safari": return onIphone(_("Tap the share sign: a square with an arrow. Is it not there? Tap the three dots first."));
    case "iphone-other": return onIphone(_("Tap the share sign beside the address or in the menu. Is the next step not there? Open this address in Safari."));
    case "in-app": return inApp();
    case "android": return onAndroid("dots", _("Tap the three dots at the top."), _("Choose ‘Add to Home screen’ or ‘Install app’."));
    case "samsung": return onAndroid("lines", _("Tap the three lines at the bottom."), _("Choose ‘Add page to’, then ‘Home screen’."));
    case "firefox-android": return onAndroid("dots", _("Tap the three dots beside the address."), _("Choose ‘Add to Home screen’ or ‘Install app’."));
    case "address-bar": return [
      { picture: "address", words: _("In the address bar, choose the sign of a screen with an arrow.") },
      { picture: "home", words: _("Choose ‘Install’. Kring then opens in a window of its own.") },
    ];
    case "mac-safari": return [
      { picture: "row", words: _("Open the menu ‘File’ and choose ‘Add to Dock’.") },
      { picture: "home", words: _("Open Kring from the Dock from now on, and sign in there once.") },
    ];
    default: return [];
  }
}

const onIphone = (first: string): Step[] => [
  { picture: "share", words: first },
  { picture: "row", words: _("Scroll down and choose ‘Add to Home Screen’.") },
  { picture: "add", words: _("Tap ‘Add’ at the top.") },
  { picture: "home", words: _("Open Kring from your Home Screen from now on, and sign in there once.") },
];

const inApp = (): Step[] => [
  { picture: "dots", words: _("Tap the three dots or the share sign of this window.") },
  { picture: "row", words: _("Choose to open it in your browser: Safari, Chrome or another one.") },
];

const onAndroid = (picture: Picture, first: string, second: string): Step[] => [
  { picture, words: first },
  { picture: "row", words: second },
  { picture: "home", words: _("Say yes. Kring then stands among your other apps.") },
];
