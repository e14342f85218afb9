"""What the index still holds of a text that has gone: nobody is shown it, whatever the index says."""

import pytest
from laws.house import House

from journal.discovery.following.follow import catch_up
from journal.discovery.following.projections import words_of
from journal.discovery.search.search import Answer, Ask, search
from journal.sync.erase import erase


@pytest.fixture
def asked(house: House, tmp_path):
    """Anna shares a text, the index takes it, and from then on it is not brought up to date."""
    anna = house.phone("Anna")
    text = anna.write("De kwibuspruik viel om in de gang.", "De Linde")
    anna.sync(text)
    index = words_of(tmp_path / "data", house.organisation)
    catch_up(house.store, house.organisation, index)

    def ask(name: str) -> Answer:
        with house.notebook() as notebook:
            return search(notebook, index, house.people[name].id, Ask("kwibuspruik"))

    assert [len(ask(name).hits) for name in ("Anna", "Bram")] == [1, 1]
    return anna, text["document"], ask


def told(answer: Answer) -> tuple[int, int]:
    return len(answer.hits), answer.total


def test_a_text_taken_back_is_not_found_by_who_could_read_it(asked, house):
    anna, document, ask = asked
    anna.sync(anna.move(document, "Anna"))
    assert told(ask("Bram")) == (0, 0)
    assert told(ask("Anna")) == (1, 1), "it is her own"


def test_a_text_deleted_is_found_by_nobody(asked, house):
    anna, document, ask = asked
    anna.sync(anna.delete(document))
    assert told(ask("Bram")) == told(ask("Anna")) == (0, 0)


def test_a_text_erased_is_found_by_nobody(asked, house):
    _anna, document, ask = asked
    with house.notebook() as notebook:
        erase(notebook, house.writer(notebook, "Anna"), document, None, organises=False)
    assert told(ask("Bram")) == told(ask("Anna")) == (0, 0)
