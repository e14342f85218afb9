"""A study with consented texts."""

import pytest
from home import Home
from research.inquiry import WRITERS, Inquiry, begin


@pytest.fixture
def inquiry(home: Home) -> Inquiry:
    """Rozenhof is asked; nobody answered yet."""
    return begin(home)


@pytest.fixture
def gathered(inquiry: Inquiry) -> Inquiry:
    """Everybody wrote one text and said yes; all were gone over."""
    for number, name in enumerate(WRITERS):
        words = f"Vanmorgen zat ze stil aan tafel {number}. Bel 06-12345678 of mail zus@example.org. Het was goed."
        inquiry.texts[name] = inquiry.write(name, words)
    inquiry.gather()
    return inquiry
