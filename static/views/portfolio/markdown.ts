/** A portfolio as Markdown: any program opens it, and nothing that somebody wrote acts in it. */
import type { Form } from "./forms";
import { wordsOf, type Account } from "./making";

/** Signs that Markdown would read as more than themselves; at the start of a line a few more. */
const escaped = (text: string): string =>
  text.trim().replace(/[\\`*_[\]<>#|~&]/g, "\\$&").replace(/^(\s*)(\d+)([.)])/gm, "$1$2\\$3").replace(/^(\s*)([-+=])/gm, "$1\\$2").replace(/\n/g, "  \n").replace(/ {2}\n(?: {2}\n)+/g, "\n\n");

export function asMarkdown(form: Form, accounts: readonly Account[], name: string): string {
  const head = `# ${form.title}\n\n${escaped(name)}`;
  return [head, ...accounts.map((each) => (form.id === "oda" ? `- ${escaped(asLine(each))}` : account(form, each)))].join("\n\n") + "\n";
}

function account(form: Form, each: Account): string {
  const parts = form.parts.map(({ part, asked }) => `### ${asked}\n\n${escaped(wordsOf(each, part))}`);
  return [`## ${each.day}`, ...parts].join("\n\n");
}

/** One line for the Dutch register, in its own words. */
export function asLine(each: Account): string {
  const { kind, hours, area } = each.line;
  const learned = wordsOf(each, "learned").trim().replace(/\s+/g, " ");
  return [each.day, kind, hours && `${hours} uur`, area && `CanMEDS: ${area}`, learned && `Geleerd: ${learned}`].filter(Boolean).join(" · ");
}
