"""Every number of a person whose check is right is covered up, however it is grouped and whatever stands beside it."""

import random
from collections.abc import Callable

import pytest
from stdnum import luhn
from stdnum.gb import nhs
from stdnum.nl import bsn

from journal.names import mask

CHANCE = random.Random(7)
BESIDE = ["Het is {}.", "nr: {}", "({})", "kamer 3 {}", "was{}", "{} 2024", "😀{}"]


def some(valid: Callable[[str], bool], figures: int) -> str:
    while not valid(number := f"{CHANCE.randrange(10 ** (figures - 1), 10**figures)}"):
        pass
    return number


def a_bsn() -> list[str]:
    n = some(bsn.is_valid, 9)
    return [n, f"{n[:4]}.{n[4:6]}.{n[6:]}", f"{n[:3]} {n[3:6]} {n[6:]}", f"{n[:3]}-{n[3:6]}-{n[6:]}"]


def an_nhs_number() -> list[str]:
    n = some(nhs.is_valid, 10)
    return [n, f"{n[:3]} {n[3:6]} {n[6:]}", f"{n[:3]}-{n[3:6]}-{n[6:]}"]


def a_personnummer(more: int = 0) -> list[str]:
    born = f"{CHANCE.randrange(100):02}{CHANCE.randrange(1, 13):02}{CHANCE.randrange(1, 29) + more:02}"
    n = f"{born}{CHANCE.randrange(1000):03}"
    n += luhn.calc_check_digit(n)
    return [
        n,
        f"{n[:6]}-{n[6:]}",
        f"{n[:6]}+{n[6:]}",
        f"19{n[:6]}-{n[6:]}",
        f"19{n}",
        f"{n[:6]} {n[6:]}",
        f"{n[:6]}–{n[6:]}",
    ]


def a_samordningsnummer() -> list[str]:
    return a_personnummer(60)


@pytest.mark.parametrize("number", [a_bsn, an_nhs_number, a_personnummer, a_samordningsnummer])
@pytest.mark.parametrize("language", ["nl", "sv", "en"])
def test_a_number_with_a_right_check_never_stays(number: Callable[[], list[str]], language: str) -> None:
    for _ in range(15):
        for form in number():
            assert [text for beside in BESIDE if stays(text := beside.format(form), form, language)] == []


@pytest.mark.parametrize("form", ["NL91ABNA0417164300", "nl91 abna 0417 1643 00", "SE45 5000 0000 0583 9825 7466"])
@pytest.mark.parametrize("language", ["nl", "sv", "en"])
def test_an_account_never_stays(form: str, language: str) -> None:
    assert [text for beside in BESIDE if stays(text := beside.format(form), form, language)] == []


def stays(text: str, form: str, language: str) -> bool:
    """Whether any of it is left."""
    covered = {place for span in mask(text, language).spans for place in range(span.start, span.end)}
    start = text.index(form)
    return not set(range(start, start + len(form))) <= covered
