"""`README.md`: what this is, how to open it and what must not be done with it, in three languages."""

from pathlib import Path

from journal.research.bundle.book import Book
from journal.research.bundle.plain import plain
from journal.research.bundle.questions import LANGUAGES
from journal.research.bundle.said import said, template


def write_readme(book: Book, folder: Path) -> None:
    """One file, English first."""
    (folder / "README.md").write_bytes(readme(book).encode())


def readme(book: Book) -> str:
    """The page, each language after the other."""
    return "\n".join(_page(book, language) for language in LANGUAGES)


def _page(book: Book, language: str) -> str:
    study, words = book.release.study, said("status")[language]
    facts = {
        "study": study.name,
        "number": book.release.number,
        "status": words[book.status],
        "status_means": words[f"{book.status}_means"],
        "purpose": study.purpose,
        "institution": study.institution,
        "reference": study.reference,
        "contact": study.contact,
        "first": study.first,
        "last": study.last,
        "day": book.release.day,
        "entries": book.shape.entries,
        "writers": len(book.shape.writers),
        "k": study.k,
        "access": study.access or words["access"],
        "withdraw_until": study.withdraw_until,
        "wordings": _wordings(book, language),
    }
    return template(f"readme.{language}.md").format_map({key: _shown(str(fact)) for key, fact in facts.items()})


def _shown(fact: str) -> str:
    """What somebody typed is words wherever the page is read, never a tag of a page."""
    return plain(fact).replace("<", "\\<")


def _wordings(book: Book, language: str) -> str:
    """Every consent text as it was shown."""
    shown = [(each.version, each.text[language]) for each in book.release.study.wordings if each.text.get(language)]
    heading = f"\n## {said('status')[language]['consent']}\n"
    lines = "".join(f"\n### {version}\n\n> " + text.strip().replace("\n", "\n> ") + "\n" for version, text in shown)
    return heading + lines if shown else ""
