"""What may be left, from what a second reading found: the bound of Clopper and Pearson."""

from math import exp, lgamma, log, log1p

SURE = 0.95


def upper_bound(missed: int, read: int, sure: float = SURE) -> float:
    """At most this share of texts still names somebody; 0 of 300 read again: 1.2 %. 1 where nothing was read."""
    if read <= 0 or missed >= read:
        return 1.0
    low, high = 0.0, 1.0
    for _step in range(60):
        middle = (low + high) / 2
        if _at_most(missed, read, middle) > (1 - sure) / 2:
            low = middle
        else:
            high = middle
    return high


def _at_most(missed: int, read: int, share: float) -> float:
    """How likely so few are found if this share of texts had something."""
    yes, no = log(share), log1p(-share)
    whole = lgamma(read + 1)
    ways = (whole - lgamma(found + 1) - lgamma(read - found + 1) for found in range(missed + 1))
    return sum(exp(way + found * yes + (read - found) * no) for found, way in enumerate(ways))
