"""Law 4: merging one leaf loses nothing and invents nothing."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.documents.document import Value
from journal.documents.merge import latest, prose, union

WORDS = st.sampled_from(["zij", "pakte", "mijn", "hand", "rustig", "lugn", "våga", "één"])
SENTENCE = st.lists(WORDS, min_size=1, max_size=5).map(lambda words: " ".join(words) + ".")
TEXT = st.lists(SENTENCE, max_size=5).map(" ".join)
ANY_TEXT = st.text(st.characters(blacklist_categories=["Cs"]), max_size=60)
TAGS = st.lists(st.sampled_from("abcde"), unique=True)


def said(text: Value) -> Counter[str]:
    return Counter(word.strip(".") for word in str(text or "").split())


@pytest.mark.parametrize("merge", [latest, prose, union])
@given(one=TEXT, other=TEXT)
def test_an_edit_beside_nothing_stands_as_it_is(merge, one, other):
    values = ([one], [other]) if merge is union else (one, other)
    assert merge(values[0], values[1], values[0])[0] == values[1]
    assert merge(values[0], values[0], values[1])[0] == values[1]


@given(ANY_TEXT, ANY_TEXT)
def test_any_text_at_all_stands_as_it_was_sent(one, other):
    assert prose(one, one, other) == (other, False)
    assert prose(one, other, other) == (other, False)


@given(TEXT, TEXT, TEXT)
def test_every_word_either_side_added_is_kept(was, present, now):
    merged = said(prose(was, present, now)[0])
    for word in set(said(present)) | set(said(now)):
        assert said(was)[word] or merged[word], word


@given(ANY_TEXT, ANY_TEXT, ANY_TEXT)
def test_no_added_word_is_lost_from_any_unicode(was, present, now):
    merged = str(prose(was, present, now)[0])
    known = set(was.split())
    for word in (set(present.split()) | set(now.split())) - known:
        assert word in merged


@given(TAGS, TAGS, TAGS)
def test_two_phones_tagging_offline_keep_both_tags_in_either_order(was, one, other):
    assert union(was, one, other) == union(was, other, one) or set(union(was, one, other)[0] or ()) == set(
        union(was, other, one)[0] or ()
    )
    assert set(one) - set(was) <= set(union(was, one, other)[0] or ())
    assert not (set(was) - set(one) - set(other)) & set(union(was, one, other)[0] or ())


def test_two_sentences_added_at_both_ends_are_both_there():
    was = "Ze at weinig."
    assert prose(was, "Eerst was het stil. Ze at weinig.", "Ze at weinig. Later lachte ze.") == (
        "Eerst was het stil. Ze at weinig. Later lachte ze.",
        False,
    )


def test_words_of_one_sentence_touched_apart_are_joined_inside_it():
    was = "Hon ville inte duscha i dag."
    merged, met = prose(was, "Hon ville inte duscha i kväll.", "Hon ville absolut inte duscha i dag.")
    assert (merged, met) == ("Hon ville absolut inte duscha i kväll.", False)


def test_the_same_words_rewritten_by_both_stay_whole_the_present_one_first():
    merged, met = prose("She was calm.", "She was restless.", "She was singing.")
    assert (merged, met) == ("She was restless. She was singing.", True)


def test_what_one_removed_and_the_other_rewrote_is_kept():
    assert prose("He slept. He woke.", "He slept.", "He slept. He woke up early.")[0] == "He slept. He woke up early."


def test_paragraphs_survive_a_merge():
    merged, _ = prose("Eén.\n\nTwee.", "Eén.\n\nTwee.\n\nDrie.", "Nul. Eén.\n\nTwee.")
    assert merged == "Nul. Eén.\n\nTwee.\n\nDrie."


def test_a_megabyte_on_both_sides_is_merged_without_holding_up_the_house():
    one = " ".join(f"Zin {number} van Anna." for number in range(20_000))
    other = " ".join(f"Zin {number} van Bram." for number in range(20_000))
    merged, met = prose("Iets.", one, other)
    assert met and "19999 van Anna" in str(merged) and "19999 van Bram" in str(merged)


def test_a_later_single_value_wins_and_says_that_words_met():
    assert latest("morning", "evening", "night") == ("night", True)
    assert latest("morning", "evening", "morning") == ("evening", False)


@given(TAGS, TAGS, TAGS)
def test_a_tag_one_of_them_took_away_stays_away(was, one, other):
    assert not (set(was) - (set(one) & set(other))) & set(union(was, one, other)[0] or ())


def test_both_choosing_the_same_is_no_clash():
    assert latest("morning", "night", "night") == ("night", False)


def test_both_writing_the_same_is_no_clash():
    assert prose("Ze at.", "Ze at weinig.", "Ze at weinig.") == ("Ze at weinig.", False)


def test_a_sentence_both_added_stands_once():
    merged, _ = prose("Ze at.", "Ze at. Ze zong.", "Stil. Ze at. Ze zong.")
    assert merged == "Stil. Ze at. Ze zong."


def test_the_same_sentence_among_others_rewritten_by_both_stands_once():
    merged, met = prose("Een. Twee.", "Drie. Vier.", "Vijf. Vier.")
    assert str(merged).split() == ["Drie.", "Vier.", "Vijf."] and met


def test_white_space_is_no_edit():
    assert prose("Eén. Twee.", "Eén.  Twee.", "Eén. Twee. Drie.") == ("Eén.  Twee. Drie.", False)


def test_sentences_never_grow_together():
    merged, _ = prose("Eén.", "Eén. Twee.", "Eén. Drie.")
    assert merged == "Eén. Twee. Drie."


def test_a_removal_meets_no_words():
    assert prose("He slept. He woke.", "He slept.", "He slept. He woke up early.")[1] is False
