"""From a learning point to something tried out, told of without a network, written about, and on to the next."""

import re
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from browser.handset import Handset, online
from browser.looking import axe
from browser.test_keyboard import enter, never_lost
from browser.test_learning import POINT, REMINDER, put_forward, shared_by, weeks_later
from browser.test_screens import visit
from playwright.sync_api import expect

pytestmark = [pytest.mark.slow, pytest.mark.browser]

PhoneOf = Callable[..., Handset]
NOTICE = "Ze pakt zelf haar beker."
HAPPENED = "Drie ochtenden dronk ze haar thee zelf op."
KEEP = "Eerst zitten, dan pas schenken."
NEXT = "Volgende week zet ik de radio uit."
HERE = ".point .kept-line"


def link(phone: Handset, text: str) -> None:
    phone.page.get_by_role("link", name=phone.says(text), exact=True).first.click()


def state(phone: Handset, text: str, context: str) -> None:
    expect(phone.page.locator(".point .stage")).to_have_text(phone.says(text, context))


def tell(phone: Handset, choice: str | None = None, context: str = "learning point") -> None:
    phone.button("Tell what happened").click()
    phone.page.locator("#happened").fill(HAPPENED)
    phone.page.locator("#keep").fill(KEEP)
    if choice:
        phone.page.get_by_role("radio", name=phone.says(choice, context)).check()
    phone.button("Save").click()


def share_it(phone: Handset) -> None:
    phone.button("Share", "button").click()
    phone.page.locator("dialog").get_by_role("button", name=phone.says("Share", "button"), exact=True).click()
    phone.sees(phone.says("Shared with {team}.", team="De Linde"))


def safe(phone: Handset) -> None:
    expect(phone.page.locator(HERE)).to_have_count(0)


def test_what_a_team_learned_is_tried_out_told_of_in_flight_written_about_and_tried_further(phone_of: PhoneOf) -> None:
    anna, bram = phone_of("Anna"), phone_of("Bram")
    shared_by(anna)
    point = put_forward(anna)
    link(anna, "Try this out")
    expect(anna.page.locator("#intention")).to_have_value(POINT)
    anna.page.locator("#notice").fill(NOTICE)
    anna.button("Done").click()
    expect(anna.page.locator(".point .sentence")).to_have_text(POINT)
    address = str(anna.page.evaluate("location.hash"))
    safe(anna)

    online(bram)
    visit(bram, "#/trying")
    bram.page.locator(".point-card").filter(has_text=POINT).click()
    bram.sees(NOTICE)

    anna.airplane(True)
    tell(anna, "We keep this")
    state(anna, "We keep this", "learning point")
    expect(anna.page.locator(HERE)).to_have_text(anna.says("Waiting to send"))
    visit(anna, point)
    state(anna, "Tried out", "learning point")
    online(anna)
    safe(anna)
    online(bram)
    bram.sees(HAPPENED)
    visit(bram, point)
    state(bram, "Tried out", "learning point")

    visit(anna, address)
    link(anna, "Write about it")
    boxes = anna.page.locator(".part textarea")
    expect(boxes).to_have_count(5)
    expect(boxes.first).to_have_value("")  # what a team wrote stays where it is
    boxes.last.fill(NEXT)
    anna.button("Done").click()
    anna.page.locator(".entry").filter(has_text=NEXT).click()
    written = str(anna.page.evaluate("location.hash"))
    link(anna, "Comes from what you tried out")
    expect(anna.page).to_have_url(re.compile(re.escape(address)))
    expect(anna.page.locator(f".going-on a[href='{written}']")).to_be_visible()
    online(bram)
    visit(bram, address)
    expect(bram.page.locator(".point .sentence")).to_have_text(POINT)
    expect(bram.page.locator(f"a[href='{written}']")).to_have_count(0)

    visit(anna, written)
    link(anna, "Try this out")
    expect(anna.page.locator("#intention")).to_have_value(NEXT)
    anna.button("Done").click()
    anna.sees(anna.says("In Kring, only you can read this."))
    expect(anna.page.locator(".sources a")).to_contain_text(NEXT)
    share_it(anna)
    online(bram)
    visit(bram, "#/trying")
    bram.page.locator(".point-card").filter(has_text=NEXT).click()
    bram.sees(NEXT)
    expect(bram.page.locator(".sources")).to_have_count(0)  # nobody learns that she wrote something


def test_what_somebody_tries_out_alone_is_theirs_until_they_share_it_and_then_the_teams(phone_of: PhoneOf) -> None:
    anna, bram = phone_of("Anna"), phone_of("Bram")
    visit(anna, "#/trying")
    link(anna, "Try something out")
    anna.page.locator("#intention").fill(NEXT)
    anna.page.get_by_role("radio", name=anna.says("Only me")).check()
    anna.button("Done").click()
    safe(anna)
    online(bram)
    visit(bram, "#/trying")
    expect(bram.page.locator(".empty")).to_be_visible()
    share_it(anna)
    online(bram)
    bram.page.locator(".point-card").filter(has_text=NEXT).click()
    tell(bram)
    state(bram, "Tried out", "learning point")


def test_a_day_that_comes_is_told_of_in_the_app_and_in_a_calendar_without_a_word_of_it(phone_of: PhoneOf) -> None:
    anna = phone_of("Anna")
    day = date.today() + timedelta(weeks=3)
    visit(anna, "#/trying")
    link(anna, "New development plan")
    anna.page.locator("#objective").fill("Rust aan tafel in ons hele huis.")
    for weeks in (3, 9):
        later = date.today() + timedelta(weeks=weeks)
        anna.page.get_by_label(anna.says("When do you want to look back?")).fill(later.isoformat())
        anna.button("Add this day").click()
    anna.button("Done").click()
    safe(anna)
    with anna.page.expect_download() as saved:
        anna.button("Put it in my calendar").click()
    told = saved.value.path().read_bytes().decode()
    assert saved.value.suggested_filename == f"kring-{day.isoformat()}.ics"
    assert not [word for word in ("tafel", "Rust", "Anna", "Linde", "Rozenhof") if word in told]
    plan = str(anna.page.evaluate("location.hash"))
    weeks_later(anna, 4)
    band = anna.page.locator(REMINDER.replace("learning", "trying"))
    expect(band).to_be_visible()
    expect(anna.page.get_by_text("tafel")).to_have_count(0)
    band.click()
    anna.page.locator(f".waits a[href='{plan}']").click()
    anna.button("Look back").click()
    anna.page.locator("#outcome").fill("Het is stiller.")
    anna.button("Save").click()
    expect(anna.page.locator(".who-when p")).to_have_count(1)  # the other day still comes
    visit(anna, "#/reflections")
    expect(band).to_have_count(0)


def test_a_link_is_shown_whole_and_opens_safely_or_not_at_all(phone_of: PhoneOf) -> None:
    anna = phone_of("Anna")
    visit(anna, "#/trying")
    link(anna, "New resource")
    anna.page.locator("#title").fill("Rust aan tafel")
    box = anna.page.get_by_label(anna.says("Link"))
    for unsafe in (
        "javascript:alert(1)",
        "http://kring.example/",
        "https://bank.example@evil.example/",
        "https://",
        "een link",
    ):
        box.fill(unsafe)
        anna.button("Done").click()
        expect(anna.page.locator(".wrong-note")).to_have_text(
            anna.says("This is not a link that opens safely. It begins with https.")
        )
    box.fill("https://kring.example/rust?aan=tafel#stil")
    anna.button("Done").click()
    opens = anna.page.locator(".whole-link a")
    expect(opens).to_have_text("https://kring.example/rust?aan=tafel#stil")
    expect(opens).to_have_attribute("rel", "noopener noreferrer")
    anna.button("Tell how it went").click()
    anna.page.locator("#tried").fill("Bij ons hielp het na een week.")
    anna.button("Save").click()
    anna.sees("Bij ons hielp het na een week.")
    safe(anna)


def test_a_resource_is_added_where_it_is_needed_and_found_there(phone_of: PhoneOf) -> None:
    anna = phone_of("Anna")
    shared_by(anna)
    point = put_forward(anna)
    link(anna, "Add a resource")
    anna.page.locator("#title").fill("Filmpje over drinken")
    anna.button("Done").click()
    anna.sees(anna.says("Where it is used"))
    visit(anna, point)
    anna.page.locator(".point-card").filter(has_text="Filmpje over drinken").click()
    resource = str(anna.page.evaluate("location.hash"))
    visit(anna, "#/trying")
    link(anna, "New development plan")
    anna.page.locator("#objective").fill("Meer drinken.")
    anna.button("Done").click()
    anna.button("Choose one that is there").click()
    sheet = anna.page.locator("dialog[open]")
    sheet.get_by_role("button", name="Filmpje over drinken").click()
    sheet.get_by_role("button", name=anna.says("Save")).click()
    expect(anna.page.locator(f".point-card[href='{resource}']")).to_be_visible()


def test_by_keyboard_alone_something_is_tried_out_and_told_of_and_axe_finds_nothing(phone_of: PhoneOf) -> None:
    anna = phone_of("Anna")
    visit(anna, "#/trying")
    assert axe(anna.page) == []
    enter(anna, anna.says("Try something out"))
    expect(anna.page.locator("#intention")).to_be_focused()
    anna.page.keyboard.type(NEXT)
    assert axe(anna.page) == []
    enter(anna, anna.says("Done"))
    expect(anna.page.locator(".point .sentence")).to_have_text(NEXT)
    never_lost(anna)
    enter(anna, anna.says("Tell what happened"))
    expect(anna.page.locator("#happened")).to_be_focused()
    anna.page.keyboard.type(HAPPENED)
    assert axe(anna.page) == []
    enter(anna, anna.says("Save"))
    state(anna, "Tried out", "learning point")
    never_lost(anna)
    assert axe(anna.page) == []
