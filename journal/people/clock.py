"""The server's clock: UTC, and written so that text order is time order."""

from datetime import UTC, datetime, timedelta


def now() -> str:
    """This moment as `2026-03-04T06:12:00Z`."""
    return _stamp(datetime.now(UTC))


def after(**span: int) -> str:
    """The moment `timedelta(**span)` from now, written like `now()`."""
    return _stamp(datetime.now(UTC) + timedelta(**span))


def today() -> str:
    """This day as `2026-03-04`; who came and went is kept by day only."""
    return now()[:10]


def _stamp(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
