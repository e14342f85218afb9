"""A page's Markdown as TiddlyWiki's own text, in which nothing that somebody wrote can act.

Two things hold that, each alone: the first line lets TiddlyWiki read a handful of plain rules and no macro,
transclusion or filter; and every character that means something to it is written as a number. Tags are all ours.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from markdown_it.token import Token

from journal.manual.markdown import page_named, tokens
from journal.manual.tiddler import safe_name

RULES = "\\rules only html entity heading list horizrule codeblock"
"""What a page may use; whoever edits it in their wiki and wants more takes this line out."""

_ACTIVE = re.compile(r"[<>&\[\]{}|`~^_@$\\*#\"]|(['/,\-=!:;%(])\1+")
_MARKED = {"strong": "strong", "em": "em"}
_LISTS = {"bullet_list_open": "*", "ordered_list_open": "#"}


def wikitext(text: str, titles: Mapping[str, str]) -> str:
    """The blocks of a text; `titles` says what a page is called in the wiki, where that differs."""
    return "\n\n".join(_blocks(_Reading(tokens(text), titles)))


def escaped(text: str) -> str:
    """Words that stand for themselves, wherever in a line."""
    return _at_the_start(_ACTIVE.sub(lambda found: "".join(map(_number, found[0])), text))


def _number(character: str) -> str:
    return f"&#{ord(character):03d};"


def _at_the_start(words: str) -> str:
    """A line that begins with a mark would be a heading or a list."""
    return _number(words[0]) + words[1:] if re.match(r"[!;:>\-.+=]", words) else words


class _Reading:
    """Where reading has come to in the tokens of a text."""

    def __init__(self, read: list[Token], titles: Mapping[str, str]) -> None:
        self.read, self.titles, self.at = read, titles, 0

    def next(self) -> Token | None:
        """The next token, or None where the text or the block that was opened ends."""
        token = self.read[self.at] if self.at < len(self.read) else None
        self.at += 1
        return None if token is None or token.nesting < 0 else token

    def skip(self, count: int) -> None:
        """Go past tokens that were read."""
        self.at += count

    def block(self) -> list[Token]:
        """The tokens of the block just opened, up to its end."""
        depth, end = 1, self.at
        while depth:
            depth += self.read[end].nesting
            end += 1
        return self.read[self.at : end - 1]


def _blocks(reading: _Reading) -> Iterator[str]:
    while (token := reading.next()) is not None:
        made = _block(token, reading)
        if made:
            yield made


def _block(token: Token, reading: _Reading) -> str:
    match token.type:
        case "heading_open":
            return f"{'!' * int(token.tag[1])} {_only_line(reading)}"
        case "paragraph_open":
            return _only_line(reading)
        case "hr":
            return "---"
        case "fence" | "code_block":
            return _code(token.content)
        case "bullet_list_open" | "ordered_list_open" if _plain_list(token, reading.block()):
            return "\n".join(_plain_items(token, reading, _LISTS[token.type]))
        case _:
            return _inside(token, reading)


def _inside(token: Token, reading: _Reading) -> str:
    """A block that holds blocks, between tags that stand alone: so TiddlyWiki reads blocks in it."""
    start = f' start="{int(token.attrs["start"])}"' if "start" in token.attrs else ""
    held = "\n\n".join(_blocks(reading))
    return f"<{token.tag}{start}>\n\n{held}\n\n</{token.tag}>"


def _plain_list(token: Token, held: list[Token]) -> bool:
    """Whether every item is one line, with at most such lists under it, numbered from one."""
    allowed = {*_LISTS, "list_item_open", "paragraph_open", "inline"}
    seen = [each for each in held if each.nesting >= 0]
    plain = all(each.type in allowed and "start" not in each.attrs for each in seen)
    lines = all(after.type == "paragraph_open" for each, after in pairwise(seen) if _is_item(each))
    hidden = all(each.hidden for each in seen if each.type == "paragraph_open")
    alone = sum(map(_is_item, seen)) == sum(each.type == "paragraph_open" for each in seen)
    return "start" not in token.attrs and plain and lines and hidden and alone and not _is_item(seen[-1])


def _is_item(token: Token) -> bool:
    return token.type == "list_item_open"


def _plain_items(token: Token, reading: _Reading, marks: str) -> Iterator[str]:
    while (item := reading.next()) is not None:
        assert _is_item(item)
        while (inner := reading.next()) is not None:
            if inner.type in _LISTS:
                yield from _plain_items(inner, reading, marks + _LISTS[inner.type])
            else:
                yield f"{marks} {_only_line(reading)}"


def _only_line(reading: _Reading) -> str:
    """The inline pieces of the block just opened."""
    inline = reading.next()
    reading.skip(1)
    return _pieces(inline.children or [], reading.titles) if inline else ""


def _pieces(pieces: list[Token], titles: Mapping[str, str]) -> str:
    return "".join(_piece(piece, titles) for piece in pieces)


def _piece(piece: Token, titles: Mapping[str, str]) -> str:
    match piece.type:
        case "text" | "text_special":
            return escaped(piece.content)
        case "code_inline":
            return f"<code>{escaped(piece.content)}</code>"
        case "softbreak" | "hardbreak":
            return "<br>"
        case "page":
            return _page(piece, titles)
        case "link_open":
            return f'<a href="{_address(piece)}" rel="noopener noreferrer" target="_blank">'
        case "link_close":
            return "</a>"
        case _:
            return f"</{piece.tag}>" if piece.nesting < 0 else f"<{piece.tag}>"


def _address(link: Token) -> str:
    return str(link.attrs["href"]).replace('"', "%22")


def _page(piece: Token, titles: Mapping[str, str]) -> str:
    title, words = page_named(piece), escaped(piece.content)
    to = titles.get(title) or safe_name(title)
    quote = next((each for each in ('"', "'") if each not in to), None)
    return f"<$link to={quote}{to}{quote}>{words}</$link>" if quote else words


def _code(text: str) -> str:
    """Code as it stands, unless it holds what would end it."""
    if "```" not in text:
        return f"```\n{text.removesuffix(chr(10))}\n```"
    return "<br>".join(f"<code>{escaped(line)}</code>" for line in text.splitlines())
