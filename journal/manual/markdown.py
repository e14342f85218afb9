"""What people write on a page, read as Markdown: the same tokens for every way out, and HTML that harms nobody.

A line stays a line, `[[Page]]` leads to a page of the manual, and neither HTML nor pictures are read: a picture
that loads from elsewhere tells somebody there who reads it. static/views/manual/rules.ts holds to the same rules on
the phone, and draws them without any HTML.
"""

import re
from collections.abc import Mapping
from typing import Any

import nh3
from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.renderer import RendererHTML
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

_PAGE = re.compile(r"\[\[([^\[\]|\n]+)(?:\|([^\[\]|\n]+))?\]\]")
_ADDRESS = re.compile(r"(?:https?://|mailto:|tel:)", re.IGNORECASE)
_SCHEMES = {"http", "https", "mailto", "tel"}
_TAGS = {
    *("h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "blockquote", "ul", "ol", "li"),
    *("strong", "em", "code", "pre", "a"),
}


def tokens(text: str) -> list[Token]:
    """The blocks of a text, each with its inline pieces."""
    return _READER.parse(text)


def html(text: str, pages: Mapping[str, str]) -> str:
    """A text as HTML without scripts, styles or pictures; `pages` says where the page of a title is."""
    made = _READER.renderer.render(tokens(text), _READER.options, {"pages": pages})
    return nh3.clean(
        made, tags=_TAGS, attributes={"*": set(), "a": {"href"}, "ol": {"start"}}, url_schemes=_SCHEMES,
        link_rel="noopener noreferrer",
    )  # fmt: skip


def page_named(token: Token) -> str:
    """The title that a `page` token leads to."""
    return str(token.meta["title"])


def _page_link(state: StateInline, silent: bool) -> bool:
    """`[[Title]]`, or `[[words|Title]]` where other words lead there."""
    found = _PAGE.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    if not silent:
        token = state.push("page", "", 0)
        token.content = found[1].strip()
        token.meta = {"title": (found[2] or found[1]).strip()}
    state.pos = found.end()
    return True


def _leads_somewhere_safe(url: str) -> bool:
    return _ADDRESS.match(url) is not None


class _Renderer(RendererHTML):
    """HTML, with links between pages."""

    def page(self, pieces: list[Token], at: int, _options: Any, env: Mapping[str, Mapping[str, str]]) -> str:
        """A link where the page is known, else its words."""
        token = pieces[at]
        words, where = escapeHtml(token.content), env["pages"].get(page_named(token))
        return f'<a href="{escapeHtml(where)}">{words}</a>' if where else words


def _reader() -> MarkdownIt:
    made = MarkdownIt("commonmark", {"html": False, "breaks": True}, renderer_cls=_Renderer)
    made.disable(["image", "html_block", "html_inline"])
    made.inline.ruler.before("link", "page", _page_link)
    made.validateLink = _leads_somewhere_safe  # type: ignore[method-assign] # its documented way to choose addresses
    return made


_READER = _reader()
