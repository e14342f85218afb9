"""The values of a house: an administrator chooses them, and everybody's phone offers them from its next visit on."""

import json
from collections.abc import Callable

import pytest
from browser.handset import Handset
from browser.phone import BUILT
from browser.test_writing import add_more, begin
from playwright.sync_api import expect
from running import Server

from journal.people.demo_link import demo_token
from journal.people.identity import new_id
from journal.people.person import Person
from journal.store import open_store

pytestmark = [pytest.mark.slow, pytest.mark.browser]

PhoneOf = Callable[..., Handset]
SETS = {each["id"]: each["title"]["nl"] for each in json.loads((BUILT / "value-sets.json").read_text("utf-8"))}
LABELS = {each["id"]: each["label"]["nl"] for each in json.loads((BUILT / "values.json").read_text("utf-8"))}
ITS_OWN, OURS = LABELS["uk.commitment"], LABELS["nearness"]


@pytest.fixture
def server(server: Server) -> Server:
    """Mona administers."""
    store = open_store(server.data)
    [house] = store.organisations()
    mona = Person(new_id(), "Mona", "mona", "nl", roles=("administrator",), created_on="2026-01-01")
    with store.writing(house.id) as notebook:
        notebook.people.add_person(mona)
    server.links["Mona"] = f"/demo/{demo_token(store.secret, house.id, mona.id)}"
    store.close()
    return server


@pytest.fixture
def mona(server: Server, phone_of: PhoneOf) -> Handset:
    """She is on the page of her house's values."""
    phone = phone_of("Mona")
    phone.page.evaluate("location.hash = '#/me'")
    phone.page.get_by_role("link", name=phone.says("Values and smallest group")).click()
    expect(phone.page.get_by_role("checkbox", name=SETS["care"])).to_be_checked()
    return phone


def save(mona: Handset) -> None:
    mona.button("Save").click()
    mona.sees(mona.says("Saved for everyone here."))


def test_a_framework_that_is_chosen_is_offered_on_every_phone_and_one_that_is_not_no_more(
    mona: Handset, phone_of: PhoneOf
) -> None:
    anna = phone_of("Anna")
    begin(anna)
    add_more(anna)
    expect(anna.page.get_by_role("button", name=OURS, exact=True)).to_be_visible()
    expect(anna.page.get_by_role("button", name=ITS_OWN, exact=True)).to_have_count(0)
    mona.page.get_by_role("checkbox", name=SETS["uk"]).check()
    mona.page.get_by_role("checkbox", name=SETS["often"]).uncheck()
    save(mona)
    anna.page.reload()
    add_more(anna)
    expect(anna.page.get_by_role("button", name=ITS_OWN, exact=True)).to_be_visible()
    expect(anna.page.get_by_role("button", name=OURS, exact=True)).to_have_count(0)
    mona.page.reload()
    expect(mona.page.get_by_role("checkbox", name=SETS["uk"])).to_be_checked()


def test_without_any_list_of_values_there_is_nothing_to_save(mona: Handset) -> None:
    for box in mona.page.get_by_role("checkbox").all():
        box.uncheck()
    mona.sees(mona.says("Choose at least one list of values."))
    expect(mona.button("Save")).to_have_attribute("aria-disabled", "true")


def test_a_larger_smallest_group_says_from_which_day_and_what_holds_until_then(mona: Handset) -> None:
    now = mona.says("The smallest group shown is {k} people. If you lower it, what was hidden stays hidden.", k=5)
    mona.page.get_by_role("combobox").select_option("7")
    mona.sees(now)
    save(mona)
    until = mona.says("It starts on {date}. Until then, the smallest group shown is {k} people.", k=5)
    mona.sees(until.partition("{date}")[2])
    mona.sees(now)
    mona.page.reload()
    expect(mona.page.get_by_role("combobox")).to_have_value("7")
    mona.sees(now)


def test_only_an_administrator_has_this_page(phone_of: PhoneOf) -> None:
    anna = phone_of("Anna")
    anna.page.evaluate("location.hash = '#/me/values'")
    expect(anna.page.locator("h1")).to_have_text("Anna")
    expect(anna.page.get_by_role("link", name=anna.says("Values and smallest group"))).to_have_count(0)
