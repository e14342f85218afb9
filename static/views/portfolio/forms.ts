/** What a portfolio asks for: each form in the language of the register it is for, whatever language the screen has. */
import type { Language } from "../../i18n";
import { guides, wordsAt } from "../guides";
import type { Fields } from "../../store";

export type FormId = "nmc" | "oda" | "sv";
/** What was met, what was learned from it, what changed, and what the form asks beside that. */
export type Part = "happened" | "learned" | "next" | "beside";
/** `asked`: the question as the register words it. */
export type Form = { id: FormId; lang: Language; title: string; parts: { part: Part; asked: string }[] };

const SV: Form = {
  id: "sv",
  lang: "sv",
  title: "Kompetensportfölj",
  parts: [
    { part: "happened", asked: "Det handlade om" },
    { part: "learned", asked: "Det här lärde jag mig" },
    { part: "next", asked: "Så arbetar jag nu" },
    { part: "beside", asked: "Kompetens som det visar" },
  ],
};
/** Without the text of a reflection: a line says what was learned. */
const ODA: Form = { id: "oda", lang: "nl", title: "ODA Kwaliteitsregister V&V", parts: [{ part: "learned", asked: "Wat ik heb geleerd" }] };

/** The four published questions, from the guide itself. */
function nmc(): Form {
  const steps = guides.value.find(({ id }) => id === "nmc")?.steps ?? [];
  const asked = (at: number): string => steps[at]?.prompts.en.join(" ") ?? "";
  const parts = (["happened", "learned", "next", "beside"] as const).map((part, at) => ({ part, asked: asked(at) }));
  return { id: "nmc", lang: "en", title: "NMC reflective account", parts };
}

export const formCalled = (id: FormId): Form => (id === "nmc" ? nmc() : id === "oda" ? ODA : SV);

/** Where the answer to each question of each guide belongs; what is not here says what happened. */
const LEARNED = ["what_so_what.so_what", "gibbs.evaluation", "gibbs.analysis", "gibbs.conclusion", "kolb.reflective_observation", "kolb.abstract_conceptualisation", "korthagen.awareness", "starrt.reflection", "someone_elses_shoes.other", "someone_elses_shoes.unknown", "nmc.learned"];
const NEXT = ["what_so_what.now_what", "gibbs.action_plan", "kolb.active_experimentation", "korthagen.alternatives", "korthagen.trial", "starrt.transfer", "nmc.change"];

function partOf(leaf: string): Part {
  const answer = leaf.slice("answers/".length);
  if (answer === "nmc.code") return "beside";
  return LEARNED.includes(answer) ? "learned" : NEXT.includes(answer) ? "next" : "happened";
}

/** The words of a text by the part of a form that they answer; what answers several questions stands apart. */
export function partsOf(fields: Fields): Record<Part, string> {
  const found: Record<Part, string[]> = { happened: [], learned: [], next: [], beside: [] };
  for (const leaf of inOrder(fields)) found[partOf(leaf)].push(wordsAt(fields, leaf).trim());
  const whole = (part: Part): string => found[part].filter(Boolean).join("\n\n");
  return { happened: whole("happened"), learned: whole("learned"), next: whole("next"), beside: whole("beside") };
}

/** As the guides ask, and what they do not ask last. */
function inOrder(fields: Fields): string[] {
  const asked = guides.value.flatMap(({ id, steps }) => steps.map((step) => `answers/${id}.${step.id}`));
  const place = (leaf: string): number => asked.indexOf(leaf) + 1 || Infinity;
  return Object.keys(fields).filter((leaf) => leaf.startsWith("answers/")).sort((one, other) => place(one) - place(other));
}

/** What the Dutch register calls the kinds of activity, and the fields of a nurse's work. */
export const ODA_KINDS = ["leren op de werkplek", "intercollegiale toetsing", "casuïstiekbespreking", "intervisie", "klinische les", "zelfstudie"];
export const CANMEDS = ["Vakinhoudelijk handelen", "Communicatie", "Samenwerking", "Kennis en wetenschap", "Maatschappelijk handelen", "Organisatie", "Professionaliteit en kwaliteit"];
