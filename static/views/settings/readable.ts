/** Everything of mine as a page that any browser opens, also long after Kring: plain, and without a script. */
import { _, language, list } from "../../i18n";
import { dateOf, dayOf, type Day } from "../../i18n/dates";
import type { Fields } from "../../store";
import { feltName } from "../write/felt";
import { describedAt, filesIn, sortName, sortOf, typeOf } from "../files/named";
import { answered, wordsAt } from "../guides";
import { languageOf, readersName, stanceName } from "../naming";
import type { Mine, MyMessage, MyText, Version } from "./mine";

/** As large as text is on a phone, and no line too long for an eye on a desk. */
const LEGIBLE =
  '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">' +
  "<style>body { max-width: 38em; margin: 0 auto; padding: 20px; font: 1.125em/1.5 Georgia, serif } section { margin-top: 2.5em } h1, h2, h3, summary { font-family: sans-serif; line-height: 1.3 } h2, h3 { font-size: 1em }</style>";

export function asPage(mine: Mine): string {
  const { person, organisation } = mine.about_me;
  const title = `Kring · ${person.name}`;
  const parts = [
    element("h1", title),
    element("p", `${organisation.name} · ${dateOf(mine.made_on, "")}`),
    element("p", mine.whole ? _("This is everything of yours that the server has.") : _("This is what your phone holds. Earlier versions are not in it.")),
    ...byDay(mine.texts).map((text) => textOf(text, mine)),
  ];
  return `<!doctype html>\n<html lang="${language.value}"><meta charset="utf-8">${LEGIBLE}<title>${escaped(title)}</title>\n${parts.join("\n")}\n</html>\n`;
}

/** What stays with a writer beside a text, or puts it on the table of a meeting, is not a text of its own. */
const BESIDE = new Set(["choices", "brought", "asked"]);

const byDay = (texts: MyText[]): MyText[] =>
  texts.filter(({ kind }) => !BESIDE.has(kind)).sort((one, other) => (dayOfText(other) < dayOfText(one) ? -1 : 1));

function textOf(text: MyText, { texts: all, messages }: Mine): string {
  const newest = newestOf(text);
  const earlier = text.versions.filter((version) => version !== newest && version.fields);
  const beside = all.filter(({ kind, target }) => kind === "choices" && target === text.id);
  return element("section", [
    element("h2", `${dateOf(dayOfText(text), "")} · ${text.deleted ? _("Deleted") : readersName(text.space)}`),
    fieldsOf(newest?.fields ?? {}),
    ...hungOn(text, newest?.fields ?? {}),
    ...beside.map((choice) => feltIn(newestOf(choice)?.fields ?? {})),
    text.opened_by.length ? element("p", _("Opened by {names}", { names: list(text.opened_by) })) : "",
    ...messages.filter(({ document }) => document === text.id).map(messageOf),
    ...earlier.reverse().map((version) => element("details", element("summary", _("Earlier version")) + fieldsOf(version.fields!), true)),
  ].join("\n"), true);
}

/** Photos and drawings to see, voice notes to hear, each with what was said of it. */
function hungOn({ files = {} }: MyText, fields: Fields): string[] {
  return filesIn(fields).flatMap((name) => {
    const data = files[name];
    if (!data) return [];
    const said = wordsAt(fields, describedAt(name)) || sortName(sortOf(name));
    const source = `data:${typeOf(name)};base64,${data}`;
    const shown = sortOf(name) === "voice" ? `<audio controls src="${source}"></audio>` : `<img style="max-width: 100%" alt="${escaped(said)}" src="${source}">`;
    return element("figure", shown + element("figcaption", said), true);
  });
}

const newestOf = ({ versions }: MyText): Version | undefined => [...versions].reverse().find(({ fields }) => fields && Object.keys(fields).length);

function dayOfText(text: MyText): Day {
  const fields = newestOf(text)?.fields;
  const said = fields?.["happened_on"];
  return typeof said === "string" ? said : (text.versions[0]?.arrived ?? dayOf(Date.now()));
}

/** Questions with their answers, or the words of a response; then whatever else was chosen. */
function fieldsOf(fields: Fields): string {
  const said = languageOf(fields);
  const answers = answered(fields).map(({ question, words }) => (question ? element("h3", question.title) : "") + paragraphs(words, said));
  const stance = fields["stance"] ? element("h3", stanceName(fields["stance"])) : "";
  const words = ["title", "text", "evidence", "practice", "sentence", "reasons", "outcome", "problem", "matters", "attempted", "before", "insight", "purpose", "thread", "able", ...Object.keys(fields).filter((leaf) => /^(steps|went)\//.test(leaf))].map((leaf) => paragraphs(wordsAt(fields, leaf), said)).join("");
  return answers.join("\n") + stance + words;
}

/** How it felt; what else was chosen is in the file with data. */
function feltIn({ felt }: Fields): string {
  const names = Array.isArray(felt) ? felt.flatMap((id) => feltName(id) ?? []) : [];
  return names.length ? element("p", list(names)) : "";
}

const messageOf = ({ study, day, words, contact }: MyMessage): string =>
  element("h3", `${_("Somebody who checks texts for ‘{study}’ wrote to you. They do not know who you are.", { study })} ${dateOf(day, "")}`) + paragraphs(words, undefined) + element("p", contact);

/** What a person wrote, in the language they wrote it in: so it is read aloud in that. */
const paragraphs = (words: string, lang: string | undefined): string =>
  words.trim().split(/\n+/).filter(Boolean).map((part) => `<p${lang ? ` lang="${escaped(lang)}"` : ""}>${escaped(part)}</p>`).join("");

/** `made`: what is inside is made of elements already. */
const element = (name: string, inside: string, made = false): string => `<${name}>${made ? inside : escaped(inside)}</${name}>`;

const SAID: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => SAID[sign]!);
