"""`anonymisation-report.html`: the figures of the report for people to read, in three languages."""

from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path
from typing import Any

from journal.research.bundle.book import Book
from journal.research.bundle.plain import plain
from journal.research.bundle.questions import LANGUAGES
from journal.research.bundle.report import figures
from journal.research.bundle.said import said

_STYLE = (
    "body{font:1rem/1.5 system-ui,sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem;"
    "color:#1d1b18;background:#fff}"
    "table{border-collapse:collapse;margin:1rem 0}"
    "th,td{border:1px solid #8a857c;padding:.25rem .6rem;text-align:left;overflow-wrap:anywhere}"
    "section+section{border-top:2px solid #8a857c;margin-top:3rem}"
)


def write_report_page(book: Book, folder: Path) -> None:
    """One page that needs nothing from anywhere else."""
    head = f'<meta charset="utf-8"><title>{escape(book.name)}</title><style>{_STYLE}</style>'
    told = figures(book)
    body = "\n".join(_section(book, told, language) for language in LANGUAGES)
    page = f'<!doctype html>\n<html lang="en"><head>{head}</head>\n<body>\n{body}\n</body></html>\n'
    (folder / "anonymisation-report.html").write_bytes(plain(page).encode())


def _section(book: Book, told: dict[str, Any], language: str) -> str:
    words, states = said("report")[language], said("status")[language]
    parts = [
        f'<section lang="{language}"><h1>{escape(words["title"])}</h1>',
        f"<p>{escape(states[f'{book.status}_means'])}</p>",
        _table([(words["release"], book.name), (words["status"], states[book.status]),
                (words["entries"], told["entries"]), (words["writers"], told["writers"])]),
        *_covered(told, words),
        *_read(told, words),
        *_risk(told, words),
        f"<h2>{escape(words['lists'])}</h2>",
        _table([("", told["engine"]), *told["lists"].items()]),
        "</section>",
    ]  # fmt: skip
    return "\n".join(parts)


def _covered(told: dict[str, Any], words: dict[str, str]) -> Iterator[str]:
    yield f"<h2>{escape(words['covered'])}</h2><p>{escape(words['covered_why'])}</p>"
    kinds = sorted({kind for each in told["masks"] for kind in each["kinds"]})
    head = [words["language"], words["texts"], words["words"], words["masked"], *kinds]
    rows = [
        [each[name] for name in ("language", "texts", "words", "words_masked")]
        + [each["kinds"].get(kind, 0) for kind in kinds]
        for each in told["masks"]
    ]
    yield _table(rows, head)


def _read(told: dict[str, Any], words: dict[str, str]) -> Iterator[str]:
    yield f"<h2>{escape(words['read'])}</h2><p>{escape(words['read_why'])}</p>"
    reading = dict(told["reading"] or {})
    if "upper_bound" in reading:
        reading["upper_bound"] = words["percent"].format(
            f"{100 * reading['upper_bound']:.1f}".replace(".", words["point"])
        )
    yield _table([(words[f"reading_{name}"], _steps(figure, words)) for name, figure in reading.items()])


def _risk(told: dict[str, Any], words: dict[str, str]) -> Iterator[str]:
    facts = ", ".join(words[name].lower() for name in told["quasi_identifiers"])
    yield f"<h2>{escape(words['risk'])}</h2><p>{escape(words['risk_why'])}: {escape(facts)}.</p>"
    head = ["", words["asked"], words["reached"]]
    yield _table([(words[name], told[name]["asked"], told[name]["reached"]) for name in ("k", "l")], head)
    yield f"<h3>{escape(words['suppressed'])}</h3>"
    left_out = [(words[why], _steps(number, words)) for why, number in told["suppressed"].items()]
    yield _table(left_out) if left_out else f"<p>{escape(words['none'])}</p>"
    yield f"<h3>{escape(words['choices'])}</h3>"
    head = [words["levels"], "k", "l", words["left_out"], words["taken"]]
    yield _table([_choice(each, words) for each in told["choices"]], head)


def _choice(each: dict[str, Any], words: dict[str, str]) -> tuple[str | int, ...]:
    levels = ", ".join(f"{words[name]}: {words[f'as_{level}']}" for name, level in each["levels"].items())
    suppressed = _steps(each["suppressed"], words)
    return levels or words["none"], each["k"], each["l"], suppressed, words["yes"] if each["taken"] else ""


def _steps(figure: object, words: dict[str, str]) -> str:
    """A figure as it is; what is fewer than k in words."""
    told = str(figure)
    return words["fewer"].format(told[1:]) if told.startswith("<") else told


def _table(rows: Iterable[Iterable[object]], head: Iterable[str] = ()) -> str:
    top = "".join(f"<th>{escape(each)}</th>" for each in head)
    lines = [f"<tr>{top}</tr>"] if top else []
    lines += ["<tr>" + "".join(f"<td>{escape(str(cell))}</td>" for cell in row) + "</tr>" for row in rows]
    return "<table>\n" + "\n".join(lines) + "\n</table>" if lines else ""
