"""Capitals: whatever has one and is not explained is covered up, and at the beginning of a sentence what is a name."""

import re
from functools import lru_cache

from journal.names.explained import allowed, explained
from journal.names.known import WordName, first_names, last_names, name_words, spellings
from journal.names.reading import Mark, Reading
from journal.names.tokens import Word
from journal.names.wordlists import explained_by, phrases, words

NAME = Mark("PERSON", "name", 0.95, named=True)
SURNAME = Mark("PERSON", "last-name", 0.85)
ALSO_A_WORD = Mark("PERSON", "name-and-word", 0.75, named=True)
UNEXPLAINED = Mark("PERSON", "capital", 0.6)
INITIAL = Mark("PERSON", "initial", 0.8, named=True)
OTHER_SCRIPT = Mark("PERSON", "other-script", 0.5)
COMMON, RARE = 5.0, 3.5
"""At the beginning of a sentence a name from elsewhere is one only if it is that rare as a word here."""
_PAST = {"sv": re.compile("^[a-zåäö]{2,}(?:ade|dde|tte|rde|gde|kte|pte)$"), "en": re.compile("^[a-z]{3,}ed$")}
_ANYTHING = "*"


def capitals(reading: Reading) -> None:
    """Mark every word with a capital that somebody may be called."""
    shouting = _shouting(reading.words)
    together = {each for found in phrases(reading.language).finditer(reading.text) for each in range(*found.span())}
    for place, word in enumerate(reading.words):
        if not word.text.isascii() and _other_script(word):
            reading.mark(place, OTHER_SCRIPT)
            reading.doubt(place, "other-script")
        elif word.capital and word.start not in together:
            _look_at(reading, place, word, shouting[place])


def _look_at(reading: Reading, place: int, word: Word, shouted: bool) -> None:
    if len(word.text) == 1:
        _letter(reading, place, word)
    elif allowed(word, reading.language) or word.bare in words("titles", reading.language):
        if _after_first_name(reading, place) and known_as(word) is SURNAME:
            reading.mark(place, SURNAME)
    elif word.begins or shouted or word.lower in words("commonest", reading.language):
        _beginning(reading, place, word)
    elif _month(reading, place, word):
        return
    else:
        reading.mark(place, known_as(word) or _by_cue(reading, place))
        _unsure(reading, place, word)


def known_as(word: Word) -> Mark | None:
    """What a name that we know is; nothing for any other word."""
    if is_first(word):
        return NAME
    return SURNAME if any(form in last_names() for form in word.forms) else None


def is_first(word: Word) -> bool:
    """Whether somebody may have it for a first name: in full, or each half of it."""
    return _is_first(word.bare, word.forms)


@lru_cache(maxsize=1 << 15)
def _is_first(bare: str, forms: tuple[str, ...]) -> bool:
    if any(form in first_names() for form in forms):
        return True
    halves = bare.split("-")
    return len(halves) > 1 and all(half in first_names() for half in halves)


def is_word(word: Word, language: str) -> bool:
    """Whether it is a word of the language; a name that only dictionaries know in lower case is none."""
    return words("no_words", language).isdisjoint(word.forms) and explained(word.lower, language)


def as_word(word: Word, language: str) -> WordName | None:
    """What a name is as a word, if it is one; *håkan* is none, though *hakan* is."""
    listed = name_words(language)
    if not word.text.isascii() and not is_word(word, language):
        return None
    return next((listed[form] for form in word.forms if form in listed), None)


def _after_first_name(reading: Reading, place: int) -> bool:
    """Whether a first name stands right before: then *White* and *French* are last names."""
    before = reading.before(place)
    return (
        before is not None
        and before.capital
        and before.bare == before.folded
        and not reading.words[place].begins
        and is_first(before)
    )


def _unsure(reading: Reading, place: int, word: Word) -> None:
    """Let somebody look at capitals alone, and at what is a month too."""
    if word.bare in words("months_and_names", "any"):
        reading.doubt(place, "month-or-language")
    elif word.shouted and not is_first(word):
        reading.doubt(place, "abbreviation")
    elif is_first(word) and (also := as_word(word, reading.language)) and also.home and also.zipf < COMMON:
        reading.doubt(place, "name-and-word")


def _month(reading: Reading, place: int, word: Word) -> bool:
    """Whether *May*, *June* or *Mei* stands where a month does."""
    if word.bare not in words("months_and_names", "any"):
        return False
    return any(letter.isdigit() for letter in word.gap) or reading.words[place - 1].folded in words(
        "before_months", "any"
    )


def means_itself(reading: Reading, place: int, word: Word) -> bool:
    """Whether a name that is a word is the word here, though it is a name elsewhere: *in June*, *Hans fru*."""
    if _month(reading, place, word):
        return True
    also = as_word(word, reading.language)
    return word.begins and also is not None and not _taken_for_name(reading, place, word, also)


def _letter(reading: Reading, place: int, word: Word) -> None:
    """A capital by itself: an initial, unless a sentence begins with it or it is a plan B."""
    dotted = reading.text[word.end : word.end + 1] == "."
    before = reading.words[place - 1].folded if place else ""
    if before in words("vitamins", reading.language) or (word.text == "I" and reading.language == "en"):
        return
    if dotted or not (word.begins or word.text in "UÅÖI"):
        reading.mark(place, INITIAL)


def _beginning(reading: Reading, place: int, word: Word) -> None:
    also = as_word(word, reading.language)
    if is_first(word) and not _plainly_word(word, reading.language):
        if also is None:
            reading.mark(place, NAME)
        elif _taken_for_name(reading, place, word, also):
            reading.mark(place, ALSO_A_WORD)
            reading.doubt(place, "name-and-word")
    elif not is_word(word, reading.language):
        reading.mark(place, known_as(word) or _by_cue(reading, place, sure=0.5))
    elif also and also.zipf < 4.4 and known_as(word) and _does_something(reading, place):
        reading.mark(place, SURNAME)
        reading.doubt(place, "name-and-word")


def _plainly_word(word: Word, language: str) -> bool:
    """Whether it is a name only by its genitive or without its marks (*Mans*, *Ändå*), and a word as it stands."""
    named = word.bare in first_names() and (word.text.isascii() or word.lower in spellings())
    return not named and is_word(word, language)


def _taken_for_name(reading: Reading, place: int, word: Word, also: WordName | None) -> bool:
    """Whether a name that is a word is somebody here: by what follows it, by how rare the word is."""
    told = explained_by(word.bare, reading.language)
    if _and_another(reading, place):
        return also is None or also.home or (also.zipf < COMMON and is_first(reading.words[place + 2]))
    if _does_something(reading, place) or _called_more(reading, place):
        return also is None or also.home or also.zipf < COMMON
    if told is not None:
        following = reading.after(place)
        return _ANYTHING not in told and (following is None or following.folded not in told)
    return also is None or (also.home and also.zipf < COMMON + 1) or also.zipf < RARE


def _and_another(reading: Reading, place: int) -> bool:
    """Whether it stands with another capital: *Grace and Patience*, *Björn och Stig*."""
    if place + 2 >= len(reading.words) or reading.words[place + 1].text not in ("and", "en", "och", "o"):
        return False
    return reading.words[place + 2].capital and reading.after(place) is not None


def _does_something(reading: Reading, place: int) -> bool:
    following = reading.after(place)
    if following is None:
        return False
    past = _PAST.get(reading.language)
    return following.text in words("verbs", reading.language) or (
        past is not None and past.search(following.text) is not None
    )


def _called_more(reading: Reading, place: int) -> bool:
    """Whether another name follows: *Hoop Doornbos*, *Hans Karlsson*, *Storm de Graaf*."""
    following = reading.after(place)
    while following is not None and not following.capital and following.folded in words("particles", reading.language):
        place += 1
        following = reading.after(place)
    if following is None or following.begins or not following.capital or len(following.text) < 2:
        return False
    return not allowed(following, reading.language) and not is_first(following)


def _by_cue(reading: Reading, place: int, sure: float = 0.6) -> Mark:
    """A capital that nobody knows, classed by the words beside it, by how it ends, by what the world calls so."""
    word, before, after = reading.words[place], reading.before(place), reading.after(place)
    if after is not None and not after.capital and after.folded in words("after_houses", reading.language):
        return Mark("ORGANISATION", "organisation-word", sure + 0.1)
    if not words("places", "any").isdisjoint(word.forms):
        return Mark("PLACE", "place-name", sure + 0.1)
    if before is None:
        return Mark("PERSON", "capital", sure)
    if before.folded in words("organisations", reading.language):
        return Mark("ORGANISATION", "organisation-word", sure + 0.1)
    if before.text in words("to_places", reading.language):
        return Mark("PLACE", "place-word", sure + 0.1)
    return Mark("PERSON", "capital", sure)


def _other_script(word: Word) -> bool:
    """Whether letters are of a script that no dictionary here explains; one by itself is a sign."""
    return len(word.text) > 1 and any(
        ord(letter) > 0x24F and letter.isalpha() and not _latin(letter) for letter in word.text
    )


def _latin(letter: str) -> bool:
    return 0x1E00 <= ord(letter) <= 0x1EFF or 0x2C60 <= ord(letter) <= 0x2C7F


def _shouting(listed: tuple[Word, ...]) -> list[bool]:
    """For each word whether it stands among capitals: there a capital tells nothing."""
    among = [False] * len(listed)
    places = [place for place, word in enumerate(listed) if len(word.text) > 1]
    loud = [listed[place].shouted for place in places]
    alone = all(loud)
    for nth, place in enumerate(places):
        among[place] = loud[nth] and (alone or sum(loud[max(0, nth - 2) : nth + 3]) >= 3)
    return among
