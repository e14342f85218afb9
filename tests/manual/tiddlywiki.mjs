/* TiddlyWiki's own program: a line of JSON in (tiddlers to load), a line out (what it made of them). */
import { createInterface } from "node:readline";
import { createRequire } from "node:module";

const { TiddlyWiki } = createRequire(import.meta.url)("tiddlywiki");
const $tw = TiddlyWiki();
$tw.boot.argv = ["--output", "."]; // a command that does nothing: without any it prints its help
$tw.boot.boot();

/** Whatever runs says so: a macro and a transclusion that hostile text may name. */
const TRAPS = [
  { title: "$:/trap/macro", tags: "$:/tags/Macro", text: "\\define trap(x) SPRUNG" },
  { title: "trap", text: "SPRUNG" },
];

/** A page as it stands on the screen of a wiki: its title, its tags and its text, with every macro the wiki has. */
const SCREEN = `\\import [all[shadows+tiddlers]tag[$:/tags/Macro]!has[draft.of]]
\\import [all[shadows+tiddlers]tag[$:/tags/Global]!has[draft.of]]
`;
const shown = (title, what, type = "text/html") =>
  $tw.wiki.renderText(type, "text/vnd.tiddlywiki", SCREEN + what, { variables: { currentTiddler: title } });

function told(title) {
  const { fields } = $tw.wiki.getTiddler(title);
  return {
    title,
    html: shown(title, "<$transclude mode=block/>"),
    heading: shown(title, "{{||$:/core/ui/ViewTemplate/title}}"),
    pills: shown(title, "{{||$:/core/ui/ViewTemplate/tags}}"),
    links: $tw.wiki.getTiddlerLinks(title),
    tags: fields.tags ?? [],
    list: fields.list ?? [],
    created: fields.created?.toISOString() ?? null,
    modified: fields.modified?.toISOString() ?? null,
    modifier: fields.modifier ?? null,
  };
}

/** As dragging the file onto a wiki does: its own reader, then one tiddler after the other; and taken out again. */
function load(text) {
  $tw.wiki.addTiddlers(TRAPS);
  const before = new Set($tw.wiki.allTitles());
  const loaded = $tw.wiki.deserializeTiddlers(".json", text);
  const titles = loaded.map(({ title }) => title);
  const own = titles.filter((title) => $tw.wiki.isSystemTiddler(title) || $tw.wiki.isShadowTiddler(title) || before.has(title));
  $tw.wiki.addTiddlers(loaded);
  const pages = titles.map(told);
  const saved = $tw.wiki.renderTiddler("text/plain", "$:/core/templates/exporters/JsonFile", {
    variables: { exportFilter: "[all[tiddlers]!is[system]] -trap" },
  });
  titles.forEach((title) => $tw.wiki.deleteTiddler(title));
  return { pages, saved, own };
}

createInterface({ input: process.stdin }).on("line", (line) => console.log(JSON.stringify(load(line))));
