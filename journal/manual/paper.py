"""A manual as one page to read or print anywhere: no script, no style from elsewhere, nothing that loads."""

from collections.abc import Iterator, Mapping, Sequence
from html import escape

from journal.manual.markdown import html
from journal.manual.page import Page
from journal.manual.tiddlywiki import SECTIONS

_STYLE = "body{max-width:60ch;margin:2rem auto;padding:0 1rem;font:1.1rem/1.5 Georgia,serif}"


def paper(pages: Sequence[Page], called: str, headings: Mapping[str, str], language: str) -> str:
    """The whole manual, its list of pages first."""
    places = {page.title: f"#page-{number}" for number, page in reversed(list(enumerate(pages, 1)))}
    contents = "".join(
        f'<li><a href="#page-{number}">{escape(page.title)}</a></li>' for number, page in enumerate(pages, 1)
    )
    articles = "".join(
        f'<article id="page-{number}">{"".join(_page(page, places, headings))}</article>'
        for number, page in enumerate(pages, 1)
    )
    return (
        f'<!doctype html><html lang="{language}"><meta charset="utf-8"><title>{escape(called)}</title>'
        f"<style>{_STYLE}</style><h1>{escape(called)}</h1><ol>{contents}</ol>{articles}</html>\n"
    )


def _page(page: Page, places: Mapping[str, str], headings: Mapping[str, str]) -> Iterator[str]:
    yield f"<h2>{escape(page.title)}</h2>{html(str(page.fields.get('text') or ''), places)}"
    for section in SECTIONS:
        if page.fields.get(section):
            yield f"<h3>{escape(headings[section])}</h3>{html(str(page.fields[section]), places)}"
