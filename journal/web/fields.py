"""Fields of what comes in: strict about form, and said in the reader's words."""

from collections.abc import Callable
from typing import Any

from flask_babel import lazy_gettext as _
from marshmallow import Schema, ValidationError, fields, validate

from journal.people.naming import LONGEST_NAME, proper_name
from journal.people.passphrase import LONGEST, SHORTEST
from journal.people.person import LANGUAGES

ID = r"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"
AN_ID = "0195fdca-8d1c-7a90-9d6f-3b1f6a2c4e58"

_MISSING: Any = _("This is missing.")
_UNFIT: Any = _("This does not fit here.")
_WORDS: Any = {"required": _MISSING, "null": _MISSING, "invalid": _UNFIT, "invalid_utf8": _UNFIT, "type": _UNFIT}


class Form(Schema):
    """What a call may hold; anything else in it is a mistake of the caller."""

    error_messages = {"unknown": _UNFIT, "type": _UNFIT}  # noqa: RUF012 -- marshmallow declares it so

    class Meta:
        unknown = "raise"


class YesNo(fields.Boolean):
    """True or false and nothing that resembles them."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> bool:
        if not isinstance(value, bool):
            raise ValidationError(str(_UNFIT))
        return value


class Name(fields.String):
    """What somebody or something is called, in the one spelling that is kept."""

    def __init__(self, rule: Callable[[str], str | None] = proper_name, **about: Any) -> None:
        super().__init__(**about)
        self._rule = rule

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> str:
        name: str = super()._deserialize(value, attr, data, **kwargs)
        if not 0 < len(name) <= LONGEST_NAME:
            raise ValidationError(str(_("A name has 1 to 80 characters.")))
        kept = self._rule(name)
        if kept is None:
            raise ValidationError(str(_UNFIT))
        return kept


def text(shortest: int, longest: int, example: str, *, required: bool = True, too_short: Any = _UNFIT) -> fields.String:
    """Words of a length, in code points, that are not only space."""

    def fits(text: str) -> None:
        if not shortest <= len(text) <= longest:
            raise ValidationError(str(too_short))
        if not text.strip() or "\x00" in text or not _keepable(text):
            raise ValidationError(str(_UNFIT))

    about = {"example": example, "minLength": shortest, "maxLength": longest}
    return fields.String(required=required, validate=fits, error_messages=_WORDS, metadata=about)


def _keepable(text: str) -> bool:
    """Whether it holds no half of a character, which no store and no other phone could keep."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def name(example: str, *, required: bool = True, rule: Callable[[str], str | None] = proper_name) -> fields.String:
    """What a person, a space, an organisation or a device is called."""
    about = {"example": example, "minLength": 1, "maxLength": LONGEST_NAME}
    return Name(rule, required=required, error_messages=_WORDS, metadata=about)


def device_name() -> fields.String:
    """What a phone calls itself, if it does."""
    return name("Phone", required=False)


def passphrase(*, required: bool = True) -> fields.String:
    """A new passphrase."""
    too_short = _("A passphrase has at least 10 characters.")
    return text(SHORTEST, LONGEST, "three herons by the pond", required=required, too_short=too_short)


def identifier(*, required: bool = True) -> fields.String:
    """The id of anything."""
    known = validate.Regexp(ID, error=_UNFIT)
    return fields.String(
        required=required, validate=known, error_messages=_WORDS, metadata={"format": "uuid", "example": AN_ID}
    )


def one_of(*choices: str, required: bool = True) -> fields.String:
    """One word of a few."""
    known = validate.OneOf(choices, error=_UNFIT)
    return fields.String(required=required, validate=known, error_messages=_WORDS, metadata={"example": choices[0]})


def some_of(*choices: str, example: tuple[str, ...]) -> fields.Field[Any]:
    """A few words of a few more, at least one."""
    some = validate.Length(1, len(choices), error=_UNFIT)
    about = {"example": list(example)}
    return fields.List(one_of(*choices), required=True, validate=some, error_messages=_WORDS, metadata=about)


def whole(least: int, most: int, example: int) -> fields.Integer:
    """A whole number within bounds."""
    within = validate.Range(least, most, error=_UNFIT)
    about = {"example": example, "minimum": least, "maximum": most}
    return fields.Integer(required=True, strict=True, validate=within, error_messages=_WORDS, metadata=about)


def language() -> fields.String:
    """A language Kring speaks."""
    return one_of(*LANGUAGES, required=False)


def moment(example: str = "2026-12-05T09:30:00Z") -> fields.String:
    """A moment in an answer, UTC."""
    return fields.String(metadata={"format": "date-time", "example": example})


def day(example: str = "2026-11-21") -> fields.String:
    """A day in an answer."""
    return fields.String(metadata={"format": "date", "example": example})
