/** Which way leads onto the home screen on this phone, in this browser. */
import type { Seen } from "./browser";

export type Way =
  | "installed" | "offered" | "iphone-safari" | "iphone-other" | "in-app" | "android" | "samsung" | "firefox-android" | "address-bar" | "mac-safari" | "none";

export function wayOn({ browser, system }: Seen, installed: boolean, offered: boolean): Way {
  if (installed) return "installed";
  if (browser === "in-app") return "in-app";
  if (offered) return "offered";
  if (system === "iPhone" || system === "iPad") return browser === "Safari" ? "iphone-safari" : "iphone-other";
  if (system === "Android") return onAndroid(browser);
  if (browser === "Safari") return "mac-safari";
  return browser === "Chrome" || browser === "Edge" ? "address-bar" : "none";
}

function onAndroid(browser: Seen["browser"]): Way {
  if (browser === "Samsung Internet") return "samsung";
  return browser === "Firefox" ? "firefox-android" : "android";
}

/** On an iPhone the app on the home screen has a store of its own, whichever browser it came from. */
export const startsEmpty = (way: Way): boolean => way === "iphone-safari" || way === "iphone-other";
