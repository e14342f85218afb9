"""Periods that themes are told for: whole months, and on screens only weeks that are over."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

LENGTHS = (3, 6, 12)
"""Months that screens may ask for; any other choice would let answers be compared until somebody stands alone."""


@dataclass(frozen=True, slots=True)
class Period:
    """From a day up to and including another; `months` says that it is one that screens show, of so many months."""

    first: date
    last: date
    months: int | None = None

    @property
    def numbers(self) -> range:
        """Its months, as numbers that grow by one."""
        return range(month_of(self.first), month_of(self.last) + 1)

    def holds(self, day: str) -> bool:
        """Whether a day (YYYY-MM-DD) lies in it."""
        return self.first.isoformat() <= day <= self.last.isoformat()


def month_of(day: date) -> int:
    """The number of a day's month: year * 12 + month - 1."""
    return day.year * 12 + day.month - 1


def month_in(day: str) -> int:
    """The number of the month a day (2026-04-01) or month (2026-04) lies in."""
    return int(day[:4]) * 12 + int(day[5:7]) - 1


def month_named(number: int) -> str:
    """A month's number as 2026-04."""
    return f"{number // 12:04}-{number % 12 + 1:02}"


def monday(today: date) -> date:
    """The day on which what screens show was last renewed."""
    return today - timedelta(days=today.weekday())


def closed(months: int, today: date) -> Period:
    """The last months as screens show them: from a month's first day to the end of the last week that is over."""
    last = monday(today) - timedelta(days=1)
    return Period(_first_day(month_of(last) - months + 1), last, months)


def any_period(first: date | None, last: date | None, today: date) -> Period:
    """Any period, for the command line: up to today and a year long where nothing else is said."""
    last = last or today
    return Period(first or _first_day(max(month_of(last) - 11, 12)), last)


def _first_day(number: int) -> date:
    return date(number // 12, number % 12 + 1, 1)


def spelt(months: range) -> Iterator[str]:
    """Months by name, oldest first."""
    return map(month_named, months)
