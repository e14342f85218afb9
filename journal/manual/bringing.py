"""What a wiki says, as edits of the pages that are here: merged with what was written since, never instead of it."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from journal.documents.document import Edit, Fields, Mutation, Value, same
from journal.kinds.manual_page import MANUAL_PAGE
from journal.manual.page import WIKI, Page
from journal.manual.reading import Brought
from journal.manual.tiddler import safe_name
from journal.people.identity import lasting_id


@dataclass(frozen=True, slots=True)
class Where:
    """The manual that is meant, and who brings something into it."""

    organisation: str
    space: str
    person: str


def mutations(where: Where, pages: Sequence[Page], brought: Sequence[Brought]) -> Iterator[Mutation]:
    """One for each page that says something new; the same file brings the same ones, so that twice is once."""
    here = {page.document.id: page for page in pages}
    ids = _ids(where, pages, brought)
    known = {safe_name(page.title): page.document.id for page in reversed(pages)}
    known |= {safe_name(each.title): id for each, id in zip(brought, ids, strict=True)}
    moved = {each.id: id for each, id in zip(brought, ids, strict=True) if each.id}
    for each, id in zip(brought, ids, strict=True):
        edits = _edits(_linked(each, known, moved), here.get(id))
        if edits:
            yield _mutation(where, id, each, edits, here.get(id))


def _ids(where: Where, pages: Iterable[Page], brought: Iterable[Brought]) -> list[str]:
    """The page each one is: the one that went out or was brought before, else the one of its title, else a new one.

    A wiki that copies a page copies our mark too, so that the second of a mark is another page.
    """
    titled = {page.document.id: safe_name(page.title) for page in pages}
    called = {title: id for id, title in titled.items()}
    taken: dict[str, None] = {}
    for each in brought:
        new = lasting_id(0, where.organisation, where.space, "wiki", each.id or each.title)
        copy = lasting_id(0, where.organisation, where.space, "wiki", each.id or "", each.title)
        known = [id for id in (each.id, new) if id in titled]
        wishes = [*known, called.get(safe_name(each.title)), new, copy]
        taken[next(id for id in wishes if id and id not in taken)] = None
    return list(taken)


def _linked(each: Brought, known: Mapping[str, str], moved: Mapping[str, str]) -> Brought:
    """With links that lead to the pages they are here."""
    now = dict(each.now)
    if each.beside is not None:
        now["links"] = sorted({known[title] for title in each.beside if title in known})
    was = each.was and _with_links(each.was, moved)
    return replace(each, was=was, now=_with_links(now, moved))


def _with_links(fields: Fields, moved: Mapping[str, str]) -> Fields:
    links = fields.get("links")
    if not isinstance(links, list):
        return fields
    return {**fields, "links": sorted(moved.get(id, id) for id in links)}


def _edits(each: Brought, page: Page | None) -> dict[str, Edit]:
    """What changes; `was` is what the wiki had from here, or what it said when it last brought the page."""
    now, present = dict(each.now), page.fields if page else {}
    was: Fields = {} if page is None else _was(each, page)
    if page is None:
        now.setdefault("state", "best_working_draft")
    told = [name for name in {**was, **now} if name not in WIKI and not same(was.get(name), now.get(name))]
    edits = {name: Edit(was.get(name), now.get(name)) for name in sorted(told)}
    edits = {name: edit for name, edit in edits.items() if _says_something(name, edit, present.get(name))}
    if page is None or each.history.get("modified", "") > page.history.get("modified", ""):
        edits |= _history(each, present)
    return edits


def _was(each: Brought, page: Page) -> Fields:
    """A page that went out empty said nothing, which is not the same as never having gone out."""
    return each.was if each.was is not None else page.brought or {}


def _says_something(name: str, edit: Edit, present: Value) -> bool:
    return not same(MANUAL_PAGE.merge(name, edit.was, present, edit.now)[0], present)


def _history(each: Brought, present: Fields) -> dict[str, Edit]:
    wiki = {leaf: each.history.get(leaf.removeprefix("wiki/")) for leaf in WIKI}
    return {leaf: Edit(present.get(leaf), value) for leaf, value in wiki.items() if not same(present.get(leaf), value)}


def _mutation(where: Where, id: str, each: Brought, edits: Mapping[str, Edit], page: Page | None) -> Mutation:
    said = json.dumps([each.title, each.id, each.was, each.now, dict(each.history)], sort_keys=True)
    name = lasting_id(0, where.organisation, where.space, where.person, id, hashlib.sha256(said.encode()).hexdigest())
    return Mutation(name, id, "manual_page", where.space, edits, base=page.document.head if page else None)
