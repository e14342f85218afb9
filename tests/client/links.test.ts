/** Which addresses open, and how they are shown. */
import assert from "node:assert/strict";
import test from "node:test";
import { safeLink } from "../../static/views/trying/links";

test("what somebody types without its beginning is completed, and shown whole", () => {
  assert.equal(safeLink("kring.example/rust"), "https://kring.example/rust");
  assert.equal(safeLink(" https://kring.example/rust?aan=tafel#stil "), "https://kring.example/rust?aan=tafel#stil");
});

test("letters that look like others are shown as what they are", () => {
  assert.match(safeLink("https://krıng.example/é") ?? "", /^https:\/\/xn--[a-z0-9-]+\.example\/%C3%A9$/);
});

test("what does not open safely does not open", () => {
  const unsafe = [
    "javascript:alert(1)", "java\nscript:alert(1)", "http://kring.example/", "data:text/html,x", "https://bank.example@evil.example/",
    "//", "https://", "een link", "", "   ", "file:///etc/hosts", "https://localhost/x", "https://[::1]/", `https://k.example/${"x".repeat(2000)}`,
  ];
  for (const link of unsafe) assert.equal(safeLink(link), null, link);
  for (const none of [null, undefined, 3, ["https://kring.example"]]) assert.equal(safeLink(none), null);
});
