"""TiddlyWiki's JSON, read: what each tiddler says of a page, and what was left out and why."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from journal.documents.document import Fields, Value
from journal.kinds.manual_page import MANUAL_PAGE
from journal.manual.from_wikitext import markdown
from journal.manual.page import HISTORY
from journal.manual.tiddler import is_stamp, names_in
from journal.manual.tiddlywiki import EXACT, INDEX, OURS_ALONE, PLAIN, SECTIONS, SHOWN, check_sum

_UNFIT = re.compile("[\x00\ud800-\udfff]")
_MARKED = re.compile(r"^!!\.kring-(evidence|practice)\b[^\n]*$", re.MULTILINE)
_WIKITEXT = ("", "text/vnd.tiddlywiki")
_AS_IT_IS = ("text/plain", "text/x-markdown", "text/markdown")


MOST_TIDDLERS = 10_000
"""Of one file: many times the largest manual there is, and what every phone of a team can still hold."""


class NotAWiki(ValueError):
    """What is given is not the JSON of tiddlers, or of more than a manual holds."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A tiddler that becomes no page, and why not."""

    title: str
    why: Literal["no_title", "same_title", "own_part", "draft", "no_words"]


@dataclass(frozen=True, slots=True)
class Brought:
    """One page of a file: `id` and `was` are what went out from here, if it did; `now` is what it says.

    `beside` names the tiddlers to read with it, None where nobody changed that; `history` as in Page.
    """

    title: str
    id: str | None
    was: Fields | None
    now: Fields
    beside: list[str] | None
    history: Mapping[str, str] = field(default_factory=dict)


def read(text: str) -> tuple[list[Brought], list[LeftOut]]:
    """The pages of a file, the last of a title only, and the tiddlers that are none.

    Left out are TiddlyWiki's own parts, drafts, pictures and whatever else is not words. Raises NotAWiki.
    """
    given = [each for each in _tiddlers(text) if INDEX not in each]
    last = {each.get("title", ""): at for at, each in enumerate(given)}
    sorted_out = [(each, _why_not(each, last[each.get("title", "")] == at)) for at, each in enumerate(given)]
    pages = [_brought(each) for each, why in sorted_out if why is None]
    return pages, [why for _each, why in sorted_out if why is not None]


def _tiddlers(text: str) -> Iterator[dict[str, str]]:
    try:
        given = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise NotAWiki from error
    several = given if isinstance(given, list) else [given]
    if len(several) > MOST_TIDDLERS or not all(isinstance(each, dict) for each in several):
        raise NotAWiki
    for each in several:
        yield {name: _UNFIT.sub("\ufffd", value) for name, value in each.items() if isinstance(value, str)}


def _why_not(tiddler: Mapping[str, str], last: bool) -> LeftOut | None:
    title = tiddler.get("title", "")
    if not title:
        return LeftOut("", "no_title")
    if title.startswith("$:/") or "plugin-type" in tiddler:
        return LeftOut(title, "own_part")
    if "draft.of" in tiddler:
        return LeftOut(title, "draft")
    if tiddler.get("type", "") not in (*_WIKITEXT, *_AS_IT_IS):
        return LeftOut(title, "no_words")
    return None if last else LeftOut(title, "same_title")


def _brought(tiddler: Mapping[str, str]) -> Brought:
    exact = _exact(tiddler.get(EXACT, ""))
    was: Fields = exact["fields"] if exact else {}
    touched = [name for name in SHOWN if not exact or exact["shown"].get(name) != check_sum(tiddler.get(name, ""))]
    now: dict[str, Value] = dict(was)
    for name in touched:
        now |= _told(name, tiddler)
    history = {name: tiddler[name] for name in HISTORY if tiddler.get(name) and _fits(name, tiddler[name])}
    return Brought(
        tiddler["title"], exact["id"] if exact else None, was if exact else None, now,
        names_in(tiddler.get("list", "")) if "list" in touched else None, history,
    )  # fmt: skip


def _fits(name: str, value: str) -> bool:
    return is_stamp(value) if name in ("created", "modified") else len(value) <= 200


def _exact(text: str) -> dict[str, Any] | None:
    """What a page said when it went out, if a wiki kept that; what no page holds, or none takes out, is left out."""
    try:
        found = json.loads(text)
        id, fields, shown = found["id"], dict(found["fields"]), dict(found["shown"])
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    kept = {name: value for name, value in fields.items() if isinstance(name, str) and _goes_out(name, value)}
    return {"id": id, "fields": kept, "shown": shown} if isinstance(id, str) and _keepable(id) else None


def _goes_out(name: str, value: object) -> bool:
    if name.startswith(OURS_ALONE) or not MANUAL_PAGE.accepts(name, value):
        return False
    return all(map(_keepable, value)) if isinstance(value, list) else _keepable(str(value))


def _keepable(text: str) -> bool:
    """Whether no store refuses it: JSON within JSON can still spell what was taken out of the whole."""
    return _UNFIT.search(text) is None


def _told(name: str, tiddler: Mapping[str, str]) -> dict[str, Value]:
    """What a field of a tiddler says of a page, in the page's own words."""
    value = tiddler.get(name, "")
    if name == "title":
        return {"title": value}
    if name == "text":
        return _sections(value) if tiddler.get("type", "") in _WIKITEXT else {"text": value}
    if name == "tags":
        return {"tags": sorted(tag for tag in names_in(value) if len(tag) <= 500)[:200]}
    leaf = PLAIN.get(name)
    return {leaf: value} if leaf and MANUAL_PAGE.accepts(leaf, value) else {}


def _sections(text: str) -> dict[str, Value]:
    """A tiddler's text, what is known and how we do it here, each as Markdown."""
    first, *rest = _MARKED.split(text)
    found = dict(zip(rest[::2], rest[1::2], strict=True))
    return {"text": markdown(first), **{name: markdown(found.get(name, "")) for name in SECTIONS}}
