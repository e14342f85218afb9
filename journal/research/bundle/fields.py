"""What the columns of the tables mean: one list for the data package, the code book, DDI and SPSS."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from journal.research.bundle.book import Book
from journal.research.bundle.questions import LANGUAGES, Question
from journal.research.bundle.said import said

SPOKEN = {"en": "English", "nl": "Dutch", "sv": "Swedish"}
_NONE: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class Field:
    """A column: its name, what it is called and means in each language, and the labels of its codes if it has any."""

    name: str
    titles: Mapping[str, str]
    meanings: Mapping[str, str]
    type: str = "string"
    labels: Mapping[str, str] = field(default_factory=dict)
    question: Question | None = None
    required: bool = False

    @property
    def title(self) -> str:
        """What it is called, for programs that know one language."""
        return self.titles["en"]

    @property
    def description(self) -> str:
        """What it means, likewise."""
        return self.meanings["en"]


def reflections(book: Book) -> tuple[Field, ...]:
    """The columns of reflections.csv, the id first; one column a prompt."""
    shape = book.shape
    models = {question.guide.id: question.guide.title["en"] for question in book.questions if question.guide}
    known = (
        _field("reflections", "id", required=True),
        _field("reflections", "writer", required=True),
        _field("reflections", "language", labels=_labels(shape.languages, SPOKEN)),
        _field("reflections", "role_group", labels=_labels(shape.role_groups)),
        _field("reflections", "quarter", labels=_labels(shape.quarters)),
        _field("reflections", "organisation", labels=_labels(shape.organisations)),
        _field("reflections", "model", labels=_labels(shape.models, models)),
        _field("reflections", "values"),
    )
    return known + tuple(map(_asked, book.questions))


def _asked(question: Question) -> Field:
    meanings = {each: f"{question.wording.get(each, '')} {_defused(each)}".strip() for each in LANGUAGES}
    return Field(question.column, question.labels, meanings, question=question)


def _field(
    table: str, name: str, type: str = "string", *, labels: Mapping[str, str] = _NONE, required: bool = False,
    runs: bool = False,
) -> Field:  # fmt: skip
    """A column of ours; `runs` where a cell may have a ' before it."""
    told = said("columns")[table][name]
    meanings = {each: told[each][1] + (f" {_defused(each)}" if runs else "") for each in LANGUAGES}
    return Field(name, {each: told[each][0] for each in LANGUAGES}, meanings, type, labels, None, required)


def _defused(language: str) -> str:
    defused: str = said("columns")["every"]["defused"][language][1]
    return defused


def _in_each_language(name: str, *, runs: bool = False) -> tuple[Field, ...]:
    """A column of the code book for each language, which its title names."""
    one = _field("codebook", name, runs=runs)
    return tuple(
        Field(f"{name}_{each}", {to: f"{title} ({each})" for to, title in one.titles.items()}, one.meanings)
        for each in LANGUAGES
    )


def _labels(used: set[str], known: Mapping[str, str] = _NONE) -> dict[str, str]:
    return {code: known.get(code, code) for code in sorted(used)}


_CODED = {"prompt": "Prompt", "value": "Value", "mark": "Marked stretch"}
_EXPLAINED = {"column": "Column", "prompt": "Prompt", "value": "Value"}
ANSWERS = (
    _field("answers", "answer", required=True),
    _field("answers", "id", required=True),
    _field("answers", "place", "integer", required=True),
    _field("answers", "prompt", required=True),
    _field("answers", "text", runs=True),
)
CODINGS = (
    _field("codings", "coding", required=True),
    _field("codings", "id", required=True),
    _field("codings", "kind", labels=_CODED, required=True),
    _field("codings", "code", required=True),
    _field("codings", "start", "integer", required=True),
    _field("codings", "end", "integer", required=True),
    _field("codings", "source", required=True),
)
CODEBOOK = (
    _field("codebook", "entry", required=True),
    _field("codebook", "kind", labels=_EXPLAINED, required=True),
    _field("codebook", "code", required=True),
    _field("codebook", "of"),
    *_in_each_language("label"),
    *_in_each_language("meaning", runs=True),
    *_in_each_language("origin"),
)
CONSENT = (
    _field("consent", "versions", required=True),
    _field("consent", "entries", "integer", required=True),
    _field("consent", "writers", "integer", required=True),
)
