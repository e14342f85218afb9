/** A page is read on the phone as it is read on the server: the same cases, and nothing in it acts. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { type ComponentChildren, isValidElement } from "preact";
import { read } from "../../static/views/manual/rules.ts";
import { drawn } from "../../static/views/manual/text.tsx";
import cases from "../manual/cases.json";

const places = new Map([["Rust aan tafel", "#/there"]]);
const VOID = new Set(["br", "hr"]);
const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** What would stand on the screen, without what only links carry. */
function shown(piece: ComponentChildren): string {
  if (Array.isArray(piece)) return piece.map((each) => shown(each as ComponentChildren)).join("");
  if (!isValidElement(piece)) return escaped(typeof piece === "string" ? piece : "");
  const { type, props } = piece as { type: unknown; props: Record<string, ComponentChildren> };
  const said = ["href", "start"].flatMap((name) => (props[name] ? [` ${name}="${escaped(String(props[name]))}"`] : []));
  return `<${String(type)}${said.join("")}>${VOID.has(String(type)) ? "" : `${shown(props["children"])}</${String(type)}>`}`;
}

for (const [text, html] of cases as [string, string][])
  test(text, () => assert.equal(shown(drawn(read(text), places)), html));
