"""What a leaf takes: known names, fitting values, and nothing always."""

import pytest

from journal.documents.document import same
from journal.kinds import CHOICES, REFLECTION


@pytest.mark.parametrize("name", ["answers/gibbs.feelings", "answers/later_model.first_step", "answers/free"])
def test_answers_to_any_question_have_a_leaf(name):
    assert REFLECTION.accepts(name, "Rustig.")


@pytest.mark.parametrize(
    "name", ["answers", "answers/", "answers/*", "answers/a b", "answers/a.b.c", "answers/É", "model/x", "mood"]
)
def test_other_names_have_none(name):
    assert REFLECTION.leaf(name) is None


@pytest.mark.parametrize("nothing", [None, "", []])
@pytest.mark.parametrize("name", ["model", "happened_on", "values", "answers/one_minute.text"])
def test_any_leaf_can_be_emptied(name, nothing):
    assert REFLECTION.accepts(name, nothing)


@pytest.mark.parametrize("value", ["yes", "true", "1", 2, ["x"], {}])
def test_a_consent_is_yes_or_no_and_nothing_like_it(value):
    assert not CHOICES.accepts("research", value)


def test_nothing_is_the_same_however_it_is_written():
    assert all(same(one, other) for one in (None, "", []) for other in (None, "", []))
    assert not same("", "x") and not same(False, None)


def test_a_first_word_typed_over_nothing_meets_nobody():
    assert REFLECTION.merge("answers/one_minute.text", "", None, "Stil.") == ("Stil.", False)
    assert REFLECTION.merge("setting", "", None, "night") == ("night", False)
