"""What may be told of groups: one place, asked for everything that counts people.

Two rules, both about *sets* of people, never about counts alone.

- Nothing is told of fewer than k people: below that it is hidden, and counts are told in bands.
- Whoever asks knows what they can read. Of the people they cannot read (who only let a private text
  be counted; who wrote before the asker came) a row holds k or more, or it is told as if they had
  said nothing. And whatever else was or is told of the same value counts the same of them, or k fewer
  or more.

So a difference of two answers is about people the asker reads anyway, or about k at least.
"""

from collections.abc import Iterable
from typing import Literal

People = frozenset[str]
Share = Literal["few", "half", "most"]
NOBODY: People = frozenset()
SMALLEST = 3
"""No group is ever smaller, whoever asks."""
STEPS = (10, 20)
"""Where a band ends and the next begins, above the smallest group."""


def band(people: int, k: int, steps: Iterable[int] = STEPS) -> str | None:
    """How many people, as one of a few steps; None is hidden. No step holds one number alone."""
    if people < k:
        return None
    low = least(people, k, steps)
    above = next((edge for edge in _edges(k, steps) if edge > people), None)
    return f"{low}-{above - 1}" if above else f"{low}+"


def least(people: int, k: int, steps: Iterable[int] = STEPS) -> int:
    """How many there are at least, as the band tells; nobody is nobody."""
    return max((edge for edge in _edges(k, steps) if edge <= people), default=0)


def _edges(k: int, steps: Iterable[int]) -> list[int]:
    return [k, *(edge for edge in steps if edge > k + 1)]


def share(people: int, of: int) -> Share:
    """Which part of those who wrote, in steps too wide to count back."""
    if 3 * people < of:
        return "few"
    return "half" if 3 * people < 2 * of else "most"


def in_steps(people: int, k: int) -> int:
    """How many people there are elsewhere, of whom the asker reads nothing: by k at a time."""
    return people - people % k


def apart(one: People, other: People, k: int) -> bool:
    """Whether two sets are the same, or differ by so many that nobody stands alone between them."""
    return not 0 < len(one ^ other) < k


class Told:
    """What an asker has been told of the people they cannot read, of one value: sets that are the same or k apart.

    The asker knows themself, so they make no group larger.
    """

    def __init__(self, k: int, asker: str = "", before: Iterable[People] = ()) -> None:
        self._k, self._asker = k, asker
        self._sets: list[People] = [NOBODY, *(people - {asker} for people in before)]

    def tell(self, unread: People) -> People:
        """Those of the unread people who may be counted: all of them, nobody, or those of an answer close by."""
        others = unread - {self._asker}
        if len(others) < self._k:
            return NOBODY
        close = [each for each in self._sets if not apart(others, each, self._k)]
        if close:
            return min(close, key=lambda each: (len(each ^ others), sorted(each)))
        self._sets.append(others)
        return unread
