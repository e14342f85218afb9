"""A manual that several people and teams keep: who wrote which part, which page lies over which, what others lend."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from browser.handset import Handset, online
from browser.test_manual import edit, new_page, on_two_phones, safe
from browser.test_screens import visit
from playwright.sync_api import expect
from running import Server

from journal.people.book import PeopleBook
from journal.store import open_store

pytestmark = [pytest.mark.slow, pytest.mark.browser]

PhoneOf = Callable[..., Handset]
TITLE = "Eten met smaak"


def more(phone: Handset, what: str) -> None:
    """Something one seldom does, from under its fold."""
    phone.page.locator("summary", has_text=phone.says("More")).last.click()
    phone.page.locator("details").get_by_text(phone.says(what), exact=True).click()


def copy(phone: Handset) -> None:
    """From the page on screen into the one manual of one's own; the form is open after it."""
    phone.button("Copy and adapt").click()
    expect(phone.page.locator("#title")).to_have_value(TITLE)


def done(phone: Handset) -> None:
    phone.button("Done").click()
    expect(phone.page.locator(".manual-page")).to_be_visible()
    safe(phone)


def test_what_a_team_lends_is_copied_by_another_and_the_origin_says_so(phone_of: PhoneOf) -> None:
    anna, cilla = phone_of("Anna"), phone_of("Cilla")
    origin = new_page(anna, TITLE, "Ga eerst zitten.")
    safe(anna)
    visit(cilla, "#/lent")
    cilla.sees(
        cilla.says(
            "No other team lends a page yet. Yours can be the first: open a page and choose ‘Lend to other teams’."
        )
    )
    more(anna, "Lend to other teams")
    anna.button("Lend this version").click()
    expect(anna.page.locator(".abroad")).to_be_visible()
    online(anna)
    safe(anna)
    visit(cilla, "#/reflections")
    visit(cilla, "#/lent")
    cilla.page.locator(".point-card").click()
    expect(cilla.page.locator(".page-text").first).to_have_text("Ga eerst zitten.")
    copy(cilla)
    cilla.page.locator("#practice").fill("De kruk staat in de gang.")
    done(cilla)
    expect(cilla.page.locator(".layer a")).to_have_text(cilla.says("Began as a copy of another page"))
    visit(anna, "#/manual")
    expect(anna.page.locator("h1")).to_have_text(anna.says("Team manual"))
    visit(anna, origin)
    expect(anna.page.locator(".abroad")).to_contain_text("1 ander team maakte een eigen versie van deze pagina.")
    expect(anna.page.locator(".manual-page")).not_to_contain_text("De kruk staat in de gang.")
    anna.button("Lend it no more").click()
    expect(anna.page.locator(".abroad")).to_have_count(0)
    online(anna)
    safe(anna)
    cilla.page.locator(".layer a").click()
    cilla.sees("Dit staat hier niet, of het wordt niet meer met je gedeeld.")


@contextmanager
def book(server: Server) -> Iterator[PeopleBook]:
    """Who is who in the house."""
    store = open_store(server.data)
    [organisation] = store.organisations()
    with store.writing(organisation.id) as notebook:
        yield notebook.people
    store.close()


def an_editor(server: Server, name: str) -> None:
    """Somebody who writes the manual of the whole organisation."""
    with book(server) as people:
        person = next(each.id for each in people.people() if each.name == name)
        people.change_role(person, people.shared(), "editor")


def an_administrator(server: Server, name: str) -> None:
    """Somebody who arranges the house."""
    with book(server) as people:
        person = next(each for each in people.people() if each.name == name)
        people.amend(replace(person, roles=("administrator",)))


def test_a_teams_own_version_lies_over_the_organisations_with_that_one_a_tap_away(
    phone_of: PhoneOf, server: Server
) -> None:
    an_editor(server, "Bram")
    bram, anna = phone_of("Bram"), phone_of("Anna")
    visit(bram, "#/manual")
    bram.page.locator(".spaces").get_by_text("Rozenhof", exact=True).click()
    bram.page.get_by_role("link", name=bram.says("New page")).click()
    bram.page.locator("#title").fill(TITLE)
    bram.page.locator("#text").fill("Voor het hele huis.")
    done(bram)
    online(anna)
    visit(anna, "#/manual")
    anna.page.locator(".point-card", has_text=TITLE).click()
    expect(anna.page.get_by_role("link", name=anna.says("Edit"))).to_have_count(0)
    copy(anna)
    anna.page.locator("#text").fill("Bij ons op de gang.")
    done(anna)
    anna.airplane(True)
    visit(anna, "#/manual")
    cards = anna.page.locator(".point-card", has_text=TITLE)
    expect(cards).to_have_count(1)
    expect(cards.locator(".ours")).to_have_text(anna.says("Our own version"))
    cards.click()
    expect(anna.page.locator(".page-text").first).to_have_text("Bij ons op de gang.")
    anna.page.locator(".layer a").first.click()
    expect(anna.page.locator(".page-text").first).to_have_text("Voor het hele huis.")
    anna.sees(anna.says("Your team has its own version of this page. You can still open the shared one."))


def names(phone: Handset) -> list[str]:
    """Who wrote each part, from the top of the page."""
    phone.button("Who wrote which part").click()
    expect(phone.page.locator(".by-line").first).to_be_visible()
    return phone.page.locator(".by-line").all_inner_texts()


def test_two_who_write_a_page_offline_for_an_hour_are_both_in_it_and_each_part_says_who(phone_of: PhoneOf) -> None:
    anna, bram = phone_of("Anna"), phone_of("Bram")
    address = on_two_phones(anna, bram, "Ga zitten.\n\nWacht dan.")
    for minutes in (20, 40, 60):
        for phone in (anna, bram):
            phone.page.clock.set_fixed_time(datetime.now() + timedelta(minutes=minutes))
        edit(anna, address, text=f"Ga rustig zitten.\n\nWacht dan.\n\nAnna keek na {minutes} minuten.")
        edit(bram, address, text="Ga zitten.\n\nWacht dan.", practice=f"De kruk staat {minutes} passen verder.")
    for phone in (anna, bram, anna):
        online(phone)
        safe(phone)
    for phone in (anna, bram):
        text = phone.page.locator(".manual-page")
        for words in ("Ga rustig zitten.", "Wacht dan.", "Anna keek na 60 minuten.", "De kruk staat 60 passen verder."):
            expect(text).to_contain_text(words)
        assert names(phone) == ["Anna", "Anna", "Anna", "Bram"]
    bram.airplane(True)
    visit(bram, "#/manual")
    visit(bram, address)
    assert names(bram) == ["Anna", "Anna", "Anna", "Bram"], "also without a network"


def test_the_reading_order_is_changed_by_two_buttons_and_leads_from_page_to_page(phone_of: PhoneOf) -> None:
    anna, bram = phone_of("Anna"), phone_of("Bram")
    for title in ("Eerst", "Daarna", "Ten slotte"):
        new_page(anna, title, "Tekst.")
    safe(anna)
    visit(anna, "#/manual")
    anna.airplane(True)
    more(anna, "Change the reading order")
    anna.page.locator(".arranging li", has_text="Ten slotte").get_by_role("button", name=anna.says("Up")).click()
    titles = anna.page.locator(".point-card .words")
    expect(titles).to_have_text(["Eerst", "Ten slotte", "Daarna"])
    expect(anna.page.locator(".arranging li", has_text="Ten slotte").locator("button").first).to_be_focused()
    anna.button("Done").click()
    online(anna)
    visit(bram, "#/manual")
    online(bram)
    expect(bram.page.locator(".point-card .words")).to_have_text(["Eerst", "Ten slotte", "Daarna"])
    bram.page.locator(".point-card").first.click()
    bram.page.locator(".neighbours a").first.click()
    expect(bram.page.locator(".manual-page > h2")).to_have_text("Ten slotte")


def test_a_wikis_file_is_looked_through_before_it_comes_in_and_the_manual_goes_out_as_one(
    phone_of: PhoneOf, tmp_path: Path
) -> None:
    anna = phone_of("Anna")
    file = tmp_path / "wiki.json"
    visit(anna, "#/manual")
    more(anna, "As a file, for a TiddlyWiki")
    file.write_text("no wiki")
    chosen = anna.page.locator("input[type=file]")
    chosen.set_input_files(file)
    anna.sees("Er is niets binnengekomen. Dit is niet het JSON-bestand van een TiddlyWiki.")
    file.write_text(json.dumps([{"title": TITLE, "text": "! Zitten"}, {"title": "foto.png", "type": "image/png"}]))
    chosen.set_input_files(file)
    coming = anna.page.locator(".coming")
    expect(coming).to_contain_text(TITLE)
    expect(coming).to_contain_text("1 onderdeel blijft weg")
    anna.button("Bring these pages in").click()
    anna.page.locator(".point-card", has_text=TITLE).click()
    expect(anna.page.locator(".page-text h3")).to_have_text("Zitten")
    visit(anna, "#/manual")
    more(anna, "As a file, for a TiddlyWiki")
    with anna.page.expect_download() as taken:
        anna.page.get_by_role("link", name=anna.says("Save the file")).click()
    out = json.loads(taken.value.path().read_text("utf-8"))
    assert out[0]["title"] == TITLE


def test_an_administrator_chooses_who_writes_the_organisations_manual(phone_of: PhoneOf, server: Server) -> None:
    an_administrator(server, "Cilla")
    cilla, bram = phone_of("Cilla"), phone_of("Bram")
    visit(cilla, "#/manual")
    cilla.page.locator(".spaces").get_by_text("Rozenhof", exact=True).click()
    cilla.page.locator("summary", has_text=cilla.says("Who writes this manual")).click()
    cilla.sees(cilla.says("Nobody writes this manual yet. An administrator chooses who does."))
    cilla.page.locator(".editors select").select_option(label="Bram")
    expect(cilla.page.locator(".editors li")).to_contain_text("Bram")
    expect(cilla.page.get_by_role("link", name=cilla.says("New page"))).to_have_count(0)
    online(bram)
    visit(bram, "#/manual")
    bram.page.locator(".spaces").get_by_text("Rozenhof", exact=True).click()
    expect(bram.page.get_by_role("link", name=bram.says("New page"))).to_have_count(1)
