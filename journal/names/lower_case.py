"""Names without a capital: a first name that is no word is covered up, one that is a word is for a person to decide."""

from journal.names.capitals import COMMON, as_word, is_first, is_word
from journal.names.known import LONG, last_names, near_first_names
from journal.names.letters import without_one
from journal.names.reading import Mark, Reading
from journal.names.tokens import Word
from journal.names.wordlists import LANGUAGES, words

LOWER = Mark("PERSON", "lower-case-name", 0.85, named=True)
LOWER_LAST = Mark("PERSON", "lower-case-last-name", 0.75, named=True)
SLIP = Mark("PERSON", "lower-case-slip", 0.6, named=True)
SPEAKS = Mark("PERSON", "lower-case-speaks", 0.6, named=True)
_AND = ("and", "en", "och", "o", "å")
_DOUBTFUL = 4.0


def lower_case(reading: Reading) -> None:
    """Mark first names that stand without a capital, the last names that follow them, and who stands with them."""
    _each_by_itself(reading)
    for place, word in reading.lowered():
        if place not in reading.marks and _home_word(reading, word) and _with_another(reading, place):
            reading.mark(place, SPEAKS)
            reading.doubt(place, "lower-case-word")


def _each_by_itself(reading: Reading) -> None:
    kin = words("kin", reading.language) | words("titles", reading.language)
    for place, word in reading.lowered():
        if len(word.text) < 3 or word.text in kin:
            continue
        if _initialled(reading, place):
            reading.mark(place - 1, LOWER_LAST)
            reading.mark(place, LOWER_LAST)
            reading.doubt(place, "lower-case-name")
            continue
        if not is_first(word):
            _slip(reading, place, word)
            continue
        also = as_word(word, reading.language)
        if _home_word(reading, word) and _speaks(reading, place):
            reading.mark(place, SPEAKS)
            reading.doubt(place, "lower-case-word")
        elif also is None and not is_word(word, reading.language):
            reading.mark(place, LOWER)
            reading.doubt(place, "lower-case-name")
            _last_name(reading, place)
        elif also is not None and also.home and also.zipf < _DOUBTFUL:
            reading.doubt(place, "lower-case-word")


def _home_word(reading: Reading, word: Word) -> bool:
    """Whether it is a word that people here are called too, and no everyday one: *roos*, *max*, *hope*."""
    also = as_word(word, reading.language) if len(word.text) > 2 and is_first(word) else None
    return also is not None and also.home and also.zipf < COMMON


def _with_another(reading: Reading, place: int) -> bool:
    """Whether it stands with a name: *max and jen*, *jan en roos*."""
    for between, there in ((place + 1, place + 2), (place - 1, place - 2)):
        if 0 <= there < len(reading.words) and reading.words[between].text in _AND:
            named = reading.marks.get(there)
            if named is not None and named.named and named.kind == "PERSON":
                return True
    return False


def _speaks(reading: Reading, place: int) -> bool:
    """Whether a clause begins with it and goes on with what only people do: *roos zei*, *en hope laughed*."""
    word, following = reading.words[place], reading.after(place)
    if following is None or following.text not in words("speaks", reading.language):
        return False
    before = reading.before(place)
    return word.begins or before is None or before.text in words("clauses", reading.language)


def _initialled(reading: Reading, place: int) -> bool:
    """Whether it is the *vermeer* of *l.vermeer*."""
    word = reading.words[place]
    before = reading.words[place - 1] if place else None
    if before is None or len(before.text) != 1 or word.gap != "." or before.gap.endswith("."):
        return False
    return word.bare in last_names() or not is_word(word, reading.language)


def _slip(reading: Reading, place: int, word: Word) -> None:
    """Mark what is no word but one slip away from a first name, where a person may stand: *met marijek*."""
    before = reading.before(place)
    if len(word.text) < LONG or before is None or reading.language not in LANGUAGES:
        return
    if before.text not in words("beside_people", reading.language) or _any_word(word, reading.language):
        return
    if any(near in near_first_names(reading.language) for near in without_one(word.bare)):
        reading.mark(place, SLIP)
        reading.doubt(place, "lower-case-slip")


def _any_word(word: Word, language: str) -> bool:
    """Whether it is a word here, or one of the English ones that stand in texts everywhere."""
    return is_word(word, language) or is_word(word, "en")


def _last_name(reading: Reading, place: int) -> None:
    """Mark *de vries* after *anna*."""
    there = place + 1
    small = words("particles", reading.language)
    while there < len(reading.words) and reading.after(there - 1) and reading.words[there].folded in small:
        there += 1
    if there >= len(reading.words) or reading.after(there - 1) is None or there - place > 4:
        return
    if _is_last(reading, reading.words[there], there - place > 1):
        for each in range(place + 1, there + 1):
            reading.mark(each, LOWER_LAST)


def _is_last(reading: Reading, word: Word, after_particle: bool) -> bool:
    if (
        word.capital
        or len(word.text) < 3
        or word.bare not in last_names()
        or word.text in words("verbs", reading.language)
    ):
        return False
    also = as_word(word, reading.language)
    return (also is None and not is_word(word, reading.language)) or (
        after_particle and also is not None and also.zipf < 4.8
    )
