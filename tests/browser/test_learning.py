"""From what Anna shared to what the team keeps: put forward in flight, agreed on elsewhere, looked back on in time."""

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from browser.handset import Handset, online
from browser.test_keyboard import enter, never_lost
from browser.test_screens import finish, share, visit
from playwright.sync_api import expect

pytestmark = [pytest.mark.slow, pytest.mark.browser]

PhoneOf = Callable[..., Handset]
TEXT = "Ze wilde niet uit bed. Ik ging naast haar zitten."
POINT = "Wie eerst gaat zitten, hoeft minder te praten."
REMINDER = ".band a[href^='#/learning']"
SEEN = "Drie ochtenden zonder strijd."


def shared_by(anna: Handset) -> str:
    """The address of what Anna shared with De Linde."""
    finish(anna, TEXT)
    anna.page.get_by_text(TEXT).click()
    share(anna)
    return str(anna.page.evaluate("location.hash"))


def put_forward(phone: Handset) -> str:
    """From the text on screen; the address of the learning point."""
    phone.page.get_by_role("link", name=phone.says("Make a learning point")).click()
    phone.page.locator("#sentence").fill(POINT)
    phone.page.locator("#reasons").fill("Ze werd rustig toen ik ook rustig was.")
    phone.button("Put it forward").click()
    expect(phone.page.locator(".point .sentence")).to_have_text(POINT)
    return str(phone.page.evaluate("location.hash"))


def put_forward_alone(phone: Handset) -> None:
    """From no text: only its sentence."""
    visit(phone, "#/learning")
    phone.page.get_by_role("link", name=phone.says("New learning point")).click()
    phone.page.locator("#sentence").fill(POINT)
    phone.button("Put it forward").click()


def safe(phone: Handset) -> None:
    """Nothing of it waits on this phone any more."""
    expect(phone.page.locator(".point .kept-line")).to_have_count(0)


def card(phone: Handset) -> None:
    """Open it from the team's page."""
    visit(phone, "#/learning")
    phone.page.locator(".point-card").filter(has_text=POINT).click()
    expect(phone.page.locator(".point .sentence")).to_have_text(POINT)


def agree(phone: Handset, owner: str, day: date) -> None:
    phone.button("We agree on this").click()
    sheet = phone.page.locator("dialog[open]")
    sheet.get_by_label(phone.says("Who looks after it?")).select_option(label=owner)
    sheet.get_by_label(phone.says("When do you look back?")).fill(day.isoformat())
    sheet.get_by_role("button", name=phone.says("We agree on this")).click()
    expect(phone.page.locator(".point .stage")).to_have_text(phone.says("Agreed", "learning point"))


def weeks_later(phone: Handset, weeks: int) -> None:
    """The phone's own clock goes on; its timers run as they did."""
    phone.page.clock.set_fixed_time(datetime.now() + timedelta(weeks=weeks))
    visit(phone, "#/me")
    expect(phone.button("Sign out").last).to_be_visible()
    visit(phone, "#/reflections")


def test_a_learning_point_is_put_forward_in_flight_agreed_by_another_looked_back_on_and_kept(phone_of: PhoneOf) -> None:
    anna, bram = phone_of("Anna"), phone_of("Bram")
    shared_by(anna)
    anna.airplane(True)
    put_forward(anna)
    expect(anna.page.locator(".point .kept-line")).to_have_text(anna.says("Waiting to send"))
    expect(anna.page.locator(".sources a")).to_contain_text(TEXT)
    online(anna)
    safe(anna)

    online(bram)
    card(bram)
    expect(bram.page.locator(".sources a")).to_contain_text("Anna")
    agree(bram, "Anna", date.today() + timedelta(weeks=4))
    safe(bram)
    online(anna)
    expect(anna.page.locator(".point .stage")).to_have_text(anna.says("Agreed", "learning point"))
    anna.sees(anna.says("Looked after by {name}", name="Anna"))

    for phone in (anna, bram):
        visit(phone, "#/reflections")
        expect(phone.page.locator(REMINDER)).to_have_count(0)
        weeks_later(phone, 5)
        expect(phone.page.locator(REMINDER)).to_be_visible()

    anna.page.locator(REMINDER).click()
    anna.page.locator(".waits .point-card").click()
    anna.button("Look back").click()
    anna.page.get_by_label(anna.says("What did you see?")).fill(SEEN)
    anna.page.get_by_role("radio", name=anna.says("We keep this", "learning point")).check()
    anna.button("Save").click()
    expect(anna.page.locator(".point .stage")).to_have_text(anna.says("We keep this", "learning point"))
    safe(anna)
    online(bram)
    expect(bram.page.locator(REMINDER)).to_have_count(0)
    card(bram)
    bram.sees(SEEN)
    visit(bram, bram.page.evaluate("location.hash").replace("entry", "history"))
    kept = bram.says("We keep this", "learning point")
    bram.sees(bram.says("{name} changed it to ‘{state}’", name="Anna", state=kept))


def test_a_text_that_is_taken_back_leaves_a_sentence_and_none_of_its_words(phone_of: PhoneOf) -> None:
    anna, bram = phone_of("Anna"), phone_of("Bram")
    address = shared_by(anna)
    put_forward(anna)
    safe(anna)
    online(bram)
    card(bram)
    expect(bram.page.locator(".sources a")).to_contain_text(TEXT)
    visit(anna, address)
    anna.button("Take back").click()
    anna.page.locator("dialog").get_by_role("button", name=anna.says("Take back"), exact=True).click()
    anna.sees(anna.says("Taken back. Now only you can read it."))
    online(bram)
    bram.sees(bram.says("This text was taken back, or you cannot read it here."))
    expect(bram.page.get_by_text(TEXT)).to_have_count(0)
    expect(bram.page.locator(".point .sentence")).to_have_text(POINT)


def test_the_calendar_gets_a_day_and_neither_the_sentence_nor_a_name(phone_of: PhoneOf) -> None:
    anna = phone_of("Anna")
    put_forward_alone(anna)
    day = date.today() + timedelta(weeks=3)
    agree(anna, "Anna", day)
    with anna.page.expect_download() as saved:
        anna.button("Put it in my calendar").click()
    told = saved.value.path().read_bytes().decode()
    assert saved.value.suggested_filename == f"kring-{day.isoformat()}.ics"
    assert f"DTSTART;VALUE=DATE:{day:%Y%m%d}\r\n" in told
    words = re.sub(r"\r\n ", "", told)
    assert not [word for word in (*POINT.split(), "Anna", "Linde", "Rozenhof") if len(word) > 3 and word in words]


def test_what_is_left_half_written_is_a_draft_and_an_empty_sheet_leaves_no_trace(phone_of: PhoneOf) -> None:
    anna = phone_of("Anna")
    visit(anna, "#/learning")
    for words in ("", POINT):
        anna.page.get_by_role("link", name=anna.says("New learning point")).click()
        anna.page.locator("#sentence").press_sequentially("Eerst")
        anna.page.locator("#sentence").fill(words)
        anna.button("Back", "go back").click()
        expect(anna.page.locator(".point-card")).to_have_count(1 if words else 0)
    anna.page.locator(".point-card").click()
    anna.page.get_by_role("link", name=anna.says("Go on with it")).click()
    expect(anna.page.locator("#sentence")).to_have_value(POINT)
    anna.page.reload()
    expect(anna.page.locator("#sentence")).to_have_value(POINT)


def test_a_look_back_left_half_way_is_a_draft_until_it_is_saved_or_thrown_away(phone_of: PhoneOf) -> None:
    anna = phone_of("Anna")
    put_forward_alone(anna)
    agree(anna, "Anna", date.today())
    safe(anna)
    for _ in range(2):
        anna.button("Look back").click()
        anna.page.get_by_label(anna.says("What did you see?")).fill(SEEN)
        anna.button("Not now").click()
        expect(anna.page.locator(".point .kept-line")).to_contain_text(anna.says("Draft"))
        anna.button("Throw away this change").click()
        expect(anna.page.get_by_text(SEEN)).to_have_count(0)
        safe(anna)
    anna.button("Look back").click()
    anna.page.get_by_label(anna.says("What did you see?")).fill(SEEN)
    anna.button("Not now").click()
    anna.button("Go on with it").click()
    expect(anna.page.get_by_label(anna.says("What did you see?"))).to_have_value(SEEN)
    anna.page.get_by_role("radio", name=anna.says("We let this go", "learning point")).check()
    anna.button("Save").click()
    safe(anna)
    expect(anna.page.locator(".point .stage")).to_have_text(anna.says("We let this go", "learning point"))


def test_by_keyboard_alone_it_is_put_forward_and_agreed_on(phone_of: PhoneOf) -> None:
    anna = phone_of("Anna")
    visit(anna, "#/learning")
    expect(anna.page.locator("h1")).to_be_focused()
    enter(anna, anna.says("New learning point"))
    expect(anna.page.locator("#sentence")).to_be_focused()
    anna.page.keyboard.type(POINT)
    enter(anna, anna.says("Put it forward"))
    expect(anna.page.locator(".point .sentence")).to_have_text(POINT)
    never_lost(anna)
    enter(anna, anna.says("We agree on this"))
    enter(anna, anna.says("We agree on this"))
    expect(anna.page.locator(".point .stage")).to_have_text(anna.says("Agreed", "learning point"))
    never_lost(anna)
