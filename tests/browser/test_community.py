"""A learning community agrees on what it is for, offline too, and sees how far it is, from one look to the next."""

from collections.abc import Callable

import pytest
from browser.handset import Handset, online
from browser.test_screens import visit
from playwright.sync_api import expect
from running import Server

from journal.people.identity import new_id
from journal.people.space import Space
from journal.store import open_store

pytestmark = [pytest.mark.slow, pytest.mark.browser]

PhoneOf = Callable[..., Handset]
PURPOSE = "Leren van elkaars nachten."


def community(server: Server, name: str) -> str:
    """Everybody of Rozenhof in one community."""
    store = open_store(server.data)
    with store.writing(store.organisations()[0].id) as notebook:
        space = Space(new_id(), "community", name)
        notebook.people.add_space(space)
        for person in list(notebook.people.people()):
            notebook.people.join(person.id, space.id, "member")
    store.close()
    return space.id


def test_a_community_agrees_and_looks_how_far_it_is(phone_of: PhoneOf, server: Server) -> None:
    space = community(server, "Nachten")
    anna, bram = phone_of("Anna"), phone_of("Bram")
    visit(anna, f"#/learning/{space}")
    anna.page.get_by_role("link", name=anna.says("Community agreement"), exact=True).click()
    anna.airplane(True)
    anna.page.get_by_role("link", name=anna.says("Write the agreement")).click()
    anna.page.locator("#purpose").fill(PURPOSE)
    anna.press("Done")
    expect(anna.page.get_by_text(PURPOSE)).to_be_visible()
    online(anna)
    visit(anna, f"#/community/{space}")
    score(anna, "A goal we share", "A beginning")
    expect(anna.page.get_by_role("row", name=anna.says("A goal we share"))).to_contain_text(anna.says("A beginning"))
    expect(anna.page.locator(".kept-line")).to_have_count(0, timeout=30_000)
    bram.page.reload()
    visit(bram, f"#/community/{space}")
    expect(bram.page.get_by_text(PURPOSE)).to_be_visible(timeout=30_000)
    score(bram, "It brings something", "Strong")
    expect(bram.page.locator("tbody tr")).to_have_count(6)
    expect(bram.page.get_by_role("row", name=bram.says("A goal we share"))).to_contain_text(bram.says("A beginning"))


def score(phone: Handset, block: str, step: str) -> None:
    phone.press("Look at it together")
    sheet = phone.page.locator("dialog[open]")
    chips = sheet.get_by_role("radiogroup", name=phone.says(block)).or_(
        sheet.get_by_role("group", name=phone.says(block))
    )
    chips.get_by_text(phone.says(step), exact=True).click()
    sheet.get_by_role("button", name=phone.says("Save"), exact=True).click()


def test_a_team_has_no_agreement_of_a_community(phone_of: PhoneOf) -> None:
    anna = phone_of("Anna")
    visit(anna, "#/learning")
    ways = anna.page.locator("nav.ways")
    expect(ways.get_by_role("link").first).to_be_visible()
    expect(ways.get_by_role("link", name=anna.says("Community agreement"))).to_have_count(0)
