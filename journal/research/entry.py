"""What a release is made of: finished texts without anybody's name, and the figures that go with them.

The study's side fills these; `research.release` writes them out. Nothing here knows a store, a person or a clock.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Mark:
    """A value that word lists found in a passage: code points of its text, the end exclusive."""

    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Passage:
    """What answers one question, masked and final; `prompt` is "gibbs/feelings", or "text" where no guide asked."""

    prompt: str
    text: str
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """One reflection as researchers get it.

    `id` and `writer` are HMACs with the key of the release. `quarter` is "2026-Q3", never a day.
    What was generalised is said as it is then ("2026"); what was left out is "".
    `values` are ids of the sets that ship, or of `Release.own_values`.
    """

    id: str
    writer: str
    language: str
    role_group: str
    quarter: str
    organisation: str
    model: str
    passages: tuple[Passage, ...]
    values: tuple[str, ...]
    consent_version: str


@dataclass(frozen=True, slots=True)
class Wording:
    """A consent text as people saw it, by language; `version` is the organisation's word for it."""

    version: str
    text: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Study:
    """What researchers and archives must know of a study; written by its maker and shown in every bundle.

    `withdraw_until` is the last day on which a withdrawal takes a text out. `slug` names the files: letters, digits, -.
    """

    slug: str
    name: str
    purpose: str
    institution: str
    reference: str
    contact: str
    first: date
    last: date
    k: int
    l: int  # noqa: E741 (l-diversity is called so wherever it is written about)
    languages: tuple[str, ...]
    withdraw_until: date
    access: str = ""
    wordings: tuple[Wording, ...] = ()


@dataclass(frozen=True, slots=True)
class Masks:
    """What was covered up in one language: how often, by kind (PERSON, PLACE …)."""

    language: str
    texts: int
    words: int
    words_masked: int
    kinds: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Reading:
    """What people found: the texts of the release, of which some are without a mask, and the blind sample.

    What was changed by hand or left out is said in steps (`in_steps`): with the texts themselves at hand, an exact
    number would point at one. What was read again and missed is exact: the bound is made of it, and no person is.
    `upper_bound` is the Clopper-Pearson bound (95 %) for texts in which something is left.
    """

    texts: int
    edited: str
    left_out_by_reviewers: str
    without_mask: int
    blind_sample: int
    missed: int
    upper_bound: float


@dataclass(frozen=True, slots=True)
class Choice:
    """One way to generalise: what was said less exactly (name → level), what it cost (in steps), whether taken."""

    levels: Mapping[str, str]
    k: int
    l: int  # noqa: E741 (as above)
    suppressed: str
    taken: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """The figures of a release, for an ethics board. No count in it is of fewer people than k.

    `lists` are the SHA-256 of the rules and word lists that masked, by name.
    `suppressed` says in steps how many texts were left out, by the reason.
    """

    engine: str = ""
    lists: Mapping[str, str] = field(default_factory=dict)
    masks: tuple[Masks, ...] = ()
    reading: Reading | None = None
    quasi_identifiers: tuple[str, ...] = ("role_group", "language", "quarter")
    k: int = 0
    l: int = 0  # noqa: E741 (as above)
    choices: tuple[Choice, ...] = ()
    suppressed: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Forbidden:
    """What may stand in no file: names as plain strings. Only the gate reads them; they are never written.

    `kept`: the forms (casefolded) that two people decided may stay, though they look like a name.
    """

    people: tuple[str, ...] = ()
    teams: tuple[str, ...] = ()
    organisation: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    kept: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class OwnValue:
    """A value that an organisation added itself: its label and meaning, masked like any text."""

    id: str
    label: str
    means: str = ""


@dataclass(frozen=True, slots=True)
class Release:
    """A release about to be written. `entries` may be called again and again and gives the same each time, in order.

    `namespace` comes from the key of the release: every UUID in the bundle is made from it.
    `sealed` only when every check has passed and a second person said so; until then the bundle says pseudonymised.
    """

    study: Study
    number: int
    day: date
    sealed: bool
    namespace: UUID
    count: int
    entries: Callable[[], Iterator[Entry]]
    report: Report = Report()
    forbidden: Forbidden = Forbidden()
    own_values: tuple[OwnValue, ...] = ()
