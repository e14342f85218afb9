"""TiddlyWiki's own program opens what leaves: every page stands there as it was written, and nothing in it acts."""

import json
import re
from html import escape

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import html as parsed
from manual.hostile import TEXTS, TITLES, lines, texts, titles
from manual.wiki import HEADINGS, page, taken_out, words

from journal.manual.markdown import html

PLAIN = {
    *("div", "h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "blockquote", "ul", "ol", "li"),
    *("strong", "em", "code", "pre", "a"),
}

pages = st.builds(
    lambda title, text, evidence, tags: {"title": title, "text": text, "evidence": evidence, "tags": tags},
    titles, st.one_of(texts, lines), texts, st.lists(titles.filter(bool), max_size=3).map(sorted),
)  # fmt: skip


def read_here(fields) -> str:
    """A page's words as Kring itself shows them."""
    known = fields.get("evidence") and f"<h2>{HEADINGS['evidence']}</h2>{html(fields['evidence'], {})}"
    return words(html(fields.get("text", ""), {}) + (known or ""))


def assert_harmless(made: str) -> None:
    """Only plain elements, and links that lead to a page or out into the web."""
    for element in parsed.fromstring(f"<div>{made}</div>").iter():
        assert element.tag in PLAIN
        assert set(element.keys()) <= {"class", "href", "rel", "start", "target"}
        assert re.match(r"#|https?://|mailto:|tel:", element.get("href", "#"))


def as_written(wiki, made) -> None:
    told = wiki.load(taken_out(*made))
    shown = {each["title"]: each for each in told["pages"]}
    assert told["own"] == []
    assert len(shown) == len(made) + 1
    for tiddler, each in zip(taken_out(*made), made, strict=False):
        there = shown[tiddler["title"]]
        assert words(there["html"]) == read_here(each.fields)
        assert words(there["heading"]) == words(escape(tiddler["title"]))
        assert "SPRUNG" not in json.dumps(there)
        assert_harmless(there["html"])


def test_a_macro_that_is_not_made_harmless_springs_the_trap(wiki):
    given = [{"title": "x", "text": "<<trap>>"}, {"title": "y", "text": "{{trap}}"}]
    assert all("SPRUNG" in each["html"] for each in wiki.load(given)["pages"])


def test_hostile_titles_and_texts_are_only_words(wiki):
    made = [
        page(f"title {number}", title=title, text="Rustig.", tags=[title or "x"]) for number, title in enumerate(TITLES)
    ]
    made += [
        page(f"text {number}", title=f"Tekst {number}", text=text, evidence=text) for number, text in enumerate(TEXTS)
    ]
    as_written(wiki, made)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(pages, min_size=1, max_size=5))
def test_whatever_people_write_stands_in_a_wiki_as_it_was_written(wiki, written):
    as_written(wiki, [page(str(number), **fields) for number, fields in enumerate(written)])


def test_links_tags_days_names_and_reading_order_are_there(wiki):
    told = wiki.load(
        taken_out(
            page("one", title="Eerst zitten", text="Zie [[Rust aan tafel]] en [[die|Rust aan tafel]].", links=["two"]),
            page("two", title="Rust aan tafel", tags=["maaltijd", "Avond en nacht"], order="b"),
        )
    )
    first, second, index = told["pages"]
    assert first["links"] == ["Rust aan tafel"]
    assert 'href="#Rust%20aan%20tafel"' in first["html"]
    assert first["list"] == ["Rust aan tafel"]
    assert second["tags"] == ["maaltijd", "Avond en nacht"]
    assert (first["created"], first["modified"]) == ("2026-11-01T00:00:00.000Z", "2026-11-21T00:00:00.000Z")
    assert first["modifier"] == "Bram de Wit"
    assert index["list"] == ["Eerst zitten", "Rust aan tafel"]
    assert words(index["html"]) == "EerstzittenRustaantafel"


def test_what_a_wiki_saves_is_what_it_was_given(wiki):
    given = taken_out(
        *(page(str(number), title=title, text=title, tags=[title or "x"]) for number, title in enumerate(TITLES))
    )
    saved = json.loads(wiki.load(given)["saved"])
    assert {each["title"]: each for each in saved} == {each["title"]: each for each in given}


@pytest.mark.parametrize("title", ["$:/core/macros/tag", "$:/trap"])
def test_no_page_takes_the_place_of_a_part_of_the_wiki(wiki, title):
    [tiddler, _index] = taken_out(page("one", title=title, tags=["$:/tags/Macro"]))
    assert not tiddler["title"].startswith("$:/")
    assert "$:/tags" not in tiddler["tags"]
