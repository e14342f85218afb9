"""A manual as TiddlyWiki's JSON: a list of tiddlers, each an object of texts.

A tiddler shows a page in TiddlyWiki's own way (wikitext.py) and carries beside it what the page says, word for
word, with a check sum of what was shown. Where nobody changed what is shown, what comes back is what went out.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence

from journal.documents.document import Fields
from journal.manual.page import Page
from journal.manual.tiddler import listed, safe_name, told_apart
from journal.manual.wikitext import RULES, escaped, wikitext

EXACT = "kring-page"
INDEX = "kring-manual"
SECTIONS = ("evidence", "practice")
PLAIN = {"lang": "language", "review-on": "review_on", "reading-order": "order", "status": "state"}
OURS_ALONE = ("wiki/", "lent", "files", "described/")
"""How leaves begin that go into no file: the wiki's own history, what is between teams, and pictures."""
SHOWN = ("title", "text", "tags", "list", *PLAIN)
"""The fields of a tiddler that somebody may change in their wiki."""

_ALL = "<$list filter='[all[current]get[list]enlist-input[]]'>\n\n<$link/>\n\n</$list>"


def tiddlers(pages: Sequence[Page], called: str, headings: Mapping[str, str]) -> list[dict[str, str]]:
    """The pages in reading order, and one that lists them; `headings` names the two SECTIONS."""
    titles = told_apart([safe_name(page.title) for page in pages] + [safe_name(called)])
    names = {page.document.id: title for page, title in zip(pages, titles, strict=False)}
    known = {page.title: names[page.document.id] for page in reversed(pages)}
    made = [_tiddler(page, names, known, headings) for page in pages]
    index = {"title": titles[-1], "text": _ALL, "list": listed(names.values()), INDEX: "yes"}
    return [*made, index]


def check_sum(field: str) -> str:
    """Tells whether a field is still what it was."""
    return hashlib.sha256(field.encode("utf-8", "replace")).hexdigest()[:16]


def _tiddler(
    page: Page, names: Mapping[str, str], known: Mapping[str, str], headings: Mapping[str, str]
) -> dict[str, str]:
    shown = {
        "title": names[page.document.id],
        "text": body(page.fields, known, headings),
        "tags": listed(dict.fromkeys(map(safe_name, _texts(page.fields, "tags")))),
        "list": listed(names[id] for id in _texts(page.fields, "links") if id in names),
    } | {name: str(page.fields[leaf]) for name, leaf in PLAIN.items() if page.fields.get(leaf)}
    said = {name: value for name, value in page.fields.items() if not name.startswith(OURS_ALONE)}
    exact = {
        "id": page.document.id, "fields": said, "shown": {name: check_sum(shown.get(name, "")) for name in SHOWN},
    }  # fmt: skip
    return {
        **{name: value for name, value in shown.items() if value},
        "type": "text/vnd.tiddlywiki",
        **{name: value if value.isdigit() else safe_name(value) for name, value in page.history.items()},
        EXACT: json.dumps(exact, ensure_ascii=False, sort_keys=True),
    }


def body(fields: Fields, known: Mapping[str, str], headings: Mapping[str, str]) -> str:
    """What the tiddler shows: the text, what is known, and how we do it here."""
    parts = [RULES, wikitext(str(fields.get("text") or ""), known)]
    for section in SECTIONS:
        if fields.get(section):
            parts += [f"!!.kring-{section} {escaped(headings[section])}", wikitext(str(fields[section]), known)]
    return "\n\n".join(filter(None, parts))


def _texts(fields: Fields, name: str) -> Iterable[str]:
    value = fields.get(name)
    return value if isinstance(value, list) else ()
