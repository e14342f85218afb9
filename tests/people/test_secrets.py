"""Ids, secrets and passphrases."""

import time
import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.people.demo_link import demo_token, read_demo_token
from journal.people.identity import new_id
from journal.people.naming import sign_in_name
from journal.people.passphrase import fits, hash_passphrase
from journal.people.secret import digest, link_token, new_secret, read_link_token


def test_an_id_says_when_it_was_made_and_nothing_else() -> None:
    before = time.time_ns() // 1_000_000
    made = [uuid.UUID(new_id()) for _ in range(1000)]
    after = time.time_ns() // 1_000_000
    assert len(set(made)) == 1000
    assert {(each.version, each.variant) for each in made} == {(7, uuid.RFC_4122)}
    assert all(before <= each.int >> 80 <= after for each in made)


def test_a_link_says_in_which_organisation_it_counts() -> None:
    organisation, secret = new_id(), new_secret()
    assert read_link_token(link_token(organisation, secret)) == (organisation, secret)
    assert len(link_token(organisation, secret)) == 44


@given(st.text())
def test_whatever_is_typed_as_a_link_is_read_or_refused(token: str) -> None:
    read = read_link_token(token)
    assert read is None or uuid.UUID(read[0])
    assert read_demo_token(b"key", token) is None


@given(st.text())
def test_any_secret_has_a_digest(secret: str) -> None:
    assert len(digest(secret)) == 64


def test_a_demo_link_counts_in_the_store_that_made_it() -> None:
    organisation, person = new_id(), new_id()
    token = demo_token(b"key", organisation, person)
    assert read_demo_token(b"key", token) == (organisation, person)
    assert read_demo_token(b"another", token) is None


def test_a_passphrase_is_kept_as_argon2id_and_fits_alone() -> None:
    kept = hash_passphrase("drie reigers bij de vijver")
    assert kept.startswith("$argon2id$")
    assert fits("drie reigers bij de vijver", kept)
    assert not fits("Drie reigers bij de vijver", kept)
    assert not fits("", None) and not fits("a passphrase nobody has", None)
    assert not fits("x", "no hash at all")


@pytest.mark.parametrize(("one", "other"), [("Zoë", "Zoë"), (" Anna  de\tWit ", "anna de wit"), ("STRAẞE", "strasse")])
def test_one_name_has_one_spelling(one: str, other: str) -> None:
    assert sign_in_name(one) == sign_in_name(other)
