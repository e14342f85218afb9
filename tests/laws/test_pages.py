"""Law 5 and story 19, page by page: nothing twice, nothing missed, one's own first."""

from laws.house import TEXT
from laws.test_stories import shared

from journal.people.space import Space
from journal.sync.cursor import Seal


def told(answer, document):
    return [change for change in answer["changes"] if change["document"] == document]


def test_19b_every_row_comes_with_its_receipt_however_small_the_page(house):
    document, phone, tablet, _ = shared(house)
    more = phone.write("Nog een.", "De Linde")
    phone.sync(more)
    answer = tablet.call([tablet.edit(document, "Ze pakte mijn hand. Lang."), tablet.write("Nieuw.")], limit=1)
    written = {change["document"]: change["fields"].get(TEXT) for change in answer["changes"]}
    assert written[document] == "Ze pakte mijn hand. Lang." and "Nieuw." in written.values()


def test_a_row_comes_once_in_an_answer(house):
    document, phone, _, _ = shared(house)
    answer = phone.call([phone.edit(document, "Ze pakte mijn hand. Lang.")])
    assert len(told(answer, document)) == 1


def test_a_new_phone_shows_ones_own_texts_before_the_teams(house):
    house.spaces["De Eik"] = "00000000-0000-7000-8000-000000000000"  # before all others, by its id
    with house.notebook() as notebook:
        notebook.people.add_space(Space(house.spaces["De Eik"], "team", "De Eik"))
    anna, bram = house.phone("Anna"), house.phone("Bram")
    for name in ("Anna", "Bram"):
        house.join(name, "De Eik")
    bram.sync(bram.write("Van Bram.", "De Eik"))
    anna.sync(anna.write("Van mij."))
    [first] = house.phone("Anna").call([], limit=1)["changes"]
    assert first["log"] == house.spaces["Anna"]


def test_a_cursor_of_one_space_is_none_in_another(house):
    anna = house.phone("Anna")
    anna.sync()
    anna.cursors = {house.spaces["De Linde"]: anna.cursors[house.spaces["Anna"]]}
    assert house.spaces["De Linde"] in anna.call([])["reset"]


def test_a_phone_that_calls_now_and_then_is_never_filled_anew(house):
    anna = house.phone("Anna")
    for house.day in ("2026-11-21", "2027-06-01"):
        anna.sync()
    house.day = "2027-12-30"
    assert anna.call([])["reset"] == []


def test_a_cursor_that_lags_is_as_old_as_what_it_has_seen(house):
    anna, bram = house.phone("Anna"), house.phone("Bram")
    bram.sync()
    anna.sync(*[anna.write(f"Dag {number}.", "De Linde") for number in range(5)])
    house.day = "2027-12-20"
    bram.take(bram.call([], limit=1))
    house.day = "2027-12-30"
    assert house.spaces["De Linde"] in bram.call([])["reset"]


def test_what_is_not_ones_to_see_is_looked_at_once(house):
    house.hire("Dewi", "De Linde")
    document, phone, _, _ = shared(house)
    anna = house.phone("Anna")
    anna.sync()
    phone.sync(phone.edit(document, "Ze pakte mijn hand. Lang."))
    anna.sync()
    seal, team = Seal(house.store.secret, house.organisation, anna.person), house.spaces["De Linde"]
    with house.notebook() as notebook:
        assert seal.read(team, anna.cursors[team]).high == notebook.sequence()


def test_a_newcomer_reads_what_is_said_from_then_on_about_an_older_page(house):
    anna, bram = house.phone("Anna"), house.phone("Bram")
    point = anna.write("Eerst zitten.", "De Linde", kind="learning_point", leaf="sentence")
    anna.sync(point)
    bram.sync()
    house.hire("Dewi", "De Linde")
    question = bram.write("Ook 's nachts?", "De Linde", kind="response", target=point["document"], leaf="text")
    bram.sync(question)
    dewi = house.phone("Dewi")
    dewi.sync()
    assert set(dewi.rows) == {point["document"], question["document"]}


def test_8b_a_new_phone_is_told_of_nothing_that_is_gone(house):
    document, phone, _, _ = shared(house)
    phone.sync(phone.move(document, "Nachtzorg"))
    answer = house.phone("Bram").call([])
    assert [change.get("gone") for change in answer["changes"]] == [None]


def test_naming_a_text_from_before_ones_day_does_not_show_it(house):
    document, _, _, _ = shared(house)
    house.hire("Dewi", "De Linde")
    dewi = house.phone("Dewi")
    dewi.sync()
    guess = dewi.write("Van Dewi.", "De Linde", document=document)
    answer = dewi.call([guess | {"base": document}])
    assert answer["outcomes"][0]["code"] == "not_allowed" and answer["changes"] == []


def test_a_page_holds_no_more_than_the_server_likes_to_give(house):
    anna = house.phone("Anna")
    for _ in range(2):
        anna.sync(*[anna.write("Dag.") for _ in range(300)])
    answer = house.phone("Anna").call([], limit=100_000)
    assert len(answer["changes"]) == 500 and answer["more"]
