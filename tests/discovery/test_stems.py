"""Our stems are Snowball's, version 3, and Dutch inflections meet that it alone keeps apart."""

import gzip
import hashlib
import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from journal.discovery.language.words import BESIDE, SNOWBALL, snowball, stems

KEPT = Path(__file__).parent / "snowball"
DIGESTS = json.loads((KEPT / "digests.json").read_text("utf-8"))


def test_every_stemmer_in_use_was_compared_with_all_of_snowballs_list() -> None:
    in_use = {*SNOWBALL.values(), *(algorithm for several in BESIDE.values() for algorithm in several)}
    assert in_use == set(DIGESTS)
    assert {name: kept["words"] for name, kept in DIGESTS.items()} == {
        "english": 42_649,
        "dutch": 45_670,
        "swedish": 30_738,
        "dutch_porter": 45_670,
    }


@pytest.mark.parametrize("algorithm", DIGESTS)
def test_stems_equal_snowballs_own_for_every_word_its_list_shares_with_ours(algorithm: str) -> None:
    kept = DIGESTS[algorithm]
    words = gzip.decompress((KEPT / f"{kept['language']}.txt.gz").read_bytes()).decode().split()
    assert len(words) == kept["shared words"] > 15_000
    ours = "".join(f"{snowball(word, algorithm)}\n" for word in words)
    assert hashlib.sha256(ours.encode()).hexdigest() == kept["their stems"]


def test_threads_that_stem_at_once_get_the_stems_that_one_gets() -> None:
    words = gzip.decompress((KEPT / "sv.txt.gz").read_bytes()).decode().split()[:2000]
    with ThreadPoolExecutor(8) as threads:
        at_once = list(threads.map(lambda word: snowball(word, "swedish"), words))
    assert at_once == [snowball(word, "swedish") for word in words]


MEETING = {
    "en": "care cares cared caring|dignity dignity's|trust trusted trusting|resident residents resident's",
    "nl": "dag dagen|gesprek gesprekken gesprekje gesprekjes|vertrouwen vertrouw|huis huizen huisje|"
    "collega collega's collegas|coördinatie coordinatie|moment momentje momentjes|foto foto's fotos fotootje",
    "sv": "trygghet tryggheten|samtal samtalet samtalen samtals|lyssna lyssnar lyssnade lyssnat|hand handen",
}


ROWS = [(language, row) for language, rows in MEETING.items() for row in rows.split("|")]


@pytest.mark.parametrize(("language", "words"), ROWS)
def test_one_inflection_finds_another(language: str, words: str) -> None:
    first, *others = words.split()
    assert [other for other in others if not set(stems(first, language)) & set(stems(other, language))] == []


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("nl", "beetje", "beet"),
        ("nl", "meisje", "meis"),
        ("sv", "hår", "har"),
        ("nl", "kous", "kou"),
    ],
)
def test_words_that_look_alike_stay_apart(language: str, one: str, other: str) -> None:
    assert not set(stems(one, language)) & set(stems(other, language))


def test_a_language_without_a_stemmer_is_found_as_it_is_written() -> None:
    assert stems("Łóżka", "other") == ("łozka",)
