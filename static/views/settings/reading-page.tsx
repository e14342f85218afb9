/** A page to read about Kring: kept on the phone as headings, paragraphs and lists, so also there without a network. */
import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { _, language } from "../../i18n";
import { filled } from "../../i18n/placeholders";
import { houseWords, learnHouse } from "./house";

type Block = { as: "h1" | "h2" | "p"; text: string } | { as: "ul"; items: string[] };

/** The pages there are, by the name of their file in `translations/pages`. */
export const READ = ["privacy", "what-not-to-write", "accessibility", "about"] as const;
export type Read = (typeof READ)[number];

export function readTitle(page: Read): string {
  switch (page) {
    case "privacy": return _("How your data is handled");
    case "what-not-to-write": return _("What not to write");
    case "accessibility": return _("Accessibility statement");
    case "about": return _("About Kring");
  }
}

const blocks = signal<{ name: string; blocks: Block[] } | null>(null);

export function ReadingPage({ page }: { page: Read }) {
  const name = `${page}.${language.value}`;
  useEffect(() => void read(name), [name]);
  useEffect(() => void learnHouse(), []);
  if (blocks.value?.name !== name) return null;
  const words = houseWords();
  return (
    <div class="reading">
      {blocks.value.blocks.map((block, i) => <Shown key={i} block={block} words={words} />)}
      {page === "about" && <p><a class="link" href="/assets/licences.txt" target="_blank">{_("Their licences")}</a></p>}
    </div>
  );
}

/** The page's own title is the title of the screen. */
function Shown({ block, words }: { block: Block; words: Record<string, string> }) {
  if (block.as === "ul") return <ul>{block.items.map((item) => <li>{filled(item, words)}</li>)}</ul>;
  if (block.as === "h1") return null;
  return block.as === "h2" ? <h2>{filled(block.text, words)}</h2> : <p>{filled(block.text, words)}</p>;
}

async function read(name: string): Promise<void> {
  const answer = await fetch(`/assets/pages/${name}.json`).catch(() => null);
  if (answer?.ok) blocks.value = { name, blocks: (await answer.json()) as Block[] };
}
