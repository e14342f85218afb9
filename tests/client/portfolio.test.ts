/** My portfolio on the phone: every answer has its place in a form, and nothing undecided or written in signs acts in it. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { guides, type Guide } from "../../static/views/guides";
import { asItLeaves, openIn, type Piece } from "../../static/views/portfolio/covered";
import { formCalled, partsOf } from "../../static/views/portfolio/forms";
import type { Account } from "../../static/views/portfolio/making";
import { asLine, asMarkdown } from "../../static/views/portfolio/markdown";

guides.value = JSON.parse(readFileSync("journal/web/built/prompts.json", "utf8")) as Guide[];

const plain = (words: string): Piece[] => [{ words, state: "plain", kind: null, why: null }];
const account = (happened: string, learned = ""): Account => ({
  id: "a", day: "2026-11-21", lang: "nl", decided: {}, written: {}, line: { kind: "intervisie", hours: "1", area: "Samenwerking" },
  pieces: { happened: plain(happened), learned: plain(learned), next: [], beside: [] },
});

test("whatever guide a text was written with, every answer has one place in the form", () => {
  const leaves = guides.value.flatMap(({ id, steps }) => steps.map((step) => `answers/${id}.${step.id}`));
  const parts = partsOf(Object.fromEntries(leaves.map((leaf) => [leaf, `<${leaf}>`])));
  const all = Object.values(parts).join("\n\n").split("\n\n");
  assert.deepEqual(all.sort(), leaves.map((leaf) => `<${leaf}>`).sort());
  assert.match(parts.next, /now_what[^]*trial|trial[^]*now_what/);
});

test("an account for the NMC asks its four published questions, in English", () => {
  const form = formCalled("nmc");
  assert.equal(form.parts.length, 4);
  assert.match(form.parts[0]!.asked, /^What was the nature of the CPD activity/);
  assert.equal(form.parts[3]!.asked, "How is this relevant to the Code?");
});

test("a word that nobody decided about stays covered, wherever it stands", () => {
  const pieces: Piece[] = [
    { words: "Roos", state: "doubtful", kind: "PERSON", why: "name-and-word" },
    { words: " en ", state: "plain", kind: null, why: null },
    { words: "Jansen", state: "covered", kind: "PERSON", why: null },
    { words: ", ", state: "plain", kind: null, why: null },
    { words: "roos", state: "doubtful", kind: "PERSON", why: "name-and-word" },
  ];
  assert.equal(asItLeaves(pieces, {}, "nl"), "[naam] en [naam], [naam]");
  assert.equal(openIn(pieces, {}).length, 1);
  assert.equal(asItLeaves(pieces, { roos: "leave" }, "nl"), "Roos en [naam], roos");
  assert.equal(asItLeaves(pieces, { roos: "cover" }, "xx"), "[name] en [name], [name]");
});

test("nothing that somebody wrote acts in Markdown", () => {
  const made = asMarkdown(formCalled("nmc"), [account("# Titel\n- punt\n<img src=x> [link](http://x) `code`\n1. een")], "Anna *de* Wit");
  assert.match(made, /^# NMC reflective account\n\nAnna \\\*de\\\* Wit\n\n## 2026-11-21\n/);
  assert.match(made, /\\# Titel {2}\n\\- punt {2}\n\\<img src=x\\> \\\[link\\\]\(http:\/\/x\) \\`code\\` {2}\n1\\\. een/);
});

test("a line for the Dutch register has no word of what happened", () => {
  const line = asLine(account("Mevrouw wilde niet.", "Rustig  blijven\nhelpt."));
  assert.equal(line, "2026-11-21 · intervisie · 1 uur · CanMEDS: Samenwerking · Geleerd: Rustig blijven helpt.");
});
