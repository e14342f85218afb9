"""How much more one group says something than another: a of c people here, b of d people there.

People are counted, never entries, so that one prolific writer does not speak for a team.
"""

from collections.abc import Callable
from functools import lru_cache
from math import comb, log, log2

# Bisection halves the interval each time: 2^-40 is far below what anybody reads.
_HALVINGS = 40


@lru_cache(maxsize=1 << 14)
def g2(a: int, c: int, b: int, d: int) -> float:
    """Rayson and Garside's log-likelihood, negative where it is said less here than there; 0 when nothing is known."""
    if c <= 0 or d <= 0 or a + b == 0:
        return 0.0
    here, there = c * (a + b) / (c + d), d * (a + b) / (c + d)
    size = 2 * (_part(a, here) + _part(b, there))
    return size if a * d >= b * c else -size


def log_ratio(a: int, c: int, b: int, d: int, alternatives: int = 1, certainty: float = 0.95) -> float:
    """Evert's conservative log-ratio (LRC): how many times doubled, at least; 0 when it may be no difference at all.

    `alternatives`: how many words or values were looked at (Bonferroni), so that the best of many is no surprise.
    """
    if c <= 0 or d <= 0 or a + b == 0:
        return 0.0
    low, high = share_between(a, a + b, certainty, alternatives)
    even = c / (c + d)
    if low <= even <= high:
        return 0.0
    nearest = low if even < low else high
    return log2(nearest / (1 - nearest) * d / c)


@lru_cache(maxsize=4096)
def share_between(of_these: int, of_all: int, certainty: float, alternatives: int = 1) -> tuple[float, float]:
    """Clopper and Pearson's exact interval of a share, wide enough to hold for all alternatives at once."""
    tail = (1 - certainty) / alternatives / 2
    low = 0.0 if of_these == 0 else _where(lambda share: at_least(of_these, of_all, share) > tail)
    high = 1.0 if of_these == of_all else _where(lambda share: 1 - at_least(of_these + 1, of_all, share) < tail)
    return low, high


def at_least(these: int, of_all: int, share: float) -> float:
    """The chance that a binomial count with this share reaches `these`."""
    return sum(comb(of_all, n) * share**n * (1 - share) ** (of_all - n) for n in range(these, of_all + 1))


def _part(seen: int, expected: float) -> float:
    return seen * log(seen / expected) if seen else 0.0


def _where(is_beyond: Callable[[float], bool]) -> float:
    """The share from which on it holds."""
    low, high = 0.0, 1.0
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (low, middle) if is_beyond(middle) else (middle, high)
    return (low + high) / 2
