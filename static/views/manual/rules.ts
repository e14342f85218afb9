/** What people write on a page, read as Markdown by the same rules as on the server (journal/manual/markdown.py). */
import MarkdownIt, { type Token } from "markdown-it";

const PAGE = /\[\[([^[\]|\n]+)(?:\|([^[\]|\n]+))?\]\]/y;
const ADDRESS = /^(?:https?:\/\/|mailto:|tel:)/i;

/** Neither HTML nor pictures: a picture that loads from elsewhere tells somebody there who reads it. */
const reader = new MarkdownIt("commonmark", { html: false, breaks: true });
reader.disable(["image", "html_block", "html_inline"]);
reader.validateLink = (url) => ADDRESS.test(url);
/** `[[Title]]`, or `[[words|Title]]` where other words lead there. */
reader.inline.ruler.before("link", "page", (state, silent) => {
  PAGE.lastIndex = state.pos;
  const found = PAGE.exec(state.src);
  if (!found) return false;
  if (!silent) {
    const token = state.push("page", "", 0);
    token.content = (found[1] ?? "").trim();
    token.meta = { title: (found[2] ?? found[1] ?? "").trim() };
  }
  state.pos = PAGE.lastIndex;
  return true;
});

export const read = (text: string): Token[] => reader.parse(text, {});
