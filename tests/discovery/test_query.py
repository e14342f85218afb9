"""What is typed into the search box is understood as it is meant, or refused in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.discovery.search.query import CODES, Phrase, Query, QueryUnclear, Word, parse


def test_words_phrases_or_without_and_beginnings():
    assert parse("rust aan tafel") == Query(((Word("rust"),), (Word("aan"),), (Word("tafel"),)))
    assert parse('"op haar gemak" -haast') == Query(((Phrase(("op", "haar", "gemak")),),), (Word("haast"),))
    assert parse("trygg OR lugn kväll") == Query(((Word("trygg"), Word("lugn")), (Word("kväll"),)))
    assert parse("hopp*") == Query(((Word("hopp", begun=True),),))
    assert parse('mat -"varm choklad"') == Query(((Word("mat"),),), (Phrase(("varm", "choklad")),))


def test_what_is_joined_by_a_sign_stands_in_a_row():
    assert parse("e-mail") == Query(((Phrase(("e", "mail")),),))
    assert parse("samen, rustig!") == Query(((Word("samen"),), (Word("rustig"),)))


def test_any_quotes_a_phone_types_are_quotes():
    assert parse("„op gemak”") == parse("«op gemak»") == parse('"op gemak"')


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "query_empty"), ("  ", "query_empty"), ("!!!", "query_empty"), ("🙂", "query_empty"),
        ('"op haar', "query_quotes"), ('op "haar" gemak"', "query_quotes"), ('"" ""', "query_quotes"),
        ("OR", "query_or"), ("rust OR", "query_or"), ("OR rust", "query_or"), ("a OR OR b", "query_or"),
        ("a OR -b", "query_or"), ("a -OR b", "query_or"),
        ("-", "query_without"), ("- -", "query_without"), ("rust --haast", "query_without"), ("-!", "query_without"),
        ("-rust", "query_only_without"), ('-"op haar"', "query_only_without"),
        ("*", "query_star"), ("*rust", "query_star"), ("ru*st", "query_star"), ("**", "query_star"),
        ("field:", "query_field"), ("kind:reflection", "query_field"),
        ("a" * 10_000, "query_too_long"), ("a " * 60, "query_too_long"),
        ("rust\x00", "query_unfit"), ("\x1b[31m", "query_unfit"), ("\ud800", "query_unfit"),
    ],
)  # fmt: skip
def test_what_means_nothing_is_refused_with_its_reason(typed, code):
    with pytest.raises(QueryUnclear) as refused:
        parse(typed)
    assert refused.value.code == code and code in CODES


@given(st.text(alphabet='ab é-*":OR \t\x00', max_size=30))
def test_whatever_is_typed_is_understood_or_refused(typed):
    found, refused = None, None
    try:
        found = parse(typed)
    except QueryUnclear as error:
        refused = error
    if found:
        assert found.groups and all(found.groups)
    else:
        assert refused is not None and refused.code in CODES and 0 <= refused.at <= len(typed)
