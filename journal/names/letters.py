"""Letters as rules read them, and where each stood: what hides inside a word is taken out, marks are joined."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

# What nobody sees though Unicode does not say so: blanks that are drawn as nothing, fillers, variations.
_BLANK_LETTERS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
_VARIATIONS = re.compile("[\u180b-\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef]")
# From here on a screen draws a line from right to left, Latin letters too: *annA* is read as *Anna*.
_TURNED = re.compile("\u202e([^\u202c\n\r\x1c-\x1e\x85\u2029]*)")
# Letters, signs and pictures that stand for themselves: most texts have no others.
_ORDINARY = re.compile(
    "[\t-\r\x1c-~\x85\xa0-\xac\xae-\u02af\u1e00-\u1eff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\U0001f300-\U0001f9ff]*"
)
_SAME = str.maketrans(
    dict.fromkeys("’‘ʼ‛`´＇", "'") | dict.fromkeys("‐‑‒﹣－", "-") | dict.fromkeys("\xa0\u2007\u202f\u2009", " ")
)


@dataclass(frozen=True, slots=True)
class Letters:
    """A text as rules read it; `starts` and `ends` tell which code points of the given text each letter stands for."""

    text: str
    starts: tuple[int, ...] | None
    ends: tuple[int, ...] | None

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where a piece of the read text lies in the given one."""
        if self.starts is None or self.ends is None:
            return start, end
        return min(self.starts[start:end]), max(self.ends[start:end])


def letters(text: str) -> Letters:
    """Read a text: plain apostrophes, hyphens, blanks and figures, marks joined to their letter, the unseen gone."""
    if _ORDINARY.fullmatch(text):
        return Letters(text.translate(_SAME), None, None)
    return _read(text, _clusters(text))


def readings(text: str) -> Iterator[Letters]:
    """A text as it is kept and, where some of it is drawn the other way round, as a screen shows it."""
    yield letters(text)
    if "\u202e" in text:
        yield _read(text, _as_shown(text, _clusters(text)))


def _as_shown(text: str, clusters: list[tuple[int, int]]) -> list[tuple[int, int]]:
    order = {start: place for place, (start, _end) in enumerate(clusters)}
    for run in _TURNED.finditer(text):
        first = order[run.start()] + 1
        last = bisect_left(clusters, (run.end(), 0))
        clusters[first:last] = clusters[first:last][::-1]
    return clusters


def _read(text: str, clusters: Iterable[tuple[int, int]]) -> Letters:
    read: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for start, end in clusters:
        for letter in _plain(text[start:end]):
            read.append(letter)
            starts.append(start)
            ends.append(end)
    return Letters("".join(read), tuple(starts), tuple(ends))


def _clusters(text: str) -> list[tuple[int, int]]:
    """Each letter with the marks that combine with it, and what is unseen between them."""
    found: list[tuple[int, int]] = []
    for place, letter in enumerate(text):
        if found and unicodedata.category(letter) in ("Mn", "Me"):
            found[-1] = found[-1][0], place + 1
        else:
            found.append((place, place + 1))
    return found


@lru_cache(maxsize=1 << 14)
def _plain(cluster: str) -> str:
    """One cluster as rules read it; nothing at all where it cannot be seen."""
    seen = "".join(letter for letter in cluster if not _unseen(letter))
    if not seen or seen.isascii():
        return seen.translate(_SAME)
    whole = unicodedata.normalize("NFC", seen.translate(_SAME))
    if len(whole) > 1 and unicodedata.category(whole[0])[0] == "L":
        whole = "".join(letter for letter in whole if not unicodedata.category(letter).startswith("M")) or whole
    return "".join(map(_one, whole))


def _unseen(letter: str) -> bool:
    """Soft hyphens, zero width, direction, controls: a name must not hide behind one."""
    if letter in _BLANK_LETTERS or _VARIATIONS.match(letter):
        return True
    return unicodedata.category(letter) in ("Cf", "Cc") and not letter.isspace()


def _one(letter: str) -> str:
    """A figure of any script as ours, a letter drawn another way (𝐀, Ａ) as itself."""
    figure = unicodedata.decimal(letter, None)
    if figure is not None:
        return str(figure)
    same = unicodedata.normalize("NFKC", letter)
    return same if len(same) == 1 and same.isalpha() == letter.isalpha() else letter


@lru_cache(maxsize=1 << 15)
def folded(word: str) -> str:
    """A name as it is compared: lower case, no marks, ø as o, ß as ss."""
    if word.isascii() and word.isprintable():
        return word.lower()
    parted = unicodedata.normalize("NFD", letters(word).text.lower().translate(_FOLDED))
    return unicodedata.normalize("NFC", "".join(each for each in parted if not unicodedata.combining(each)))


def without_one(word: str) -> Iterator[str]:
    """A word, and itself with each letter left out: two words one slip apart share one of these."""
    yield word
    yield from (word[:place] + word[place + 1 :] for place in range(len(word)))


_FOLDED = str.maketrans(
    {"ø": "o", "ß": "ss", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "ł": "l", "ı": "i", "ĳ": "ij", "þ": "th"}
)
