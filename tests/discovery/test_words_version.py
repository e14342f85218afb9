"""Who changes the words of a value has every text read for them again, without thinking of a number."""

from dataclasses import replace

import pytest

from journal.discovery.index import whoosh_index
from journal.discovery.index.whoosh_index import WhooshIndex
from journal.discovery.themes import voices
from journal.discovery.themes.voices import Voices
from journal.discovery.values import voiced
from journal.discovery.values.voiced import Vocabulary, shipped, words_version


def test_other_words_of_a_value_make_another_version_of_all_that_is_read_for_them(tmp_path, monkeypatch):
    index, voices_ = WhooshIndex(tmp_path), Voices(None, tmp_path, "house")
    before = (index.version, voices_.version)
    first, *others = shipped().heard
    words = first.words["nl"]
    changed = replace(first, words={**first.words, "nl": replace(words, core=(*words.core, "blommenprik"))})
    monkeypatch.setattr(voiced, "shipped", lambda: Vocabulary([changed, *others]))
    words_version.cache_clear()
    try:
        assert index.version != before[0] and voices_.version != before[1]
    finally:
        monkeypatch.undo()
        words_version.cache_clear()
    assert (index.version, voices_.version) == before


@pytest.mark.parametrize("projection", [whoosh_index, voices])
def test_another_form_of_what_is_kept_is_another_version(projection):
    assert words_version(projection.FORM) != words_version(projection.FORM + 1)
