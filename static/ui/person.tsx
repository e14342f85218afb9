/** A dot seen from near: a person, by initials; the name always stands beside it or in the label. */
type Tone = "me" | "other" | "asks";

export function PersonRing({ name, tone = "other", near = false }: { name: string; tone?: Tone; near?: boolean }) {
  return (
    <span class={`person ${tone} ${near ? "near" : ""}`} aria-hidden="true">
      <span>{initials(name)}</span>
    </span>
  );
}

/** First letters of the first and the last word that begin with a capital: “Ruben de Vries” is RV. */
function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  const proper = words.filter((word) => word[0] !== word[0]?.toLocaleLowerCase());
  const [first, ...others] = proper.length ? proper : words;
  return [first, others.at(-1)].map((word) => [...(word ?? "")][0] ?? "").join("").toLocaleUpperCase();
}
