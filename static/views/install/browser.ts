/** Which browser this is, roughly: for the name of this phone in one's list, and for the way onto the home screen. */
import { _ } from "../../i18n";

export type Browser = "Chrome" | "Edge" | "Firefox" | "Opera" | "Safari" | "Samsung Internet" | "in-app";
export type System = "Android" | "iPhone" | "iPad" | "Windows" | "Mac" | "Chromebook" | "Linux";
export interface Seen {
  browser: Browser | null;
  system: System | null;
}

/** Other names stand in the words of most of these, so the order counts. */
const BROWSERS: [RegExp, Browser][] = [
  [/FBA[NV]|Instagram|WhatsApp|Line\/|MicroMessenger|Snapchat|LinkedInApp|GSA\/|; wv\)|Teams\//, "in-app"],
  [/SamsungBrowser/, "Samsung Internet"],
  [/Edg(e|A|iOS)?\//, "Edge"],
  [/OPR\/|OPT\/|OPX\//, "Opera"],
  [/Firefox|FxiOS/, "Firefox"],
  [/Chrome|CriOS/, "Chrome"],
  [/Version\/.*Safari/, "Safari"],
  [/iPhone|iPad/, "in-app"],
];
const SYSTEMS: [RegExp, System][] = [
  [/iPhone|iPod/, "iPhone"], [/iPad/, "iPad"], [/Android/, "Android"], [/CrOS/, "Chromebook"], [/Windows/, "Windows"], [/Macintosh/, "Mac"],
  [/Linux/, "Linux"],
];

export function seenIn(agent: string, fingers: number): Seen {
  const system = SYSTEMS.find(([sign]) => sign.test(agent))?.[1] ?? null;
  return {
    browser: BROWSERS.find(([sign]) => sign.test(agent))?.[1] ?? null,
    system: system === "Mac" && fingers > 1 ? "iPad" : system,
  };
}

export const seen = (): Seen => seenIn(navigator.userAgent, navigator.maxTouchPoints);

/** As one recognises it in a list: no version, no model. */
export function deviceName({ browser, system } = seen()): string {
  const known = browser === "in-app" ? null : browser;
  return known && system ? _("{browser} on {system}", { browser: known, system }) : (known ?? system ?? "");
}

/** Opened from the home screen. */
export function isInstalled(): boolean {
  return matchMedia("(display-mode: standalone)").matches || ("standalone" in navigator && navigator.standalone === true);
}
