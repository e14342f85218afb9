"""What a few people of other teams say too is not made out to be new in this one."""

import pytest

from journal.discovery.themes.hearing import _at_least


@pytest.mark.parametrize(("people", "counted"), [(0, 0), (1, 5), (4, 5), (5, 5), (9, 5), (10, 10)])
def test_fewer_than_k_elsewhere_are_k_and_never_nobody(people: int, counted: int) -> None:
    assert _at_least(people, 5) == counted
