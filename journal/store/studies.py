"""What is kept of studies: who asks for which texts, what reviewers decided about them, and what was sealed.

No row holds a text of somebody else's: a text is read from its document, at the version that was gone over.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from journal.documents.document import Document


@dataclass(frozen=True, slots=True)
class Study:
    """Who asks what for: purpose, ethics reference, teams, period, *k*, consent version, retention, who may do what.

    `checkers` says in words who goes over the texts. `version` grows with every change.
    `diversity` is the l of l-diversity; the key of a release lives until `key_until`. `salt` makes chance
    (numbers of texts, the blind sample) the same every time and tells nothing. `made_by` is
    None for who runs the server. `generalised` is how exactly facts are said, "" as the risk check finds best.
    `gathering` is how far that is in percent, `heard_at` when it was last heard of; `names` is a print of the names
    that were covered up when all texts were last gone over. `plan` is what whoever checks does when a text worries
    them: distress of a writer, or something that must be told.
    """

    id: str
    name: str
    purpose: str
    institution: str
    reference: str
    contact: str
    checkers: str
    spaces: tuple[str, ...]
    first: str
    last: str
    deadline: str
    keep_until: str
    key_until: str
    k: int
    diversity: int
    consent_version: str
    salt: str
    made_by: str | None
    made_on: str
    by_organisation: bool = False
    imported_consent: bool = False
    researchers_review: bool = False
    researchers: tuple[str, ...] = ()
    reviewers: tuple[str, ...] = ()
    state: str = "asking"
    gathering: int | None = None
    heard_at: str = ""
    names: str = ""
    asked_to_seal: str | None = None
    generalised: str = ""
    plan: str = ""
    version: int = 1


@dataclass(frozen=True, slots=True)
class StudyText:
    """One text in a study: never its words, but where they are and what was decided.

    `number` is how reviewers call it. `head` is the version of the document that was gone over; `changed` says that
    there is a newer one. `third_party` is *fine*, *edit* or *leave_out*; `missed` how often a second reader found
    something; `values` those it voices, `words` how many it has. `edited` is what a reviewer wrote instead, by passage.
    """

    document: str
    number: int
    author: str
    language: str
    quarter: str
    consent_version: str
    head: str
    values: tuple[str, ...] = ()
    words: int = 0
    blind: bool = False
    changed: bool = False
    third_party: str | None = None
    decided_by: str | None = None
    approved_by: str | None = None
    missed: int = 0
    edited: dict[str, str] | None = None
    version: int = 1


@dataclass(frozen=True, slots=True)
class StudyMark:
    """A place in a text: code points of its whole. `reason` is why a person decides, as codes
    with a blank between them; "" where the rules are sure.

    `form` is the word it shows, as one of all alike. `decision` (*mask*, *keep*) is for this place alone.
    """

    number: int
    start: int
    end: int
    kind: str
    rule: str
    reason: str
    form: str
    decision: str | None = None


@dataclass(frozen=True, slots=True)
class StudyForm:
    """A word as reviewers meet it, wherever it stands: places, writers, why it is doubted, what was decided by whom.

    `decision`: *mask*, *keep*, *one_by_one* or *always*; `sure` where no place of it needs one. `open_places` is how
    many places wait for a decision of their own.
    """

    id: str
    language: str
    kind: str
    words: str
    places: int = 0
    writers: int = 0
    reasons: tuple[str, ...] = ()
    sure: bool = True
    open_places: int = 0
    decision: str | None = None
    decided_by: str | None = None
    approved_by: str | None = None
    version: int = 1


@dataclass(frozen=True, slots=True)
class SealedRelease:
    """A release as it was sealed; `key` (hex), from which all its ids were made, is there until `until`."""

    number: int
    day: str
    asked_by: str
    sealed_by: str
    bytes: int
    sha256: str
    key: str | None
    until: str


@dataclass(frozen=True, slots=True)
class StudyMessage:
    """What a reviewer wrote about a text to whoever wrote it; it says nothing of who the reviewer is."""

    id: str
    study: str
    document: str
    person: str
    words: str
    day: str
    seen: bool = False


class StudyShelf(Protocol):
    """One organisation's studies within one transaction."""

    def study(self, id: str) -> Study | None: ...

    def studies(self) -> list[Study]: ...

    def put(self, study: Study) -> None:
        """Keep a study's new state."""
        ...

    def keep_wording(self, version: str, study: str, day: str, wording: str) -> None:
        """Keep a consent text as it is shown, for ever, under its word."""
        ...

    def wording(self, version: str) -> tuple[str, str] | None:
        """Whose study's consent text this is, and its words (JSON)."""
        ...

    def versions(self, study: str) -> list[str]:
        """Every consent version a study ever asked with."""
        ...

    def aliases(self) -> list[str]:
        """What else is to be covered up here, always."""
        ...

    def add_alias(self, alias: str, by: str | None, day: str) -> None: ...

    def drop_alias(self, alias: str) -> None: ...

    def wrote_in(self, spaces: Iterable[str]) -> frozenset[str]:
        """Everybody who sits in these spaces or has a text there, whatever they chose."""
        ...

    def text(self, study: str, document: str) -> StudyText | None: ...

    def numbered(self, study: str, number: int) -> StudyText | None: ...

    def texts(self, study: str, after: int = 0, most: int = 500) -> list[StudyText]:
        """Some texts by number."""
        ...

    def all_texts(self, study: str) -> Iterator[StudyText]:
        """Every text by number, some at a time."""
        ...

    def crowd(self, study: str) -> tuple[int, int]:
        """How many writers and how many texts: for rules, never to be told as they are."""
        ...

    def put_text(self, study: str, text: StudyText) -> None: ...

    def drop_text(self, study: str, document: str) -> None: ...

    def drop_work(self, study: str) -> None:
        """Forget every text of a study, where names stand in it, and what was decided about it."""
        ...

    def next_number(self, study: str) -> int: ...

    def marks(self, study: str, document: str) -> list[StudyMark]: ...

    def put_marks(self, study: str, document: str, language: str, marks: Iterable[tuple[StudyMark, str]]) -> None:
        """The places of a text, each with its word, instead of those it had."""
        ...

    def decide_mark(self, study: str, document: str, number: int, decision: str | None) -> None: ...

    def add_mark(self, study: str, document: str, mark: StudyMark, language: str, words: str) -> None: ...

    def forms(self, study: str) -> list[StudyForm]:
        """Every word that is left in the texts."""
        ...

    def form(self, study: str, id: str) -> StudyForm | None: ...

    def put_form(self, study: str, form: StudyForm) -> None:
        """Keep what was decided about a word."""
        ...

    def holding(self, study: str, form: str) -> list[tuple[StudyText, StudyMark]]:
        """The places of a word."""
        ...

    def drop_bare_forms(self, study: str) -> None:
        """Forget words that no text holds any more."""
        ...

    def leave_out(self, study: str, document: str, left_out: bool) -> None:
        """Its writer keeps a text out of a study, or no longer."""
        ...

    def left_out(self, study: str, document: str) -> bool: ...

    def follow(self, document: Document) -> None:
        """What a new state of a document means for studies: withdrawn at once, or to be gone over again."""
        ...

    def put_message(self, message: StudyMessage) -> None:
        """Keep a message for whoever wrote the text; it goes with the text."""
        ...

    def messages_to(self, person: str) -> list[StudyMessage]:
        """What reviewers wrote to somebody, the newest first."""
        ...

    def messages_about(self, study: str, document: str) -> int:
        """How many were written about a text."""
        ...

    def see_message(self, person: str, id: str) -> bool:
        """Somebody saw a message to them; False where there is none."""
        ...

    def drop_messages(self, document: str) -> None: ...

    def release(self, study: str, number: int) -> SealedRelease | None: ...

    def releases(self, study: str) -> list[SealedRelease]: ...

    def put_release(self, study: str, release: SealedRelease, entries: Iterable[tuple[str, str]]) -> None:
        """Keep a sealed release, and which document is which entry in it."""
        ...

    def sealed_in(self, study: str, document: str) -> list[int]:
        """The releases a text is in."""
        ...

    def withdrawn(self, study: str, number: int) -> list[tuple[str, str]]:
        """Entries of a release that were withdrawn since, with the day."""
        ...

    def withdraw_sealed(self, study: str | None, document: str, day: str) -> None:
        """Put a text on the withdrawal lists of what was sealed."""
        ...

    def destroy_keys(self, day: str) -> int:
        """Forget keys whose last day is before `day`; withdrawals need none."""
        ...

    def linked(self, study: str) -> bool:
        """Whether it is kept which document is which entry of what was sealed."""
        ...

    def unlink(self, study: str) -> None:
        """Forget which document is which entry; the withdrawals that are told stay, by code."""
        ...
