"""Law 10: after a restore answered work is back once its phones synced; nothing erased, taken home or left shows.

A real server is killed and a real copy put back; the phones are the client's own code. The numbers
are those of the stories that broke simpler rules.
"""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from laws.house import TEXT
from laws.phone.checks import call, settle
from laws.phone.copies import Copies
from laws.phone.phones import Phones
from laws.phone.ward import Ward
from running import Server

from journal.store import open_store

PHONE, TABLET, BRAM = "Anna's phone", "Anna's tablet", "Bram's phone"

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, Phones]]:
    folder = tmp_path_factory.mktemp("law-10")
    open_store(folder / "data").close()
    with Server(folder / "data") as server:
        phones = Phones(folder, server.url)
        yield server, phones
        phones.close()


@pytest.fixture
def ward(running: tuple[Server, Phones]) -> Iterator[Ward]:
    server, phones = running
    made = Ward.open(open_store(server.data), phones)
    yield made
    made.house.store.close()


@pytest.fixture
def copies(running: tuple[Server, Phones], tmp_path: Path) -> Copies:
    return Copies(running[0], tmp_path / "copies")


def write(ward: Ward, tab: str, text: str, *, space: str | None = None, kind: str = "reflection") -> str:
    """A text, sent, and shared if a space is named."""
    leaf = {"reflection": TEXT, "learning_point": "sentence", "response": "text"}[kind]
    document: str = ward.phones.do("create", tab, kind=kind, space=ward.home(ward.owner(tab)))
    ward.phones.do("type", tab, id=document, fields={leaf: text})
    ward.phones.do("done", tab, id=document, space=ward.house.spaces[space] if space else None)
    ward.documents.setdefault(document, set()).add(tab)
    call(ward, tab)
    return document


def edit(ward: Ward, tab: str, document: str, text: str, leaf: str = TEXT) -> None:
    ward.phones.do("edit", tab, id=document)
    ward.phones.do("type", tab, id=document, fields={leaf: text})
    ward.phones.do("done", tab, id=document)
    call(ward, tab)


def move(ward: Ward, tab: str, document: str, space: str) -> None:
    assert ward.phones.do("move", tab, id=document, space=ward.house.spaces[space]) == "moved"
    call(ward, tab)


def shown(ward: Ward, tab: str) -> dict[str, dict[str, Any]]:
    return {entry["id"]: entry for entry in ward.phones.do("show", tab)}


def versions(ward: Ward, document: str) -> list[Any]:
    """What the server has of a text, version by version."""
    with ward.house.store.reading(ward.house.organisation) as notebook:
        return [revision.fields for revision in notebook.revisions(document)]


def kept_anywhere(ward: Ward, tab: str) -> set[str]:
    """The documents a phone shows, sends or lists as needing attention."""
    waiting = {each["document"] for verb in ("outbox", "attention") for each in ward.phones.do(verb, tab)}
    return waiting | shown(ward, tab).keys()


def test_10_answered_work_is_back_in_its_words_and_its_place_and_once(ward: Ward, copies: Copies) -> None:
    before = write(ward, PHONE, "Voor de kopie.", space="De Linde")
    copy = copies.take()
    edit(ward, PHONE, before, "Voor de kopie. En erna.")
    after = write(ward, PHONE, "Na de kopie.", space="De Linde")
    alone = write(ward, TABLET, "Alleen voor mij.")
    copies.put_back(copy, ward)
    settle(ward)
    for tab in (PHONE, TABLET, BRAM):
        assert shown(ward, tab)[before]["fields"][TEXT] == "Voor de kopie. En erna."
        assert shown(ward, tab)[after]["fields"][TEXT] == "Na de kopie."
    assert shown(ward, PHONE)[alone]["fields"][TEXT] == "Alleen voor mij." and alone not in shown(ward, BRAM)
    assert shown(ward, PHONE)[alone]["space"] == ward.home("Anna")


def test_11_what_waits_is_not_read_before_what_was_lost(ward: Ward, copies: Copies) -> None:
    page = write(ward, PHONE, "Een.")
    copy = copies.take()
    edit(ward, PHONE, page, "Een. Twee.")
    ward.phones.do("edit", PHONE, id=page)
    ward.phones.do("type", PHONE, id=page, fields={TEXT: "Een. Twee. Drie."})
    ward.phones.do("done", PHONE, id=page)
    copies.put_back(copy, ward)
    settle(ward)
    assert shown(ward, TABLET)[page]["fields"][TEXT] == "Een. Twee. Drie."
    assert len(versions(ward, page)) == 3


def test_14_a_text_on_the_tablet_waits_under_lost_until_the_phone_that_wrote_it_is_back(
    ward: Ward, copies: Copies
) -> None:
    copy = copies.take()
    page = write(ward, PHONE, "Na de kopie.")
    call(ward, TABLET)
    copies.put_back(copy, ward)
    while call(ward, TABLET):
        pass
    assert [(each["document"], each["code"]) for each in ward.phones.do("attention", TABLET)] == [(page, "lost")]
    settle(ward)
    assert ward.phones.do("attention", TABLET) == [] and page in shown(ward, TABLET)


def test_13_what_was_erased_after_the_copy_is_nowhere_even_if_the_tablet_was_away(ward: Ward, copies: Copies) -> None:
    old = write(ward, PHONE, "Voor de kopie.", space="De Linde")
    copy = copies.take()
    call(ward, TABLET)
    edit(ward, TABLET, old, "Voor de kopie. Haar naam.")
    young = write(ward, TABLET, "Na de kopie.", space="De Linde")
    call(ward, PHONE)
    for page in (old, young):
        assert ward.erase(PHONE, page)
    said = copies.put_back(copy, ward)
    assert "erased, deleted or taken back since then" in said
    settle(ward)
    for tab in (PHONE, TABLET, BRAM):
        assert not {old, young} & kept_anywhere(ward, tab), tab
    present = ward.present()
    assert present[old].erased and present[young].erased
    assert not any(fields for page in (old, young) for fields in versions(ward, page))


def test_what_was_deleted_after_the_copy_stays_deleted(ward: Ward, copies: Copies) -> None:
    old = write(ward, PHONE, "Voor de kopie.", space="De Linde")
    copy = copies.take()
    young = write(ward, TABLET, "Na de kopie.", space="De Linde")
    call(ward, PHONE)
    for page in (old, young):
        ward.phones.do("remove", PHONE, id=page)
        call(ward, PHONE)
    copies.put_back(copy, ward)
    while call(ward, BRAM):
        pass
    assert old not in shown(ward, BRAM), "before any phone of Anna's has been there"
    settle(ward)
    for tab in (PHONE, TABLET, BRAM):
        assert not {old, young} & kept_anywhere(ward, tab), tab


def test_13b_what_was_taken_home_stays_home_and_colleagues_never_see_it_again(ward: Ward, copies: Copies) -> None:
    old = write(ward, PHONE, "Voor de kopie.", space="De Linde")
    copy = copies.take()
    young = write(ward, TABLET, "Na de kopie.", space="De Linde")
    call(ward, PHONE)
    for page in (old, young):
        move(ward, PHONE, page, "Anna")
    copies.put_back(copy, ward)
    for tab in (BRAM, TABLET, BRAM, PHONE, BRAM):
        while call(ward, tab):
            assert not {old, young} & shown(ward, BRAM).keys()
    settle(ward)
    for page in (old, young):
        assert shown(ward, TABLET)[page]["space"] == ward.home("Anna")
    assert not {old, young} & kept_anywhere(ward, BRAM)


def test_what_was_shared_again_is_shared_again(ward: Ward, copies: Copies) -> None:
    page = write(ward, PHONE, "Heen en weer.", space="De Linde")
    copy = copies.take()
    move(ward, PHONE, page, "Anna")
    move(ward, PHONE, page, "De Linde")
    copies.put_back(copy, ward)
    settle(ward)
    assert shown(ward, BRAM)[page]["space"] == ward.house.spaces["De Linde"]


def test_what_was_deleted_and_written_on_is_there_again(ward: Ward, copies: Copies) -> None:
    copy = copies.take()
    page = write(ward, PHONE, "Weg.")
    while call(ward, TABLET):
        pass
    ward.phones.do("remove", PHONE, id=page)
    ward.phones.do("edit", TABLET, id=page)
    ward.phones.do("type", TABLET, id=page, fields={TEXT: "Weg. Toch niet."})
    ward.phones.do("done", TABLET, id=page)
    call(ward, PHONE), call(ward, TABLET)
    copies.put_back(copy, ward)
    settle(ward)
    assert shown(ward, PHONE)[page]["fields"][TEXT] == "Weg. Toch niet."


def test_what_went_from_the_team_to_the_circle_is_in_the_circle_again(ward: Ward, copies: Copies) -> None:
    copy = copies.take()
    page = write(ward, PHONE, "Eerst iedereen.", space="Nachtzorg")
    move(ward, PHONE, page, "Anna and Bram")
    copies.put_back(copy, ward)
    settle(ward)
    assert shown(ward, BRAM)[page]["space"] == ward.house.spaces["Anna and Bram"]
    assert page not in kept_anywhere(ward, "Cilla's phone")


def test_13c_who_left_a_team_after_the_copy_reads_nothing_of_it(ward: Ward, copies: Copies) -> None:
    page = write(ward, PHONE, "Van De Linde.", space="De Linde")
    call(ward, BRAM)
    copy = copies.take()
    mine = write(ward, BRAM, "Nog even dit.", space="De Linde")
    ward.house.leave("Bram", "De Linde")
    copies.put_back(copy, ward)
    settle(ward)
    assert page not in kept_anywhere(ward, BRAM)
    assert shown(ward, BRAM)[mine]["fields"][TEXT] == "Nog even dit.", "his words are back, at home"


def test_13d_who_left_and_came_back_after_the_copy_reads_nothing_that_was_shared_meanwhile(
    ward: Ward, copies: Copies
) -> None:
    before = write(ward, PHONE, "Voor de kopie.", space="Nachtzorg")
    copy = copies.take()
    ward.house.leave("Bram", "Nachtzorg")
    meanwhile = write(ward, PHONE, "Toen Bram weg was.", space="Nachtzorg")
    ward.house.join("Bram", "Nachtzorg")
    call(ward, "Cilla's phone")
    copies.put_back(copy, ward)
    settle(ward)
    later = write(ward, PHONE, "Nu Bram er weer is.", space="Nachtzorg")
    settle(ward)
    assert meanwhile in shown(ward, "Cilla's phone"), "who stayed reads it again"
    assert {before, meanwhile}.isdisjoint(kept_anywhere(ward, BRAM)) and later in shown(ward, BRAM)


def test_who_left_and_came_back_before_the_copy_reads_what_they_read(ward: Ward, copies: Copies) -> None:
    ward.house.leave("Bram", "Nachtzorg")
    ward.house.join("Bram", "Nachtzorg")
    page = write(ward, PHONE, "Na zijn terugkeer.", space="Nachtzorg")
    copies.put_back(copies.take(), ward)
    settle(ward)
    assert page in shown(ward, BRAM)


def test_who_comes_after_a_restore_reads_nothing_that_was_shared_before_it(ward: Ward, copies: Copies) -> None:
    copy = copies.take()
    page = write(ward, PHONE, "Voor Cilla kwam.", space="De Linde")
    copies.put_back(copy, ward)
    ward.house.join("Cilla", "De Linde")
    settle(ward)
    assert page in shown(ward, BRAM)
    assert page not in kept_anywhere(ward, "Cilla's phone")


@pytest.mark.parametrize("again", [False, True])
def test_who_kept_their_name_out_of_what_they_read_stays_out_of_it(ward: Ward, copies: Copies, again: bool) -> None:
    copy = copies.take()
    for shows in (False, *([True] if again else [])):
        with ward.house.notebook() as notebook:
            bram = notebook.people.person(ward.house.people["Bram"].id)
            assert bram is not None
            notebook.people.amend(replace(bram, shows_reads=shows))
    copies.put_back(copy, ward)
    with ward.house.notebook() as notebook:
        bram = notebook.people.person(ward.house.people["Bram"].id)
        assert bram is not None and bram.shows_reads is again


def test_a_lost_phone_that_was_signed_out_stays_out(ward: Ward, copies: Copies) -> None:
    copy = copies.take()
    web, cookie = ward.phones.web, ward.phones.cookie(TABLET)
    device = web.get("/api/session", headers=cookie).json()["device"]
    assert web.delete(f"/api/devices/{device}", headers=ward.phones.cookie(PHONE)).status_code == 204
    copies.put_back(copy, ward)
    answer = web.get("/api/session", headers=cookie)
    assert (answer.status_code, answer.json()["code"]) == (401, "device_revoked")
    assert web.get("/api/session", headers=ward.phones.cookie(PHONE)).status_code == 200


def test_phones_let_go_of_what_is_off_the_machine_and_of_nothing_else(ward: Ward, copies: Copies) -> None:
    write(ward, PHONE, "Voor de kopie.")
    copies.take()
    call(ward, PHONE)
    assert ward.phones.do("answered", PHONE) == 1
    copies.take("--off-machine")
    page = write(ward, PHONE, "Erna.")
    assert ward.phones.do("answered", PHONE) == 1
    copies.put_back(max(copies.target.glob("*.db")), ward)
    settle(ward)
    assert shown(ward, TABLET)[page]["fields"][TEXT] == "Erna."


def test_a_disk_that_is_gone_leaves_the_list_beside_the_copies(ward: Ward, copies: Copies) -> None:
    page, other = write(ward, PHONE, "Weg ermee.", space="De Linde"), write(ward, PHONE, "Ook.", space="De Linde")
    copy = copies.take()
    assert ward.erase(PHONE, page)
    copies.take()
    assert ward.erase(PHONE, other)
    saved = copies.target.parent / "saved.jsonl"
    shutil.copy(copies.server.data / "never-again.jsonl", saved)
    copies.server.kill()
    ward.house.store.close()
    shutil.rmtree(copies.server.data)
    said = copies.put_back(copy, ward, "--never-again", saved)
    assert "may be there again" in said
    settle(ward)
    assert not {page, other} & kept_anywhere(ward, BRAM)
