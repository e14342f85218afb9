/** What the parts of a text are called, and what stands in them, for when two versions are laid beside each other. */
import { _, LANGUAGES, list, ngettext, pgettext, type Language } from "../../i18n";
import { dateOf, isDay } from "../../i18n/dates";
import type { Fields, Leaf } from "../../store";
import { guideName, guides, questions } from "../guides";
import { session } from "../here";
import { isState, stateName } from "../learning/states";
import { people } from "../live";
import { situationName, stanceName } from "../naming";
import { planStateName, standName } from "../trying/states";
import { valueName } from "../values";

export function leafName(leaf: string): string {
  switch (leaf) {
    case "happened_on": return _("When was it?");
    case "setting": return _("Situation");
    case "values": return _("Values");
    case "model": return pgettext("guide", "Questions");
    case "stance": return _("Kind of response");
    case "language": return _("Language");
    case "sentence": return _("Our learning point");
    case "reasons": return _("Reasons");
    case "outcome": return _("What we saw");
    case "sources": return _("Where it came from");
    case "state": return _("How it stands");
    case "owner": return _("Who looks after it");
    case "agreed_on": return _("Agreed on");
    case "review_on": return _("When you look back");
    case "intention": return _("What we try out");
    case "notice": return _("How we notice that it helps");
    case "happened": return _("What happened");
    case "keep": return _("What we keep of it");
    case "reflections": return _("What was written about it");
    case "objective": return _("What the organisation needs");
    case "learn": return _("What we learn for it");
    case "steps": return _("Steps");
    case "criteria": return _("How we see that we are there");
    case "reviews": return _("When you look back");
    case "link": return _("Link");
    case "good_for": return _("What it is good for");
    case "content": return _("What it says");
    case "tried": return _("We tried this");
    case "attached": return _("Where it is used");
    case "title": return _("What is it about?");
    case "evidence": return _("What is known");
    case "practice": return _("How we do it here");
    case "tags": return _("Tags");
    case "links": return _("Read this too");
    case "order": return _("Reading order");
    case "lent": return _("Lent to other teams");
    case "copied_from": return _("Began as a copy of another page");
    case "problem": return _("What is your dilemma?");
    case "matters": return _("Why it matters");
    case "attempted": return _("What was tried");
    case "before": return _("Seen before the round");
    case "insight": return _("What I see differently now");
    case "taken": return _("The question I take with me");
    case "purpose": return _("What it is for");
    case "thread": return _("What comes back every time");
    case "able": return _("What we want to be able to do ourselves");
    case "meetings": return _("Meetings and rounds");
    case "begins_on": return _("Begins on");
    case "summary": return _("Summary");
    case "place": return _("Where?");
    case "on": return _("On which day?");
    case "support": case "proposed": return _("Who looks after the learning?");
    default: return leaf.startsWith("wiki/") ? _("From the wiki") : (stepName(leaf) ?? questionName(leaf) ?? _("Text"));
  }
}

/** Each step of a round has an id of its own. */
function stepName(leaf: string): string | undefined {
  const [group, id] = leaf.split("/");
  if (!id) return undefined;
  if (group === "steps") return _("What are you going to do?");
  if (group === "days") return _("When you look back");
  return group === "went" ? _("How it went") : undefined;
}

function questionName(leaf: string): string | undefined {
  return guides.value.flatMap(questions).find((question) => question.leaf === leaf)?.title;
}

/** Ids and keys: that they changed is said, what they say is for programs. */
const LEADS = new Set(["order", "lent", "copied_from"]);

/** As a person reads it. */
function leafValue(leaf: string, value: Leaf | undefined): string {
  if (value === undefined || value === null || value === "") return "";
  if (LEADS.has(leaf)) return "";
  if (leaf === "links") return ngettext("1 page", "{count} pages", [value].flat().length);
  if (["sources", "reflections", "attached", "meetings"].includes(leaf)) return ngettext("1 text", "{count} texts", [value].flat().length);
  if (Array.isArray(value)) return list(leaf === "values" ? value.map(valueName) : leaf === "reviews" ? value.map((day) => dateOf(day)) : value);
  if (typeof value === "boolean") return value ? _("Yes") : _("No");
  const text = String(value);
  if (leaf === "setting") return situationName(text) ?? text;
  if (leaf === "stance") return stanceName(text);
  if (leaf === "language") return LANGUAGES[text as Language] ?? text;
  if (leaf === "model") return guideOf(text);
  if (leaf === "state" && isState(text)) return stateName(text);
  if (leaf === "state" && ["trying", "going"].includes(text)) return standName("trying", false);
  if (leaf === "state" && text === "reached") return planStateName(text, false);
  if (leaf === "state" && text === "at_hand") return _("In the list");
  if (leaf === "state" && text === "best_working_draft") return _("Best version so far");
  if (leaf === "state" && text === "set_aside") return _("Set aside");
  if (leaf === "state" && text === "running") return _("Going on");
  if (leaf === "state" && text === "ended") return _("Looked back on");
  if (leaf === "taken") return _("A question");
  if (["owner", "support", "proposed"].includes(leaf)) return nameOf(text);
  return isDay(text) ? dateOf(text) : text;
}

function nameOf(id: string): string {
  return people.value.get(id)?.name ?? (session.value?.person.id === id ? session.value.person.name : _("A colleague"));
}

function guideOf(id: string): string {
  const guide = guides.value.find((one) => one.id === id);
  return guide ? guideName(guide) : id;
}

/** What it is about, questions in the order they are asked, then everything else. */
export function inOrder(leaves: string[]): string[] {
  const known = ["title", ...guides.value.flatMap(questions).map((question) => question.leaf)];
  const place = (leaf: string): number => (known.indexOf(leaf) + 1 || Infinity);
  return [...leaves].sort((one, other) => (place(one) === place(other) ? (one < other ? -1 : 1) : place(one) - place(other)));
}

export const wordsOf = (fields: Fields, leaf: string): string => leafValue(leaf, fields[leaf]);
