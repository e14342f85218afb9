"""The index on its own files: hurt, lost, replaced, and words that leave it."""

import pytest

from journal.discovery.following.follow import catch_up, current, rebuild
from journal.discovery.index.index import Asker, Question
from journal.discovery.index.terms import meant
from journal.discovery.index.whoosh_index import WhooshIndex


@pytest.fixture
def index(tmp_path):
    return WhooshIndex(tmp_path / "data" / "discovery" / "words")


def found(house, index, name, word):
    """How many texts somebody finds by a word, once the index is up to date."""
    catch_up(house.store, house.organisation, index)
    with house.store.reading(house.organisation) as notebook:
        writer = house.writer(notebook, name)
    return index.search(Question(meant(word)), Asker(writer.person, writer.since), 10).total


def files(index, *endings):
    return [path for path in index.folder.rglob("*") if path.suffix in endings]


HARMS = {
    "emptied": lambda content: b"",
    "overwritten": lambda content: b"\x00" * len(content),
    "cut": lambda content: content[:-3],
    "one bit": lambda content: content[: len(content) // 2] + b"\xff" + content[len(content) // 2 + 1 :],
    "of another form": lambda content: content.replace(b'"version": ', b'"version": 9'),
    "no longer json": lambda content: content.replace(b"{", b"["),
}


@pytest.mark.parametrize("ending", [".seg", ".toc", ".json"])
@pytest.mark.parametrize("harm", HARMS)
def test_a_file_that_is_hurt_is_noticed_and_built_anew(house, index, ending, harm):
    anna = house.phone("Anna")
    anna.sync(anna.write("Ze pakte mijn handen en lachte om de koffie."))
    assert found(house, index, "Anna", "hand") == 1
    [file] = files(index, ending)
    hurt = HARMS[harm](file.read_bytes())
    if hurt != file.read_bytes():
        file.write_bytes(hurt)
        assert not current(house.store, house.organisation, index)
    assert found(house, index, "Anna", "hand") == 1


@pytest.mark.parametrize("ending", [".seg", ".toc", ".json"])
def test_a_file_that_is_lost_is_noticed_and_built_anew(house, index, ending):
    anna = house.phone("Anna")
    anna.sync(anna.write("Ze pakte mijn handen en lachte om de koffie."))
    found(house, index, "Anna", "hand")
    [file] = files(index, ending)
    file.unlink()
    assert not current(house.store, house.organisation, index)
    assert found(house, index, "Anna", "hand") == 1


def test_words_that_were_taken_out_leave_the_files_at_the_next_quiet_moment(house, index):
    anna = house.phone("Anna")
    texts = [anna.write(f"Ze pakte mijn handen en zei {word}.", "De Linde") for word in ("tulpenbol", "bloemkool")]
    anna.sync(*texts)
    assert found(house, index, "Bram", "tulpenbol") == 1
    anna.sync(anna.edit(texts[0]["document"], "Ze zei niets meer tegen mij vandaag."))
    assert found(house, index, "Bram", "tulpenbol") == 0
    assert index.tidy() and not index.tidy()
    assert found(house, index, "Bram", "bloemkool") == 1 and found(house, index, "Bram", "niets") == 1
    asker = Asker(anna.person, {})
    assert index.vocabulary("nl=", asker, lambda term: "tulpenbol" in term) == {}
    leaves = index._latest().leaves.values()
    assert [term for leaf in leaves for term in leaf.beginning("nl=tulp")] == []


def test_many_small_batches_become_few_files_and_all_is_found(house, index):
    anna = house.phone("Anna")
    for number in range(40):
        anna.sync(anna.write(f"Vandaag dronk zij koffie met mij, dag {number}.", "De Linde"))
        catch_up(house.store, house.organisation, index)
    while index.tidy():
        pass
    assert found(house, index, "Bram", "koffie") == 40 and len(files(index, ".seg")) < 8


def test_the_old_index_answers_while_a_new_one_is_built(house, index):
    anna = house.phone("Anna")
    anna.sync(anna.write("Ze pakte mijn handen en lachte om de koffie.", "De Linde"))
    found(house, index, "Bram", "hand")
    asker = Asker(house.people["Anna"].id, {})
    during = []
    watch = lambda more: during.append(index.search(Question(meant("hand")), asker, 10).total)  # noqa: E731 -- one line
    rebuild(house.store, house.organisation, index, watch)
    assert during and set(during) == {1}
    assert len([path for path in index.folder.iterdir() if path.is_dir()]) == 1, "the old one is gone"


def test_what_is_written_while_it_is_built_is_in_it(house, index):
    anna = house.phone("Anna")
    text = anna.write("Ze pakte mijn handen en lachte om de koffie.", "De Linde")
    anna.sync(text)
    late = iter([lambda: anna.sync(anna.edit(text["document"], "Ze dronk thee met ons bij het raam."))])
    rebuild(house.store, house.organisation, index, lambda more: next(late, lambda: None)())
    assert found(house, index, "Bram", "hand") == 0 and found(house, index, "Bram", "thee") == 1
