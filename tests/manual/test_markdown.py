"""A page as HTML: what is meant is there, and nothing that loads, runs or leads astray."""

import json
import re
from pathlib import Path

import pytest
from manual.hostile import TEXTS
from manual.test_in_tiddlywiki import assert_harmless
from manual.wiki import HEADINGS, page

from journal.manual.markdown import html
from journal.manual.paper import paper


def test_headings_lists_quotes_and_emphasis_are_read_and_a_line_stays_a_line():
    made = html("# Rust\n*zacht* en **samen**\nnog een regel\n\n- a\n  - b\n\n> gezegd\n\n3. drie", {})
    assert "<h1>Rust</h1>" in made
    assert "<em>zacht</em> en <strong>samen</strong><br>" in made
    assert "<blockquote>" in made and '<ol start="3">' in made and made.count("<ul>") == 2


def test_a_page_is_reached_by_its_title_or_by_other_words():
    places = {"Rust aan tafel": "#page-2", "<b>": "#page-3"}
    assert html("[[Rust aan tafel]]", places) == (
        '<p><a href="#page-2" rel="noopener noreferrer">Rust aan tafel</a></p>\n'
    )
    assert ">die<" in html("[[die|Rust aan tafel]]", places)
    assert html("[[Weg]]", places) == "<p>Weg</p>\n"
    assert "&lt;b&gt;</a>" in html("[[<b>]]", places)


@pytest.mark.parametrize("text", TEXTS)
def test_nothing_that_somebody_wrote_can_act(text):
    assert_harmless(html(text, {}))


def test_a_picture_that_would_tell_elsewhere_who_reads_is_not_loaded():
    assert "<img" not in html("![ik](https://elsewhere.example/me.png)", {})


def test_the_whole_manual_is_one_page_that_loads_nothing():
    made = paper(
        [page("1", title="<script>", text="[[Rust]]"), page("2", title="Rust", practice="Zo.")],
        "De Linde",
        HEADINGS,
        "nl",
    )
    assert '<a href="#page-2" rel="noopener noreferrer">Rust</a>' in made
    assert "<h2>&lt;script&gt;</h2>" in made and "<h3>How we do it here</h3><p>Zo.</p>" in made
    assert "<script" not in made and "src=" not in made


CASES = json.loads(Path(__file__).with_name("cases.json").read_text("utf-8"))


@pytest.mark.parametrize(("text", "shown"), CASES)
def test_the_phone_reads_a_page_by_the_same_rules(text, shown):
    """The very cases that tests/client/manual.test.ts holds the phone to; only there a heading stands under a title."""
    made = re.sub(r' rel="[^"]*"|\n(?!</code>)', "", html(text, {"Rust aan tafel": "#/there"}))
    assert made.replace("h1>", "h3>") == shown
