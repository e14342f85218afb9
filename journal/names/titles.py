"""After a title comes a name: with its initials and small words, and though it is written without a capital."""

from journal.names.capitals import NAME, as_word, is_first, is_word, known_as
from journal.names.reading import Mark, Reading
from journal.names.tokens import Word
from journal.names.wordlists import words

TITLED = Mark("PERSON", "title", 0.95, named=True)
LOWER_TITLED = Mark("PERSON", "title-lower-case", 0.8, named=True)
_MOST_OFTEN = 4.8
"""A word so common is no name after a title: *mevrouw wilde*."""
_MOST_BETWEEN = 12
"""Initials and small words before a name: what only goes on with them names nobody, and is not gone through again."""


def titles(reading: Reading) -> None:
    """Mark what follows each title, and each word for kin or staff."""
    for place, word in enumerate(reading.words):
        if word.bare in words("titles", reading.language):
            _name_after(reading, place, any_name=True)
        elif word.bare in words("kin", reading.language) or word.bare in words("staff", reading.language):
            _name_after(reading, place, any_name=False)


def _name_after(reading: Reading, place: int, any_name: bool) -> None:
    """Mark the words after a title up to the one that ends the name."""
    small = words("particles", reading.language)
    there = place + 1
    most = place + _MOST_BETWEEN
    while (
        there < most
        and _follows(reading, there)
        and (reading.words[there].folded in small or _lower_initial(reading, there))
    ):
        there += 1
    if not _follows(reading, there):
        return
    word = reading.words[there]
    if word.capital and (any_name or is_first(word)) and not _ordinary(reading, word):
        reading.mark(there, TITLED if any_name else NAME)
    elif not word.capital and _lower_name(reading, place, there, any_name):
        reading.mark(there, LOWER_TITLED)
        reading.doubt(there, "title-lower-case")
    if there in reading.marks and any_name:
        for between in range(place + 1, there):
            reading.mark(between, TITLED)


def _follows(reading: Reading, there: int) -> bool:
    return there < len(reading.words) and reading.after(there - 1) is not None


def _lower_initial(reading: Reading, there: int) -> bool:
    """Whether it is the *j.* of *mw. j. de vries*."""
    word = reading.words[there]
    return len(word.text) == 1 and reading.text[word.end : word.end + 1] == "."


def _ordinary(reading: Reading, word: Word) -> bool:
    """Whether it is another title, or a word that begins the next sentence."""
    if word.bare in words("titles", reading.language) or word.bare in words("kin", reading.language):
        return True
    return word.begins and is_word(word, reading.language) and known_as(word) is None


def _lower_name(reading: Reading, place: int, there: int, any_name: bool) -> bool:
    word, after_particle = reading.words[there], there - place > 1
    if len(word.text) < 3 or word.text in words("verbs", reading.language):
        return False
    if any_name and reading.words[place].bare in words("only_names", reading.language):
        return word.text not in words("commonest", reading.language)
    also = as_word(word, reading.language)
    if not any_name:
        return is_first(word) and (also is None or (also.home and also.zipf < _MOST_OFTEN))
    if known_as(word) is None:
        return not is_word(word, reading.language)
    return also is None or also.zipf < _MOST_OFTEN or after_particle
