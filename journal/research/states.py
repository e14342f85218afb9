"""Where a word or a text stands between *proposed* and *sealed*."""

from typing import Literal

from journal.store.studies import StudyForm, StudyMark, StudyText

State = Literal["open", "decided", "approved", "sure"]
Outcome = Literal["masked", "kept", "edited", "left_out"]


def form_state(form: StudyForm) -> State:
    """A word that no rule doubts needs nobody, unless somebody decided otherwise."""
    if form.decision is None:
        return "sure" if form.sure else "open"
    if form.decision == "one_by_one" and form.open_places:
        return "open"
    return "approved" if form.approved_by else "decided"


def form_done(form: StudyForm) -> bool:
    """Whether nobody has to look at a word any more."""
    return form_state(form) in ("approved", "sure")


def text_state(text: StudyText) -> State:
    """A text whose words changed, or that is not decided about yet, is open."""
    if text.changed or text.third_party is None:
        return "open"
    return "approved" if text.approved_by else "decided"


def text_done(text: StudyText) -> bool:
    """Whether two people agree about a text."""
    return text_state(text) == "approved"


def settled(mark: StudyMark, form: StudyForm) -> Literal["mask", "keep"] | None:
    """What becomes of a place: its own decision, else the word's, else the rule's where it is sure."""
    if mark.decision:
        return "keep" if mark.decision == "keep" else "mask"
    if form.decision in ("mask", "always"):
        return "mask"
    if form.decision == "keep":
        return "keep"
    return "mask" if form.decision is None and not mark.reason else None


def outcome(text: StudyText, masked: bool) -> Outcome | None:
    """What became of a text, once somebody decided about it."""
    if text.third_party is None:
        return None
    if text.third_party == "leave_out":
        return "left_out"
    if text.edited:
        return "edited"
    return "masked" if masked else "kept"
