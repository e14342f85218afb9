"""Pages of an AMBIT manual, and ours after somebody changed them in a wiki, as Markdown."""

import re
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from manual.hostile import lines, texts
from manual.wiki import words

from journal.manual.from_wikitext import markdown
from journal.manual.markdown import html
from journal.manual.tiddler import names_in
from journal.manual.wikitext import RULES, wikitext


@pytest.mark.parametrize(
    ("wiki", "ours"),
    [
        ("! Why\n\nWe ''ask'' and //wait//.", "# Why\n\nWe **ask** and *wait*."),
        ("!!.big Why", "## Why"),
        ("* a\n** b\n* c\n# d\n## e", "- a\n  - b\n- c\n1. d\n   1. e"),
        ("; term\n: what it is", "**term**\n  what it is"),
        ("> a\n>> b", "> a\n> > b"),
        ("<<<\nsaid\n\nso\n<<<\nafter", "> said\n>\n> so\nafter"),
        ("[[Page]] [[words|Page]] [ext[site|https://x.example]]", "[[Page]] [[words|Page]] [site](https://x.example)"),
        ("\\define x() y\n\\rules only html\n\ntext", "text"),
        ("<<macro>> {{page}} <$widget/>", "<<macro>> {{page}} <$widget/>"),
        ("```\n''raw''\n```", "```\n''raw''\n```"),
        ("2 * 3 * 4", "2 \\* 3 \\* 4"),
        ("http://a.example/b", "http://a.example/b"),
        ('"""\na\nb\n"""', "a\nb"),
    ],
)
def test_what_a_wiki_writes_is_read(wiki, ours):
    assert markdown(wiki) == ours


@pytest.mark.parametrize(
    "text",
    [
        "# Rust\n\nGa *rustig* **zitten**.\nWacht.",
        "- a\n  - b\n- c",
        "1. a\n\n   b\n2. c",
        "3. drie\n\n4. vier",
        "> gezegd\n\nna",
        "> - a\n> - b\n\n- x\n\n  > y",
        "[k](https://x.example/?a=1&b=2) [[Rust]] [[die|Rust]]",
        "`kort`\n\n```\nlang *x*\n```",
        "1 < 2 & 3 > 2 \\* {x} [y] \"z\" 'q' ~w",
    ],
)
def test_a_page_of_ours_that_somebody_touched_in_a_wiki_reads_as_before(text):
    places = {"Rust": "#page-1"}
    assert html(markdown(f"{RULES}\n\n{wikitext(text, {})}"), places) == html(text, places)


@settings(max_examples=200, deadline=None)
@given(texts | lines)
def test_whatever_a_wiki_holds_is_read_without_failing(text):
    assert words(html(markdown(text), {})) is not None
    assert isinstance(markdown(wikitext(text, {})), str)


@pytest.mark.parametrize(
    "piece", ["<code>", '<a href="x">', '<$link to="x">', "<$link to='", '">', "''a", "//a:", "[ext[a|", "\\a\n", "* "]
)
def test_what_never_ends_is_not_sought_to_the_end_from_everywhere(piece):
    def costs(length):
        begun = process_time()
        markdown(piece * (length // len(piece)))
        return process_time() - begun

    assert costs(32_000) < 40 * max(costs(4_000), 0.002), "eight times as long, or a little more: not sixty-four times"


def test_quotes_within_quotes_do_not_make_a_book_of_a_line():
    deep = "<blockquote>\n" * 2_000 + "a\n" * 2_000
    assert len(markdown(deep)) < 10 * len(deep)


def names_as_tiddlywiki_reads_them(field):
    """TiddlyWiki's own pattern, slow as it is."""
    found = re.findall(r"(?:^|(?<=\s))\[\[(.*?)\]\](?=\s|$)|(\S+)", field)
    return list(dict.fromkeys(name for name in (brackets or bare for brackets, bare in found) if name))


@settings(max_examples=500, deadline=None)
@given(st.lists(st.sampled_from(["[[", "]]", "[", "]", " ", "\n", "\t", "a", "b"]), max_size=16).map("".join))
def test_names_in_a_field_are_those_tiddlywiki_reads(field):
    assert names_in(field) == names_as_tiddlywiki_reads_them(field)


def test_brackets_that_never_close_are_not_sought_from_everywhere():
    begun = process_time()
    assert names_in("[[ " * 100_000) == ["[["]
    assert process_time() - begun < 5  # a minute and more where each is sought to the end
