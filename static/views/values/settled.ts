/** What the team decided since the server last counted: a topic goes by the name it got, and what is none is gone. */
import type { Entry } from "../../store";
import type { Theme, Themes } from "./told";

/** `values`: the team's own, as this phone holds them. */
export function settled(themes: Themes, values: readonly Entry[], language: string): Themes {
  if (!themes.themes.some(({ kind }) => kind === "emerging")) return themes;
  return { ...themes, themes: themes.themes.flatMap((theme) => (theme.kind === "emerging" ? decided(theme, values, language) : [theme])) };
}

function decided(theme: Theme, values: readonly Entry[], language: string): Theme[] {
  const said = new Set(Object.values(theme.words).flat());
  const about = values.find(({ fields }) => wordsIn(fields).some((word) => said.has(word)));
  if (!about) return [theme];
  if (about.fields["state"] === "set_aside") return [];
  return [{ ...theme, id: about.id, kind: "value", label: nameIn(about.fields, language) ?? theme.label }];
}

/** Of what is named the words that stayed in, of what is set aside those that were taken out. */
function wordsIn(fields: Entry["fields"]): string[] {
  if (fields["state"] === "set_aside") return list(fields["left_out"]);
  return Object.keys(fields).filter((leaf) => leaf.startsWith("words/")).flatMap((leaf) => list(fields[leaf]));
}

const list = (field: Entry["fields"][string] | undefined): string[] => (Array.isArray(field) ? field : []);

/** In the reader's language, else as the team wrote it. */
function nameIn(fields: Entry["fields"], language: string): string | undefined {
  const names = Object.keys(fields).filter((leaf) => leaf.startsWith("names/")).sort((one, other) => Number(other.endsWith(language)) - Number(one.endsWith(language)));
  return names.map((leaf) => fields[leaf]).find((name): name is string => typeof name === "string" && name !== "");
}
