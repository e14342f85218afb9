"""What in a bundle is Kring's own wording, and what the study's maker answers for; neither is anybody's secret."""

from collections.abc import Iterator

from journal.research.bundle import fields
from journal.research.bundle.book import Book, Code
from journal.research.bundle.meanings import OWN
from journal.research.bundle.plain import plain
from journal.research.bundle.questions import LANGUAGES
from journal.research.bundle.said import said, template
from journal.research.bundle.shape import CASE_FACTS


def ours(book: Book) -> Iterator[str]:
    """Lines and strings that ship with Kring, as they stand in a bundle."""
    for language in LANGUAGES:
        yield from (line for line in template(f"readme.{language}.md").split("\n") if "{" not in line)
        for name in ("status", "report"):
            yield from said(name)[language].values()
    yield from CASE_FACTS
    for wording in book.release.study.wordings:  # everybody who was asked has read it
        yield from (f"> {line}" for text in wording.text.values() for line in plain(text).strip().split("\n"))
    for column in (*fields.ANSWERS, *fields.CODINGS, *fields.CODEBOOK, *fields.CONSENT, *fields.reflections(book)):
        if column.question is None:
            yield from (column.name, *column.titles.values(), *column.meanings.values())
    yield from _asked(book)
    yield from _codes(book)


def vouched(book: Book) -> tuple[str, ...]:
    """How to reach the study, as all who were asked were told: an address belongs there. And the day of the files."""
    study = book.release.study
    return study.contact, study.institution, study.reference, book.moment


def _asked(book: Book) -> Iterator[str]:
    for question in book.questions:
        if question.guide is not None:
            yield from (question.column, *question.labels.values(), question.guide.source, question.prompt)
            for language in LANGUAGES:
                yield from (question.title[language], question.wording[language], question.guide.title[language])
        elif question.prompt == "text":
            yield from question.title.values()
    for value in book.meanings:
        if value.set != OWN:
            yield from (value.id, *value.label.values(), *value.means.values())


def _codes(book: Book) -> Iterator[str]:
    """Folders of codes; what an organisation added itself is not ours."""

    def walk(codes: tuple[Code, ...]) -> Iterator[str]:
        for code in codes:
            if code.inside:
                yield from (code.name, code.description)
                yield from walk(code.inside)

    return walk(book.codes)
