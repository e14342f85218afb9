"""What a team values: the rows of a kept answer in words, as the texts that are still shared bear them out."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from journal.discovery.themes.answer import Line, Month, Theme, Themes
from journal.discovery.themes.disclosure import band, share
from journal.discovery.themes.periods import month_named
from journal.discovery.themes.renewal import Kept, Row
from journal.discovery.values.agreement import Agreement
from journal.store.sqlite_lexicon import Form
from journal.store.sqlite_voices import Text

LANGUAGES = ("en", "nl", "sv")
MOST_WORDS = 8


@dataclass(frozen=True, slots=True)
class Bearing:
    """What a row is told with: the texts that the asker reads now, names for values, and lines that may be quoted."""

    texts: Sequence[Text]
    labels: Mapping[str, str]
    language: str
    forms: Callable[[Iterable[str]], Mapping[str, Sequence[Form]]] = lambda _documents: {}
    lines: Callable[[Row], tuple[Line, ...]] = lambda _row: ()
    agreed: Mapping[str, Agreement] = field(default_factory=dict)


def told(space: str, kept: Kept, bearing: Bearing, renewed: str) -> Themes:
    """The rows that may be told, best first."""
    there = {text.document: text for text in bearing.texts}
    rows = [(row, _theme(kept, row, there, bearing)) for row in kept.rows.values()]
    best = tuple(theme for _row, theme in sorted(rows, key=_rank))
    return Themes(
        space, kept.period.first.isoformat(), kept.period.last.isoformat(), kept.k, kept.period.months,
        band(kept.wrote.size(kept.k), kept.k), renewed, best, kept.few,
    )  # fmt: skip


def _theme(kept: Kept, row: Row, there: Mapping[str, Text], bearing: Bearing) -> Theme:
    k, months = kept.k, kept.period.numbers
    size, since = row.group.size(k), row.group.since(months, k)
    spoken = _spoken(row, there, bearing, k)
    agreement = bearing.agreed.get(row.id, Agreement())
    return Theme(
        id=row.id,
        label=bearing.labels.get(row.id) or _label(spoken, bearing.language),
        kind=row.kind,
        value=row.id if row.kind == "value" else None,
        words={language: tuple(spoken.get(language, ())) for language in LANGUAGES},
        people=band(size, k) or "",
        share=share(size, max(size, kept.wrote.size(k))),
        trend=row.trend,
        since=None if since is None else month_named(since),
        beside=tuple(id for id in row.beside if id in kept.rows),
        distinct=row.distinct,
        monthly=tuple(
            Month(month_named(month), band(len(people), k))
            for month, people in zip(months, row.group.by_month(months), strict=True)
        ),
        lines=bearing.lines(row),
        agreed=agreement.agreed,
        differ=agreement.differ,
    )


def _bearing(row: Row, there: Mapping[str, Text]) -> list[Text]:
    """The texts that bear a row out and are still there to be read."""
    counted = dict.fromkeys(voice.document for voice in row.group.voices if voice.read)
    return list(filter(None, map(there.get, counted)))


def words(texts: Iterable[Text], value: str, k: int) -> dict[str, tuple[str, ...]]:
    """The words people say a value with, per language, most people first; none of a language that too few write."""
    people: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    writing: dict[str, set[str]] = defaultdict(set)
    for text in texts:
        for word in text.said.get(value, ()):
            people[text.language][word].add(text.person)
            writing[text.language].add(text.person)
    return {
        language: tuple(sorted(said, key=lambda word: (-len(said[word]), word))[:MOST_WORDS])
        for language, said in people.items()
        if len(writing[language]) >= k
    }


def _spoken(row: Row, there: Mapping[str, Text], bearing: Bearing, k: int) -> Mapping[str, Sequence[str]]:
    texts = _bearing(row, there)
    return _topic_words(row, texts, bearing, k) if row.words else words(texts, row.id, k)


def _topic_words(row: Row, texts: Sequence[Text], bearing: Bearing, k: int) -> dict[str, tuple[str, ...]]:
    """A topic is called by a word of each language; the others of a language are told where enough people write it."""
    writing: dict[str, set[str]] = defaultdict(set)
    for text in texts:
        writing[text.language].add(text.person)
    said = bearing.forms([text.document for text in texts])
    still = {form[3] for forms in said.values() for form in forms}
    return {
        language: tuple(each for each in found if each in still)[: MOST_WORDS if len(writing[language]) >= k else 1]
        for language, found in row.words.items()
    }


def _label(words: Mapping[str, Sequence[str]], language: str) -> str:
    """A topic has no name: the word most people use for it in each language, the asker's first."""
    order = sorted(words, key=lambda each: (each != language, each))
    return " · ".join(words[each][0] for each in order if words[each])


_SHARES = ("few", "half", "most")


def _rank(found: tuple[Row, Theme]) -> tuple[object, ...]:
    """By what is told, then by whom the asker reads."""
    row, theme = found
    return theme.kind != "value", -_SHARES.index(theme.share), not theme.distinct, -len(row.group.read), theme.label
