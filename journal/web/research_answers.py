"""What a call about studies holds, and what it gets."""

from typing import Any

from marshmallow import Schema, fields, validate

from journal.research.risk import TIMES, lattice
from journal.web.fields import Form, YesNo, day, identifier, one_of, text, whole
from journal.web.welcome import Named

BAND = {"example": "5-9"}
PARTS = ("manage", "research", "review", "seal")
_DAY = r"^\d{4}-\d{2}-\d{2}$"


def a_day(example: str, *, required: bool = True) -> fields.Date:
    """A day that somebody chooses."""
    about = {"format": "date", "example": example}
    return fields.Date(format="%Y-%m-%d", required=required, metadata=about)


def ids(*, least: int = 0, required: bool = True) -> fields.Field[Any]:
    """Some ids."""
    return fields.List(identifier(), required=required, validate=validate.Length(least, 200))


def a_version() -> fields.String:
    """The word for a consent text."""
    known = validate.Regexp(r"^[\w.:+-]{1,60}$")
    return fields.String(required=True, validate=known, metadata={"example": "dignity-1"})


def yes_no() -> YesNo:
    """A choice that is no where nothing is said."""
    return YesNo(load_default=False, metadata={"example": False})


class NewStudy(Form):
    """A study to set up: who asks which teams what, about which period, until when."""

    name = text(1, 200, "Dignity in everyday care")
    purpose = text(1, 2000, "How care teams learn from their work.")
    institution = text(1, 200, "Leiden University")
    reference = text(1, 200, "METC 2026-114")
    contact = text(1, 300, "dignity@example.org")
    checkers = text(1, 300, "two researchers of Leiden University")
    plan = text(1, 2000, "Call the confidential adviser of the home, 0800 1234.", required=False)
    spaces = ids(least=1)
    first = a_day("2026-01-01")
    last = a_day("2026-12-31")
    deadline = a_day("2027-03-31")
    keep_until = a_day("2036-12-31")
    key_until = a_day("2027-03-31", required=False)
    k = whole(5, 50, 5)
    consent_version = a_version()
    by_organisation = yes_no()
    imported_consent = yes_no()
    researchers_review = yes_no()
    researchers = ids(required=False)
    reviewers = ids(required=False)


class StudyChange(NewStudy):
    """What becomes different; all of it may be left out but the version that was on screen."""

    version = whole(1, 1_000_000, 1)
    state = one_of("closed", required=False)
    generalised = one_of(*(levels.id for levels in lattice(by_organisation=True)), "", required=False)

    def __init__(self, **about: Any) -> None:
        everything = set(NewStudy._declared_fields)
        super().__init__(partial=tuple(everything), **about)


class Reviewed(Schema):
    """How far reviewers are, in percent; for who is none in steps of ten, in which fewer than *k* never show."""

    forms = fields.Integer(metadata={"example": 70})
    texts = fields.Integer(metadata={"example": 40})


class ReadAgainAnswer(Schema):
    """Texts read again without help, in how many something was missed, and the share in which something may be left."""

    texts = fields.Integer(metadata={"example": 300})
    missed = fields.Integer(metadata={"example": 0})
    at_most = fields.Float(metadata={"example": 0.0122})


class StudyAnswer(Schema):
    """A study; people and texts in bands from *k* on, and hidden below."""

    id = identifier()
    name = fields.String(metadata={"example": "Dignity in everyday care"})
    purpose = fields.String(metadata={"example": "How care teams learn from their work."})
    institution = fields.String(metadata={"example": "Leiden University"})
    reference = fields.String(metadata={"example": "METC 2026-114"})
    contact = fields.String(metadata={"example": "dignity@example.org"})
    checkers = fields.String(metadata={"example": "two researchers of Leiden University"})
    plan = fields.String(metadata={"example": "Call the confidential adviser of the home, 0800 1234."})
    spaces = fields.List(identifier())
    first = day("2026-01-01")
    last = day("2026-12-31")
    deadline = day("2027-03-31")
    keep_until = day("2036-12-31")
    key_until = day("2027-03-31")
    k = fields.Integer(metadata={"example": 5})
    consent_version = fields.String(metadata={"example": "dignity-1"})
    by_organisation = fields.Boolean(metadata={"example": False})
    imported_consent = fields.Boolean(metadata={"example": False})
    researchers_review = fields.Boolean(metadata={"example": False})
    state = fields.String(metadata={"example": "asking", "enum": ["asking", "closed"]})
    generalised = fields.String(metadata={"example": "quarter+role_group"})
    version = fields.Integer(metadata={"example": 1})
    researchers = fields.List(fields.Nested(Named))
    reviewers = fields.List(fields.Nested(Named))
    mine = fields.List(fields.String(metadata={"example": "manage", "enum": list(PARTS)}))
    enough = fields.Boolean(metadata={"example": True})
    writers = fields.String(allow_none=True, metadata=BAND)
    texts = fields.String(allow_none=True, metadata=BAND)
    gathering = fields.Integer(allow_none=True, metadata={"example": None})
    gathering_stopped = fields.Boolean(metadata={"example": False})
    gathered = fields.Boolean(metadata={"example": True})
    reviewed = fields.Nested(Reviewed)
    read_again = fields.Nested(ReadAgainAnswer, allow_none=True)
    early = fields.Boolean(metadata={"example": True})
    asked_to_seal = fields.String(allow_none=True, metadata={"example": None, "enum": ["me", "another", None]})
    releases = fields.Integer(metadata={"example": 0})


class Studies(Schema):
    """The studies I have a part in."""

    studies = fields.List(fields.Nested(StudyAnswer), required=True)


class WordingAnswer(Schema):
    """What people are asked, piece by piece."""

    question = fields.String(metadata={"example": "May this reflection be used for research?"})
    about = fields.String(metadata={"example": "‘Dignity’ is a study of how care teams learn from their work."})
    yes_title = fields.String(metadata={"example": "If you say yes."})
    yes = fields.String(metadata={"example": "Names and places are covered up."})
    no_title = fields.String(metadata={"example": "If you say no."})
    no = fields.String(metadata={"example": "Nothing changes."})
    change_title = fields.String(metadata={"example": "If you change your mind."})
    change = fields.String(metadata={"example": "One tap, no reason needed."})
    this_one = fields.String(
        attribute="only", data_key="only", metadata={"example": "Your choice is for this reflection only."}
    )
    refuse = fields.String(metadata={"example": "No, do not use it"})
    agree = fields.String(metadata={"example": "Yes, use this reflection"})
    version = fields.String(metadata={"example": "Consent text dignity-1"})


class Wordings(Schema):
    """The same in every language."""

    en = fields.Nested(WordingAnswer)
    nl = fields.Nested(WordingAnswer)
    sv = fields.Nested(WordingAnswer)


class AskingStudy(Schema):
    """A study that asks in one of my teams."""

    id = identifier()
    name = fields.String(metadata={"example": "Dignity in everyday care"})
    purpose = fields.String(metadata={"example": "How care teams learn from their work."})
    consent_version = fields.String(metadata={"example": "dignity-1"})
    spaces = fields.List(identifier())
    first = day("2026-01-01")
    last = day("2026-12-31")
    deadline = day("2027-03-31")
    wording = fields.Nested(Wordings)


class AskingStudies(Schema):
    """All that ask me now; kept by the phone, so that it can be answered offline."""

    studies = fields.List(fields.Nested(AskingStudy), required=True)


class Nameable(Named):
    """Somebody an administrator may name."""

    researcher = fields.Boolean(metadata={"example": True})


class Team(Schema):
    """A team that can be asked."""

    id = identifier()
    name = fields.String(metadata={"example": "De Linde"})


class Choices(Schema):
    """Whom and which teams somebody who sets up a study may choose from."""

    people = fields.List(fields.Nested(Nameable), required=True)
    spaces = fields.List(fields.Nested(Team), required=True)


class ResearcherForm(Form):
    """Whether somebody is a researcher here."""

    researcher = YesNo(required=True, metadata={"example": True})


class ChoiceAnswer(Schema):
    """One way to say facts less exactly; *left_out* says how many texts would not be in a release."""

    id = fields.String(metadata={"example": "quarter+role_group"})
    time = fields.String(metadata={"example": "quarter", "enum": list(TIMES)})
    role_group = fields.Boolean(metadata={"example": True})
    language = fields.Boolean(metadata={"example": True})
    organisation = fields.Boolean(metadata={"example": False})
    k = fields.Integer(metadata={"example": 5})
    l = fields.Integer(metadata={"example": 2})  # noqa: E741 (l-diversity is called so)
    left_out = fields.String(metadata={"example": "few", "enum": ["none", "few", "some", "many", "all"]})
    loss = fields.Integer(metadata={"example": 0})
    chosen = fields.Boolean(metadata={"example": True})


class RiskAnswer(Schema):
    """Every choice with its cost; *fine* where the one taken leaves something."""

    k = fields.Integer(metadata={"example": 5})
    l = fields.Integer(metadata={"example": 2})  # noqa: E741 (as above)
    enough = fields.Boolean(metadata={"example": True})
    fine = fields.Boolean(metadata={"example": True})
    chosen = fields.Integer(allow_none=True, metadata={"example": 0})
    choices = fields.List(fields.Nested(ChoiceAnswer), required=True)


def _aliases() -> fields.Field[Any]:
    return fields.List(text(1, 80, "Roosje"), load_default=list, validate=validate.Length(max=200))


class AliasesForm(Form):
    """Names to cover up always, and names to take off the list; never in an address, which ends up in logs."""

    add = _aliases()
    remove = _aliases()


class AliasesAnswer(Schema):
    """Every name that is always covered up here beside those of people and teams."""

    aliases = fields.List(fields.String(metadata={"example": "Roosje"}), required=True)


class SealForm(Form):
    """The study as it was on screen; *early* where somebody knows that people can still take a text out."""

    version = whole(1, 1_000_000, 1)
    early = yes_no()


class Taken(Schema):
    """Somebody took a release, on a day."""

    by = fields.String(metadata={"example": "Rik de Wit"})
    day = day()


class ReleaseAnswer(Schema):
    """A sealed release, and what happened since; up to and including *until* withdrawals reach its researchers.

    *withdrawals* are for its researchers alone: nobody else is told that anybody thought better of it. For the same
    reason *bytes* is exact for who researches or reviews, and rounded up to 100 kB for who only manages.
    """

    number = fields.Integer(metadata={"example": 1})
    sealed = fields.Boolean(metadata={"example": True})
    bytes = fields.Integer(metadata={"example": 482113})
    sha256 = fields.String(metadata={"example": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"})
    asked_by = fields.String(metadata={"example": "Joris Bakker"})
    sealed_by = fields.String(metadata={"example": "Karin Visser"})
    withdrawals = fields.Integer(allow_none=True, metadata={"example": 0})
    until = day("2036-12-31")
    key_until = day("2027-03-31")
    day = day()
    taken = fields.List(fields.Nested(Taken), required=True)


class ReleasesAnswer(Schema):
    """Every release of a study, the first sealed first."""

    releases = fields.List(fields.Nested(ReleaseAnswer), required=True)
