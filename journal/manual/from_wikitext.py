"""TiddlyWiki's text as Markdown: headings, lists, quotes, code, emphasis, links; the rest stays as written.

What acts in a wiki (macros, transclusions, widgets) is only words here.
"""

import re
from collections.abc import Callable, Iterator

_FENCE = re.compile(r"```")
_PRAGMAS = re.compile(r"(?:\\(?!\\)\w[^\n]*\n+)*")
_HEADING = re.compile(r"(!{1,6})(?:\.[\w-]+)*\s*(.*)")
_LIST = re.compile(r"([*#;:>]+)(?:\.[\w-]+)*\s*(.*)")
_BLOCK = re.compile(r"<(/?)(blockquote|ul|ol|li)(?: start=\"(\d+)\")?>\Z")
_PIECES: list[tuple[re.Pattern[str], str]] = [
    (re.compile(r"''(.+?)''"), r"**\1**"),
    (re.compile(r"(?<!:)//(.+?)(?<!:)//"), r"*\1*"),
    (re.compile(r"</?strong>"), "**"),
    (re.compile(r"</?em>"), "*"),
    (re.compile(r"<code>((?:(?!<code>).)*?)</code>"), r"`\1`"),
    (re.compile(r"<br ?/?>"), "\n"),
    (re.compile(r"\[ext\[([^\[\]|]+)\|([^\[\]]+)\]\]"), r"[\1](\2)"),
    (re.compile(r"<a href=\"([^\"<>]*)\"[^<>]*>((?:(?!<a ).)*?)</a>"), r"[\2](\1)"),
    (re.compile(r"<\$link to=([\"'])((?:(?!\1>|<\$link ).)*)\1>((?:(?!<\$link ).)*?)</\$link>"), r"[[\3|\2]]"),
]
"""None looks past where the next of its kind begins, or what never ends would be sought to the end from everywhere."""
_DEEPEST = 20
"""Quotes and lists within each other; each is written before every line that stands in it."""


def markdown(text: str) -> str:
    """The text of a tiddler in Kring's Markdown; never fails, and drops no word."""
    text = text.replace("\r\n", "\n").lstrip("\n")
    text = _PRAGMAS.sub("", text, count=1)
    return "\n".join(_lines(iter(text.split("\n")), _Within())).strip("\n")


class _Within:
    """The quotes and lists that a line stands in, as what Markdown writes before it."""

    def __init__(self) -> None:
        self.open: list[tuple[str, str]] = []

    def change(self, ends: bool, tag: str, start: str | None) -> None:
        """A tag on a line of its own."""
        if ends:
            self.open = self.open[:-1]
        elif len(self.open) >= _DEEPEST:
            return
        elif tag == "blockquote":
            self.open.append((tag, "> "))
        elif tag == "li":
            numbered = bool(self.open) and self.open[-1][0] == "ol"
            self.open.append((tag, f"{self.open[-1][1] or 1}. " if numbered else "- "))
        else:
            self.open.append((tag, start or ""))

    def before(self) -> str:
        """What a line begins with; an item's mark stands before its first line only."""
        marks = "".join(mark for tag, mark in self.open if tag in ("blockquote", "li"))
        self.open = [(tag, " " * len(mark) if tag == "li" else mark) for tag, mark in self.open]
        return marks


def _lines(lines: Iterator[str], within: _Within) -> Iterator[str]:
    quoted = False
    for line in lines:
        if _FENCE.match(line):
            yield from _code(line, lines, within)
        elif line.strip() == "<<<":
            quoted = not quoted
            within.change(not quoted, "blockquote", None)
        elif line.strip() == '"""':
            continue
        elif block := _BLOCK.match(line.strip()):
            within.change(bool(block[1]), block[2], block[3])
        else:
            yield from _written(line, within)


def _code(line: str, lines: Iterator[str], within: _Within) -> Iterator[str]:
    yield within.before() + line
    for inner in lines:
        yield within.before() + inner
        if _FENCE.match(inner):
            return


def _written(line: str, within: _Within) -> Iterator[str]:
    if not line.strip():
        yield within.before().rstrip() if any(tag == "blockquote" for tag, _ in within.open) else ""
        return
    for one in _line(line).split("\n"):
        yield within.before() + one


def _line(line: str) -> str:
    if found := _HEADING.match(line):
        return f"{'#' * len(found[1])} {_inline(found[2])}"
    if found := _LIST.match(line):
        return _item(found[1], _inline(found[2]))
    return _inline(line)


def _item(marks: str, words: str) -> str:
    outer = "".join({"#": "   ", ">": "> "}.get(mark, "  ") for mark in marks[:-1])
    last: dict[str, Callable[[str], str]] = {
        "*": "- {}".format, "#": "1. {}".format, ">": "> {}".format, ";": "**{}**".format, ":": "  {}".format,
    }  # fmt: skip
    return outer + last[marks[-1]](words)


def _inline(line: str) -> str:
    line = line.replace("*", "\\*")
    for pattern, instead in _PIECES:
        line = pattern.sub(instead, line)
    return line
