"""Whether more and more people voice something, or fewer and fewer: told by test, not by eye."""

from collections.abc import Sequence
from math import erfc, sqrt
from typing import Literal

Trend = Literal["rising", "steady", "fading", "unclear"]

# Calibrated by simulation over teams of 8 to 40 and 6 or 12 months (tests/discovery/test_trend.py repeats it).
# A change is told at SURE and CHANGE; what looks like one at MAYBE is never told as steady.
SURE = 0.0075
CHANGE = 0.15
MAYBE = 0.1
ALIKE = 0.3
PERSON_MONTHS = 3
# The normal quantile that leaves 10 % on either side.
EIGHTY_PERCENT = 1.2815515655446004


def trend(voiced: Sequence[int], wrote: Sequence[int]) -> Trend:
    """How the people who voice it change over whole months, oldest first, of the people who wrote in each.

    A person counts once a month. "unclear" is the honest answer to few people and few months.
    """
    z = cochran_armitage(voiced, wrote)
    chance = erfc(abs(z) / sqrt(2))
    change, spread = _between_halves(voiced, wrote)
    if chance < SURE and abs(change) >= CHANGE and z * change > 0:
        return "rising" if change > 0 else "fading"
    alike = abs(change) + EIGHTY_PERCENT * spread <= ALIKE
    return "steady" if alike and chance >= MAYBE and _is_enough(wrote) else "unclear"


def cochran_armitage(voiced: Sequence[int], wrote: Sequence[int]) -> float:
    """The z of a linear trend in shares over months, positive when they rise; 0 when there is nothing to compare."""
    people = sum(wrote)
    share = sum(voiced) / people if people else 0.0
    middle = sum(month * n for month, n in enumerate(wrote)) / people if people else 0.0
    spread = share * (1 - share) * sum(n * (month - middle) ** 2 for month, n in enumerate(wrote))
    drift = sum((month - middle) * (x - n * share) for month, (x, n) in enumerate(zip(voiced, wrote, strict=True)))
    return drift / sqrt(spread) if spread > 0 else 0.0


def _between_halves(voiced: Sequence[int], wrote: Sequence[int]) -> tuple[float, float]:
    """How much larger the share is in the second half, and how uncertain that is, by Jeffreys' prior."""
    half = len(wrote) // 2
    before = _jeffreys(sum(voiced[:half]), sum(wrote[:half]))
    after = _jeffreys(sum(voiced[len(wrote) - half :]), sum(wrote[len(wrote) - half :]))
    return after[0] - before[0], sqrt(before[1] + after[1])


def _jeffreys(these: int, of_all: int) -> tuple[float, float]:
    """Mean and variance of what a share may be, having seen these of all."""
    mean = (these + 0.5) / (of_all + 1)
    return mean, mean * (1 - mean) / (of_all + 2)


def _is_enough(wrote: Sequence[int]) -> bool:
    half = len(wrote) // 2
    return min(sum(wrote[:half]), sum(wrote[len(wrote) - half :])) >= PERSON_MONTHS
