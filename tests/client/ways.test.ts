/** What a browser says of itself: the name of a phone in one's list, the word for it, and its way onto the home screen. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { deviceIn } from "../../static/i18n/device";
import { deviceName, seenIn } from "../../static/views/install/browser";
import { startsEmpty, wayOn, type Way } from "../../static/views/install/ways";

const ANDROID = "Mozilla/5.0 (Linux; Android 14; K) AppleWebKit/537.36 (KHTML, like Gecko)";
const IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)";
const MAC = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)";
const WINDOWS = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)";

type Known = [agent: string, fingers: number, name: string, held: string, way: Way];
const KNOWN: Known[] = [
  [`${ANDROID} Chrome/140.0.0.0 Mobile Safari/537.36`, 5, "Chrome on Android", "phone", "android"],
  [`${ANDROID} Chrome/140.0.0.0 Safari/537.36`, 5, "Chrome on Android", "tablet", "android"],
  [`${ANDROID} SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36`, 5, "Samsung Internet on Android", "phone", "samsung"],
  [`${ANDROID} Chrome/140.0.0.0 Mobile Safari/537.36 EdgA/140.0.0.0`, 5, "Edge on Android", "phone", "android"],
  ["Mozilla/5.0 (Android 14; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0", 5, "Firefox on Android", "phone", "firefox-android"],
  [`${ANDROID} Version/4.0 Chrome/140.0.0.0 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/480.0]`, 5, "Android", "phone", "in-app"],
  [`${IPHONE} Version/18.5 Mobile/15E148 Safari/604.1`, 5, "Safari on iPhone", "phone", "iphone-safari"],
  [`${IPHONE} CriOS/140.0.0.0 Mobile/15E148 Safari/604.1`, 5, "Chrome on iPhone", "phone", "iphone-other"],
  [`${IPHONE} FxiOS/140.0 Mobile/15E148 Safari/605.1.15`, 5, "Firefox on iPhone", "phone", "iphone-other"],
  [`${IPHONE} Version/18.0 EdgiOS/140.0.0.0 Mobile/15E148 Safari/604.1`, 5, "Edge on iPhone", "phone", "iphone-other"],
  [`${IPHONE} Mobile/15E148 [FBAN/FBIOS;FBAV/480.0]`, 5, "iPhone", "phone", "in-app"],
  [`${MAC} Version/18.5 Safari/605.1.15`, 5, "Safari on iPad", "tablet", "iphone-safari"],
  [`${MAC} Version/18.5 Safari/605.1.15`, 0, "Safari on Mac", "computer", "mac-safari"],
  [`${WINDOWS} Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0`, 0, "Edge on Windows", "computer", "address-bar"],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", 0, "Firefox on Linux", "computer", "none"],
];

test("each phone has a name its owner recognises, and is called what it is", () => {
  assert.deepEqual(KNOWN.map(([agent, fingers]) => deviceName(seenIn(agent, fingers))), KNOWN.map(([, , name]) => name));
  assert.deepEqual(KNOWN.map(([agent, fingers]) => deviceIn(agent, fingers)), KNOWN.map(([, , , held]) => held));
});

test("each browser has its own way onto the home screen", () => {
  assert.deepEqual(KNOWN.map(([agent, fingers]) => wayOn(seenIn(agent, fingers), false, false)), KNOWN.map(([, , , , way]) => way));
});

test("what is there already, or offered by the browser, needs no steps; inside another app no offer counts", () => {
  const [agent, fingers] = KNOWN[0]!;
  assert.deepEqual([wayOn(seenIn(agent, fingers), true, true), wayOn(seenIn(agent, fingers), false, true)], ["installed", "offered"]);
  assert.equal(wayOn({ browser: "in-app", system: "Android" }, false, true), "in-app");
});

test("only on an iPhone or iPad does the app on the home screen start empty", () => {
  const empty = KNOWN.filter(([agent, fingers]) => startsEmpty(wayOn(seenIn(agent, fingers), false, false)));
  assert.deepEqual(new Set(empty.map(([, , name]) => name.split(" on ")[1])), new Set(["iPhone", "iPad"]));
});
