/** A page's text on the paper: headings, lists, quotes and links, and nothing that could act. */
import { type ComponentChildren, h } from "preact";
import { useMemo } from "preact/hooks";
import { read } from "./rules";

type Token = ReturnType<typeof read>[number];
type Open = { token: Token | null; held: ComponentChildren[] };
/** Where the page of a title is. */
export type Places = ReadonlyMap<string, string>;

type Shown = { text: string; places: Places; lang?: string | undefined; under?: (from: number, to: number) => ComponentChildren };

/** `under`: what stands under each block, by the lines it takes. */
export function PageText({ text, places, lang, under }: Shown) {
  const tokens = useMemo(() => read(text), [text]);
  if (!under) return <div class="page-text words" lang={lang} dir="auto">{drawn(tokens, places)}</div>;
  return (
    <div class="page-text words parted">
      {blocks(tokens).map((block) => (
        <div>
          <div lang={lang} dir="auto">{drawn(block, places)}</div>
          {under(...(block[0]?.map ?? [0, 0]))}
        </div>
      ))}
    </div>
  );
}

/** The tokens of each block that stands by itself. */
function blocks(tokens: readonly Token[]): Token[][] {
  const found: Token[][] = [];
  let depth = 0;
  for (const token of tokens) {
    if (!depth) found.push([]);
    found.at(-1)?.push(token);
    depth += token.nesting;
  }
  return found;
}

export function drawn(tokens: readonly Token[], places: Places): ComponentChildren[] {
  const open: Open[] = [{ token: null, held: [] }];
  for (const token of tokens) {
    if (token.nesting > 0) open.push({ token, held: [] });
    else add(open, token.nesting < 0 ? closed(open.pop()) : whole(token, places));
  }
  return open[0]?.held ?? [];
}

const add = (open: Open[], piece: ComponentChildren): void => void open.at(-1)?.held.push(piece);

/** What stood between two tokens, within its element; the paragraph of a short list is none. */
function closed(ended: Open | undefined): ComponentChildren {
  if (!ended?.token || ended.token.hidden) return ended?.held;
  return h(tagOf(ended.token), propsOf(ended.token), ...ended.held);
}

/** Under the page's own title. */
const tagOf = ({ tag }: Token): string => (/^h[1-6]$/.test(tag) ? `h${Math.min(6, Number(tag[1]) + 2)}` : tag);

function propsOf(token: Token): Record<string, string> | null {
  if (token.tag === "a") return { href: String(token.attrGet("href")), rel: "noopener noreferrer", target: "_blank" };
  const start = token.attrGet("start");
  return start === null ? null : { start: String(start) };
}

function whole(token: Token, places: Places): ComponentChildren {
  switch (token.type) {
    case "inline": return drawn(token.children ?? [], places);
    case "softbreak":
    case "hardbreak": return <br />;
    case "hr": return <hr />;
    case "code_inline": return <code>{token.content}</code>;
    case "fence":
    case "code_block": return <pre><code>{token.content}</code></pre>;
    case "page": return pageLink(token, places);
    default: return token.content;
  }
}

function pageLink({ meta, content }: Token, places: Places): ComponentChildren {
  const place = places.get(String(meta?.["title"]));
  return place ? <a href={place}>{content}</a> : content;
}
