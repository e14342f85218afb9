/** Under which words a page is found: a few of the team's own. */
import { _ } from "../../i18n";
import type { Entry, Fields } from "../../store";
import { Field } from "../../ui/field";

export function tagsOf({ fields }: Pick<Entry, "fields">): string[] {
  const tags = fields["tags"];
  return Array.isArray(tags) ? tags : [];
}

/** As they were typed: separated by commas, each once. */
export const tagsIn = (typed: string): string[] => [...new Set(typed.split(",").map((tag) => tag.trim().replace(/\s+/g, " ").slice(0, 80)).filter(Boolean))].sort();

export function TagField({ words, typed, onType }: { words: Fields; typed: string | null; onType: (typed: string) => void }) {
  return <Field label={_("Tags")} note={_("Words to find it by, with a comma between them.")} value={typed ?? tagsOf({ fields: words }).join(", ")} onInput={onType} />;
}

export function TagLine({ page }: { page: Pick<Entry, "fields"> }) {
  const tags = tagsOf(page);
  if (!tags.length) return null;
  return <ul class="tags" aria-label={_("Tags")}>{tags.map((tag) => <li key={tag} dir="auto">{tag}</li>)}</ul>;
}
