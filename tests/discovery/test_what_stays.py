"""What stays on disk of what somebody erased, took back or was counted for: nothing that need not."""

from discovery.on_disk import somewhere

from journal.discovery.following.follow import catch_up
from journal.discovery.following.projections import voices_of, words_of
from journal.sync.erase import erase


def follow(house, data):
    voices = voices_of(house.store, data, house.organisation)
    index = words_of(data, house.organisation)
    for projection in (voices, index):
        catch_up(house.store, house.organisation, projection)
    while index.tidy():
        pass


def test_a_word_that_stands_in_no_text_any_more_stands_in_no_file(house, tmp_path):
    anna, bram = house.phone("Anna"), house.phone("Bram")
    text = anna.write("De kwibuspruik viel om, en de kwibuspruiken ook.", "De Linde")
    anna.sync(text)
    bram.sync(bram.write("De kwibuspruik viel om in de gang bij haar bed.", "De Linde"))
    follow(house, tmp_path)
    assert somewhere(tmp_path, "kwibuspruiken") and somewhere(tmp_path, "kwibuspruik")
    with house.notebook() as notebook:
        erase(notebook, house.writer(notebook, "Anna"), text["document"], None, organises=False)
    follow(house, tmp_path)
    assert somewhere(tmp_path, "kwibuspruiken") == []
    assert len(somewhere(tmp_path, "kwibuspruik")) == 2, "Bram still says it"
    bram.sync()
    [left] = bram.rows
    bram.sync(bram.edit(left, "De muts viel om in de gang bij haar bed."))
    follow(house, tmp_path)
    assert somewhere(tmp_path, "kwibus") == []


def test_a_text_that_was_never_shared_leaves_no_word_among_the_voices(house, tmp_path):
    anna = house.phone("Anna")
    anna.sync(anna.write("De kwibuspruik viel om."))
    follow(house, tmp_path)
    assert [name for name in somewhere(tmp_path, "kwibus") if name.endswith(".db")] == []
