"""The judged collection can be trusted: its parts fit, and what it says was planted is there."""

from collections import Counter, defaultdict

from journal.cli.import_lines import read_lines
from journal.discovery.themes.trend import trend
from journal.values import value_sets
from script.benchmarks.judged_collection import FOLDER, LANGUAGES, collection

JUDGED = collection()
TEXTS = JUDGED.texts.values()
CARE = next(each for each in value_sets() if each.id == "care")
VALUES = {value.id for value in CARE.values}


def month(day: str) -> int:
    return int(day[:4]) * 12 + int(day[5:7]) - 1


def test_every_language_has_eighty_texts_of_thirty_words_or_more() -> None:
    assert all(count >= 80 for count in Counter(text.language for text in TEXTS).values())
    assert {text.language for text in TEXTS} == set(LANGUAGES)
    assert all(30 <= len(text.text.split()) <= 150 for text in TEXTS)


def test_the_import_takes_every_line() -> None:
    for tongue in LANGUAGES:
        with (FOLDER / f"reflections.{tongue}.jsonl").open("rb") as raw:
            good, bad = read_lines(raw)
        assert bad == [] and len(good) >= 80


def test_every_judgement_is_about_a_value_and_a_text_that_exist() -> None:
    assert all(text.voices <= VALUES and not text.names & text.shows for text in TEXTS)
    assert sum(len(text.shows) for text in TEXTS) > sum(len(text.names) for text in TEXTS)
    for query in JUDGED.queries:
        assert query.relevant | query.also <= JUDGED.readable(query.asker)
        assert query.value is None or query.value in VALUES


def test_there_are_many_questions_of_every_type() -> None:
    asked = Counter(query.type for query in JUDGED.queries)
    assert asked["value"] >= 40 and asked["inflected"] >= 30
    assert asked["misspelt"] >= 20 and asked["two words"] >= 15 and asked["inside"] >= 15
    assert min(asked.values()) >= 3 and sum(asked.values()) >= 120


def test_a_corrected_word_stands_in_a_text_that_may_be_read() -> None:
    for query in JUDGED.queries:
        if query.corrected:
            readable = (text.text.lower() for text in TEXTS if text.id in JUDGED.readable(query.asker))
            assert any(query.corrected in text for text in readable), query.corrected


def people(team: str, value: str) -> dict[int, set[str]]:
    said: dict[int, set[str]] = defaultdict(set)
    for text in TEXTS:
        if text.team == team and text.audience == "team" and value in text.names:
            said[month(text.date)].add(text.author)
    return said


def test_what_rises_fades_and_stays_does_so_by_the_judgements() -> None:
    for planted in JUDGED.planted:
        wrote: dict[int, set[str]] = defaultdict(set)
        for text in TEXTS:
            if text.team == planted.id and text.audience == "team":
                wrote[month(text.date)].add(text.author)
        months = range(month(planted.first), month(planted.last) + 1)
        for value, told in planted.trends.items():
            said = people(planted.id, value)
            assert trend([len(said[m]) for m in months], [len(wrote[m]) for m in months]) == told


def test_what_must_stay_hidden_is_named_by_fewer_than_k() -> None:
    for planted in JUDGED.planted:
        for value in planted.suppressed:
            assert 0 < len(set().union(*people(planted.id, value).values())) < JUDGED.k


def test_a_topic_has_k_people_and_is_heard_late_and_nowhere_else() -> None:
    for planted in JUDGED.planted:
        saying = [
            text for text in TEXTS if text.audience == "team" and any(w in text.text.lower() for w in planted.topic)
        ]
        assert {text.team for text in saying} == {planted.id}
        assert len({text.author for text in saying}) >= JUDGED.k
        assert min(text.date for text in saying) >= "2026-06"
