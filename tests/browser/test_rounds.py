"""A round: Anna tells, Bram and Dewi ask, one of them offline, Anna sees it anew, and the next one looks back."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from browser.handset import Handset, online
from browser.test_keyboard import enter, never_lost
from browser.test_learning import weeks_later
from browser.test_meeting import hears, planned
from browser.test_screens import share, visit
from playwright.sync_api import expect

pytestmark = [pytest.mark.slow, pytest.mark.browser]

PhoneOf = Callable[..., Handset]
TOLD = "Een naaste zegt elke dag hoe ik het wassen moet doen."
BEFORE = "Zij vertrouwt me niet."
LEADING = "Waarom doe je het niet samen?"
ASKED, ASKED_TOO = "Wat zou zij willen dat je ziet?", "Wanneer ging het wel goed?"
INSIGHT = "Ze heeft het zes jaar zelf gedaan."
STEP = "Haar vragen hoe zij het thuis deed."
WENT = "Ze deed het voor. Daarna lachten we."
NEXT = "Nu wil ik dat het ook zo gaat als ik vrij ben."


def told(phone: Handset, words: str = TOLD) -> str:
    """Told and done, for its presenter alone; the address of the dilemma."""
    visit(phone, "#/dilemmas")
    phone.page.get_by_role("link", name=phone.says("New dilemma")).click()
    phone.page.locator("#problem").fill(words)
    phone.page.locator("#before").fill(BEFORE)
    phone.button("Done").click()
    expect(phone.page.locator(".round-told .sentence")).to_have_text(words)
    return str(phone.page.evaluate("location.hash"))


def step(phone: Handset, name: str) -> None:
    """Go to a step of the round."""
    phone.button(name, "step of a round").click()
    expect(phone.button(name, "step of a round")).to_have_attribute("aria-current", "step")


def ask(phone: Handset, address: str, words: str) -> None:
    """Ask an open question under what is on the phone already."""
    visit(phone, address)
    phone.button("Respond").click()
    phone.page.locator(".respond textarea").fill(words)
    phone.button("Respond").click()
    expect(phone.page.locator(".reply", has_text=words)).to_be_visible()


def held(phone: Handset) -> None:
    """It has come to this phone."""
    visit(phone, "#/dilemmas")
    hears(phone, phone.page.locator(".dilemma-card"), TOLD)


def test_a_round_of_three_one_without_a_network_and_the_next_one_looks_back(phone_of: PhoneOf, dewi: Handset) -> None:
    anna, bram = phone_of("Anna"), phone_of("Bram")
    address = told(anna)
    share(anna)
    for phone in (bram, dewi):
        held(phone)
    dewi.airplane(True)
    ask(dewi, address, ASKED)
    expect(dewi.page.locator(".reply .kept-line")).to_have_text(dewi.says("Waiting to send"))
    ask(bram, address, ASKED_TOO)
    online(dewi)
    expect(dewi.page.locator(".reply .kept-line")).to_have_count(0)

    step(anna, "Questions")
    expect(anna.page.locator(".reply.open")).to_have_count(2, timeout=60_000)  # they come in by themselves
    anna.airplane(True)
    anna.page.locator(".reply", has_text=ASKED).locator(".take").click()
    expect(anna.page.locator(".take[aria-pressed='true']")).to_have_count(1)
    anna.button("What do you see differently now?").click()
    expect(anna.page.locator(".looking-back").get_by_text(BEFORE)).to_be_visible()
    expect(anna.page.locator(".taken .sentence")).to_have_text(ASKED)
    anna.page.locator(".looking-back textarea").fill(INSIGHT)
    anna.button("Save").click()
    anna.page.get_by_label(anna.says("What are you going to do?")).fill(STEP)
    anna.button("Save").click()
    expect(anna.page.locator(".next-steps .words")).to_have_text(STEP)
    expect(anna.page.locator(".came-of-it .kept-line")).to_have_text(anna.says("Waiting to send"))
    online(anna)
    expect(anna.page.locator(".came-of-it .kept-line")).to_have_count(0)

    hears(bram, bram.page.locator(".came-of-it"), STEP)
    expect(bram.page.locator(".came-of-it")).to_contain_text(INSIGHT)
    expect(bram.page.locator(".came-of-it .taken")).to_contain_text(ASKED)
    expect(bram.page.get_by_role("link", name=bram.says("Edit"))).to_have_count(0)

    visit(anna, "#/reflections")
    reminder = anna.page.locator(f".band a[href='{address}']")
    expect(reminder).to_have_count(0)
    weeks_later(anna, 3)
    reminder.click()
    anna.button("Look back").click()
    anna.page.locator(".looking-back textarea").fill(WENT)
    anna.button("Save").click()
    expect(anna.page.locator(".next-steps")).to_contain_text(WENT)
    anna.page.get_by_role("link", name=anna.says("Begin the next round")).click()
    anna.page.locator("#problem").fill(NEXT)
    anna.page.get_by_role("radio", name="De Linde").check()
    anna.button("Done").click()
    step(anna, "Tell")
    expect(anna.page.locator(".round-told .kept-line")).to_have_count(0)
    expect(anna.page.locator(".earlier")).to_contain_text(WENT)

    visit(bram, "#/dilemmas")
    hears(bram, bram.page.locator(".dilemma-card"), NEXT)
    bram.page.locator(".dilemma-card", has_text=NEXT).click()
    expect(bram.page.locator(".earlier")).to_contain_text(STEP)
    expect(bram.page.locator(".earlier")).to_contain_text(WENT)
    anna.button("Take back").click()
    anna.page.locator("dialog").get_by_role("button", name=anna.says("Take back"), exact=True).click()
    anna.sees(anna.says("Taken back. Now only you can read it."))
    online(bram)
    bram.sees(bram.says("This is no longer shared with you."))
    expect(bram.page.get_by_text(NEXT)).to_have_count(0)


def test_a_question_that_shuts_is_noticed_and_nothing_is_blocked(phone_of: PhoneOf) -> None:
    anna, bram = phone_of("Anna"), phone_of("Bram")
    address = told(anna)
    share(anna)
    held(bram)
    visit(bram, address)
    bram.button("Respond").click()
    box, said = bram.page.locator(".respond textarea"), bram.page.locator(".keep-open .note")
    box.fill("Hoe merkte je dat?")
    expect(said).to_have_text("")
    box.fill("Heb je het haar gevraagd?")
    expect(said).to_have_text(bram.says("Yes or no could be the whole answer. Another beginning leaves more room:"))
    bram.page.locator(".keep-open .btn").first.click()
    expect(box).to_be_focused()
    expect(box).to_have_value("Heb je het haar gevraagd?\nWat gebeurde er toen ")
    box.press_sequentially("je het vroeg?")
    expect(said).to_have_text("")
    box.fill(LEADING)
    bram.button("Share it as an idea").click()
    expect(bram.page.get_by_role("radio", name=bram.says("Idea", "response"))).to_be_checked()
    expect(bram.page.locator(".keep-open")).to_have_count(0)
    bram.page.get_by_role("radio", name=bram.says("Question", "response")).check()
    bram.button("Respond").click()
    expect(bram.page.locator(".reply.open")).to_contain_text(LEADING)


def test_until_she_shares_it_only_anna_has_it_and_a_name_is_asked_about(phone_of: PhoneOf) -> None:
    anna, bram = phone_of("Anna"), phone_of("Bram")
    visit(anna, "#/dilemmas")
    anna.sees(
        anna.says(
            "No dilemmas yet. What are you stuck with? You tell it, colleagues ask, and you find your own next step."
        )
    )
    anna.page.get_by_role("link", name=anna.says("New dilemma")).click()
    expect(anna.page.get_by_role("radio", name=anna.says("Only me"))).to_be_checked()
    anna.page.locator("#problem").fill("Ik durf het Bram niet te zeggen. ")
    expect(anna.page.locator(".heed [role='status']").first).to_contain_text("Bram")
    anna.button("Done").click()
    anna.sees(anna.says("In Kring, only you can read this."))
    online(bram)
    visit(bram, "#/dilemmas")
    bram.sees(
        bram.says(
            "No dilemmas yet. What are you stuck with? You tell it, colleagues ask, and you find your own next step."
        )
    )
    step(anna, "Questions")
    anna.sees(anna.says("In Kring, only you can read this dilemma. Share it, and colleagues can ask you questions."))


def test_the_calendar_gets_the_day_of_a_step_and_none_of_its_words(phone_of: PhoneOf) -> None:
    anna = phone_of("Anna")
    told(anna)
    step(anna, "My step")
    anna.page.get_by_label(anna.says("What are you going to do?")).fill(STEP)
    day = date.today() + timedelta(days=9)
    anna.page.get_by_label(anna.says("When do you look back on it yourself?")).fill(day.isoformat())
    anna.button("One more step").click()
    anna.button("Save").click()
    expect(anna.page.locator(".next-steps > li")).to_have_count(1)
    with anna.page.expect_download() as saved:
        anna.button("Put it in my calendar").click()
    put = saved.value.path().read_bytes().decode().replace("\r\n ", "")
    assert f"DTSTART;VALUE=DATE:{day:%Y%m%d}\r\n" in put
    assert not [word for word in (*STEP.split(), *TOLD.split(), "Anna") if len(word) > 4 and word in put]


def test_a_programme_links_its_rounds_and_ends_with_what_people_can_do_without_help(phone_of: PhoneOf) -> None:
    anna, bram = phone_of("Anna"), phone_of("Bram")
    told(anna)
    share(anna)
    visit(anna, "#/programmes")
    anna.page.get_by_role("link", name=anna.says("New programme")).click()
    anna.page.locator("#title").fill("Een jaar vragen stellen")
    anna.page.locator("#able").fill("Zelf een ronde houden.")
    anna.page.get_by_label(anna.says("When do you look back?")).fill((date.today() + timedelta(weeks=20)).isoformat())
    anna.button("Done").click()
    anna.page.locator("summary", has_text=anna.says("Add or take out")).click()
    anna.page.locator(".sources .tick input").check()
    expect(anna.page.locator(".sources a.story-card")).to_contain_text(TOLD)
    expect(anna.page.locator(".programme .kept-line")).to_have_count(0)
    visit(bram, "#/programmes")
    hears(bram, bram.page.locator(".programme-card"), "Een jaar vragen stellen")
    weeks_later(bram, 22)
    visit(bram, "#/programmes")
    bram.page.locator(".waits .programme-card").click()
    expect(bram.page.locator(".sources a.story-card")).to_contain_text(TOLD)
    bram.airplane(True)
    bram.button("Look back").click()
    expect(bram.page.locator(".looking-back")).to_contain_text("Zelf een ronde houden.")
    bram.page.locator(".looking-back textarea").fill("We doen het op de maandag, met wie er is.")
    bram.button("Save").click()
    expect(bram.page.locator(".programme")).to_contain_text(bram.says("What we can do now without help"))
    online(bram)
    expect(bram.page.locator(".programme .kept-line")).to_have_count(0)
    hears(anna, anna.page.locator(".programme"), "We doen het op de maandag, met wie er is.")


def test_by_keyboard_alone_a_dilemma_is_told_and_its_steps_are_gone(phone_of: PhoneOf) -> None:
    anna = phone_of("Anna")
    visit(anna, "#/dilemmas")
    expect(anna.page.locator("h1")).to_be_focused()
    enter(anna, anna.says("New dilemma"))
    expect(anna.page.locator("#problem")).to_be_focused()
    anna.page.keyboard.type(TOLD)
    enter(anna, anna.says("Done"))
    expect(anna.page.locator(".round-told .sentence")).to_have_text(TOLD)
    never_lost(anna)
    enter(anna, anna.says("Differently", "step of a round"))
    expect(anna.page.locator(".looking-back textarea")).to_be_focused()
    anna.page.keyboard.type(INSIGHT)
    enter(anna, anna.says("Save"))
    expect(anna.button("My step", "step of a round")).to_have_attribute("aria-current", "step")
    never_lost(anna)


def test_when_nothing_was_shared_a_dilemma_can_still_be_brought_to_the_meeting(phone_of: PhoneOf) -> None:
    anna, bram = phone_of("Anna"), phone_of("Bram")
    meeting = planned(anna)
    anna.page.get_by_role("link", name=anna.says("New dilemma")).click()
    anna.page.locator("#problem").fill(TOLD)
    anna.page.get_by_role("radio", name="De Linde").check()
    anna.button("Done").click()
    step(anna, "Tell")
    anna.button("Bring it to the meeting").click()
    anna.page.get_by_role("button", name=anna.says("Do not bring it after all")).wait_for()
    visit(anna, meeting)
    expect(anna.page.locator(".brought").first).to_contain_text(TOLD)
    visit(bram, meeting)
    hears(bram, bram.page.locator(".brought"), TOLD)
    expect(bram.page.get_by_role("button", name=bram.says("Ask to bring it"))).to_have_count(0)
