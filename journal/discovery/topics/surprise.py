"""How many rows as surprising as this one chance alone would show, among all that were looked at."""

from bisect import bisect_right
from collections import Counter
from functools import lru_cache
from math import exp, lgamma

from journal.discovery.topics.keyness import g2

# What can be surprising: so many people here (c), there (d), and who say it, here or there (m).
Sizes = tuple[int, int, int]


def expected(looked_at: Counter[Sizes], score: float) -> float:
    """How many of those looked at would score as much if who says it, and when, were a matter of chance.

    Exact for each (the people who say it drawn without putting back), so rare words count for what they can reach.
    """
    return sum(times * chance(sizes, score) for sizes, times in looked_at.items())


def chance(sizes: Sizes, score: float) -> float:
    """How likely it is that `m` of all people fall so that here scores at least this much more than there."""
    scores, tails = _tail(*sizes)
    # A hair less, so that a score is as likely as itself.
    at = bisect_right(scores, -score + 1e-9)
    return tails[at - 1] if at else 0.0


@lru_cache(maxsize=20_000)
def _tail(c: int, d: int, m: int) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Every score that can be reached, negated so that they ascend, each with the chance of it or a higher one."""
    scores, tails, so_far = [], [], 0.0
    for a in range(min(c, m), m * c // (c + d), -1):
        so_far += exp(_ways(c, a) + _ways(d, m - a) - _ways(c + d, m)) if m - a <= d else 0.0
        scores.append(-g2(a, c, m - a, d))
        tails.append(so_far)
    return tuple(scores), tuple(tails)


def _ways(of_all: int, these: int) -> float:
    return lgamma(of_all + 1) - lgamma(these + 1) - lgamma(of_all - these + 1)
