"""A team meeting on the phones in the room: planned, talked through with one of them in flight, agreed for all."""

import re
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from browser.handset import Handset, online
from browser.phone import patient
from browser.test_screens import finish, share, visit
from playwright.sync_api import Locator, expect

pytestmark = [pytest.mark.slow, pytest.mark.browser]

PhoneOf = Callable[..., Handset]
TEXT = "Ze wilde niet uit bed. Ik ging naast haar zitten."
POINT = "Wie eerst gaat zitten, hoeft minder te praten."
OTHER = "Haast merkt een bewoner eerder dan wijzelf."
NOTES = ("Wat dacht zij, denk je?", "Ze keek naar het raam.")
SUMMARY = "We praatten over haast. Zitten helpt."
TODAY = date.today().isoformat()


def hears(phone: Handset, place: Locator, words: str) -> None:
    """It comes to this phone, however slow the one it comes from is to send it."""

    def heard() -> bool:
        online(phone)
        phone.page.wait_for_timeout(500)
        return any(words in said for said in place.all_inner_texts())

    patient(heard, lambda: f"{words!r} is not in {place.all_inner_texts()}")


def shared_by(phone: Handset) -> str:
    """The address of what somebody shared with De Linde."""
    finish(phone, TEXT)
    phone.page.get_by_text(TEXT).click()
    share(phone)
    return str(phone.page.evaluate("location.hash"))


def planned(phone: Handset, day: str = TODAY, *, short: bool = False) -> str:
    """The address of a new meeting, once the server has it."""
    visit(phone, "#/meetings")
    phone.page.get_by_role("link", name=phone.says("Plan a team meeting")).click()
    phone.page.get_by_label(phone.says("On which day?")).fill(day)
    phone.page.get_by_label(phone.says("Where?")).fill("De teamkamer")
    if short:
        phone.page.get_by_role("radio", name=phone.says("Ten minutes at a handover")).check()
    phone.button("Plan it").click()
    expect(phone.page.locator(".meeting .when")).to_be_visible()
    expect(phone.page.locator(".meeting .kept-line")).to_have_count(0)
    return str(phone.page.evaluate("location.hash"))


def open_at(phone: Handset, meeting: str) -> None:
    """Somebody else's phone has heard of the meeting."""
    visit(phone, "#/meetings")
    hears(phone, phone.page.locator(f"a[href='{meeting}']"), "De teamkamer")
    visit(phone, meeting)
    expect(phone.page.locator(".meeting .when")).to_be_visible()


def step(phone: Handset, heading: str) -> None:
    """On to the next step, which says what it is."""
    phone.button("Next").click()
    expect(phone.page.get_by_role("heading", name=phone.says(heading), exact=True)).to_be_visible()


def note(phone: Handset, words: str) -> None:
    phone.page.get_by_label(phone.says("A note"), exact=True).fill(words)
    phone.button("Write it down").click()
    expect(phone.page.locator(".notes")).to_contain_text(words)


def write_point(phone: Handset, words: str) -> None:
    phone.page.get_by_label(phone.says("A learning point"), exact=True).fill(words)
    phone.button("Write down the learning point").click()
    expect(phone.page.locator(".talked .point-card").filter(has_text=words)).to_be_visible()


def proposed(phone: Handset) -> Locator:
    return phone.page.locator(".support .by")


def brought(phone: Handset) -> Locator:
    name = phone.says("On the table")
    return phone.page.get_by_role("region", name=name, exact=True)


def bring(phone: Handset, text: str) -> None:
    visit(phone, text)
    phone.button("Bring it to the meeting").click()
    expect(phone.button("Do not bring it after all")).to_be_visible()


def test_three_people_talk_one_of_them_in_flight_and_what_they_agree_reaches_everybody(
    phone_of: PhoneOf, dewi: Handset
) -> None:
    anna, bram = phone_of("Anna"), phone_of("Bram")
    text = shared_by(anna)
    meeting = planned(bram)
    open_at(anna, meeting)
    bring(anna, text)
    open_at(dewi, meeting)
    for phone in (bram, dewi):
        hears(phone, brought(phone), TEXT)

    dewi.airplane(True)
    for phone in (anna, bram, dewi):
        visit(phone, meeting.replace("entry", "talk"))
        step(phone, "What is on the table")
        expect(phone.page.locator("article.story")).to_contain_text(TEXT)
    for phone, words in zip((dewi, anna), NOTES, strict=True):
        note(phone, words)
    for phone in (anna, bram, dewi):
        step(phone, "One question")
    question = "What are the learning points about practice that might be generalisable from this discussion?"
    dewi.sees(dewi.says(question))
    write_point(dewi, POINT)
    write_point(bram, OTHER)
    for phone in (dewi, anna, bram):
        for words in (POINT, OTHER):
            hears(phone, phone.page.locator(".talked .point-card"), words)
        phone.button("Back one step").click()
        for words in NOTES:
            hears(phone, phone.page.locator(".notes"), words)
        step(phone, "One question")

    step(bram, "The summary")
    bram.page.get_by_label(bram.says("Summary"), exact=True).fill(SUMMARY)
    bram.page.locator(".talked li").filter(has_text=POINT).get_by_role("button").click()
    bram.page.locator("dialog[open]").get_by_role("button", name=bram.says("We agree on this")).click()
    bram.button("Close the meeting").click()
    bram.sees(SUMMARY)
    expect(bram.page.locator(".meeting .kept-line")).to_have_count(0)
    for phone in (anna, dewi):
        visit(phone, "#/team/")
        news = phone.says("This is what you agreed at the team meeting on {date}").partition("{")[0]
        hears(phone, phone.page.locator(".meeting-news"), news)
        phone.page.locator(".meeting-news").click()
        phone.sees(SUMMARY)
        card = phone.page.locator(".point-card").filter(has_text=POINT)
        hears(phone, card, phone.says("Agreed", "learning point"))
        expect(phone.page.locator(".notes li")).to_have_count(2)
        told = " ".join(phone.page.locator(".meeting, .notes").all_inner_texts())
        assert not [name for name in ("Anna", "Bram", "Dewi") if name in told], "nothing says who was there"

    again = planned(anna, (date.today() + timedelta(days=7)).isoformat())
    opening = anna.page.get_by_role("region", name=anna.says("What you agreed last time"))
    expect(opening).to_contain_text(POINT)
    visit(anna, again.replace("entry", "talk"))
    expect(opening).to_contain_text(POINT)
    opening.locator(".point-card").filter(has_text=POINT).click()
    expect(anna.page.locator(f".sources a[href='{meeting}']")).to_be_visible()


def test_looking_after_the_learning_goes_round_and_is_taken_or_passed_on_in_one_tap(phone_of: PhoneOf) -> None:
    anna, bram = phone_of("Anna"), phone_of("Bram")
    phones = {"Anna": anna, "Bram": bram}
    first = planned(anna)
    open_at(bram, first)
    begin = next(name for name in phones if question_to_me(anna) in proposed(phones[name]).inner_text())
    other = "Bram" if begin == "Anna" else "Anna"
    why = "Who looks after the learning next time? {name} has not done it for a while."
    expect(proposed(phones[other])).to_contain_text(anna.says(why, name=begin))

    phones[begin].button("Pass it on").click()
    expect(proposed(phones[begin])).to_contain_text(anna.says(why, name=other))
    hears(phones[other], proposed(phones[other]), question_to_me(anna))
    phones[other].button("I will do it").click()
    taken = anna.says("{name} looks after the learning today.", name=other)
    for phone in phones.values():
        hears(phone, proposed(phone), taken)

    planned(phones[other], (date.today() + timedelta(days=7)).isoformat())
    expect(proposed(phones[other])).to_contain_text(anna.says(why, name=begin))


def question_to_me(phone: Handset) -> str:
    return phone.says("Would you look after the learning this time?")


def test_a_colleague_asks_and_a_no_leaves_no_trace(phone_of: PhoneOf, dewi: Handset) -> None:
    anna, bram = phone_of("Anna"), phone_of("Bram")
    text = shared_by(anna)
    meeting = planned(bram)
    visit(bram, "#/team/")
    hears(bram, bram.page.locator("article .words"), TEXT)
    visit(bram, text)
    bram.button("Ask to bring it").click()
    asked = bram.says("You asked. Only the person who wrote this knows, and decides.")
    bram.sees(asked)

    visit(anna, "#/team/")
    said = anna.says("{name} asks if you bring a text to the team meeting. Only you see this.", name="Bram")
    hears(anna, anna.page.locator(".band"), said)
    anna.page.get_by_role("link", name=said).click()
    anna.button("Rather not").click()
    expect(anna.button("Rather not")).to_have_count(0)
    visit(anna, "#/team/")
    expect(anna.page.get_by_text(said)).to_have_count(0)

    online(bram)
    bram.sees(asked)
    for phone in (bram, dewi):
        open_at(phone, meeting)
        expect(brought(phone)).to_contain_text(phone.says("Nobody has brought a text yet. Only its writer can."))
    visit(dewi, text)
    expect(dewi.button("Ask to bring it")).to_be_visible()


def test_what_is_taken_back_is_gone_from_the_table_with_a_sentence(phone_of: PhoneOf) -> None:
    anna, bram = phone_of("Anna"), phone_of("Bram")
    text = shared_by(anna)
    meeting = planned(bram)
    open_at(anna, meeting)
    bring(anna, text)
    hears(bram, brought(bram), TEXT)
    anna.button("Take back").click()
    anna.page.locator("dialog").get_by_role("button", name=anna.says("Take back"), exact=True).click()
    anna.sees(anna.says("Taken back. Now only you can read it."))
    hears(bram, brought(bram), bram.says("This text was taken back, or you cannot read it here."))
    expect(bram.page.get_by_text(TEXT)).to_have_count(0)


def test_ten_minutes_are_one_text_one_question_and_one_learning_point(phone_of: PhoneOf) -> None:
    anna = phone_of("Anna")
    text = shared_by(anna)
    meeting = planned(anna, short=True)
    bring(anna, text)
    visit(anna, meeting.replace("entry", "talk"))
    anna.airplane(True)
    expect(anna.page.get_by_role("heading", name=anna.says("One text"), exact=True)).to_be_visible()
    expect(anna.page.locator("article.story")).to_contain_text(TEXT)
    anna.sees(anna.says("You have just begun."))
    step(anna, "One question")
    step(anna, "One learning point")
    write_point(anna, POINT)
    anna.button("Close the meeting").click()
    expect(anna.page.locator("article.meeting")).to_be_visible()
    anna.page.locator(".point-card").click()
    expect(anna.page.locator(".sources a")).to_have_count(2)
    online(anna)
    expect(anna.page.locator(".point .kept-line")).to_have_count(0)


def test_the_calendar_gets_a_day_and_an_hour_and_no_place_text_or_name(phone_of: PhoneOf) -> None:
    anna = phone_of("Anna")
    meeting = planned(anna)
    visit(anna, meeting.replace("entry", "meeting"))
    anna.page.get_by_label(anna.says("At what time? You may leave this open.")).fill("14:30")
    anna.button("Save").click()
    expect(anna.page.locator(".meeting .when")).to_contain_text("14:30")
    with anna.page.expect_download() as saved:
        anna.button("Put it in my calendar").click()
    told = re.sub(r"\r\n ", "", saved.value.path().read_bytes().decode())
    assert f"DTSTART:{TODAY.replace('-', '')}T143000\r\n" in told
    assert not [word for word in ("teamkamer", "Anna", "Linde", "Rozenhof") if word in told]


def test_a_note_half_written_outlives_a_reload(phone_of: PhoneOf) -> None:
    """Nobody said it yet, and no editor holds it; without a network too."""
    anna = phone_of("Anna")
    meeting = planned(anna)
    visit(anna, meeting.replace("entry", "talk"))
    anna.airplane(True)
    anna.page.get_by_label(anna.says("A note"), exact=True).fill("Nog niet af")
    anna.page.reload()
    expect(anna.page.locator(".notes")).to_have_text("Nog niet af")
    anna.page.reload()
    expect(anna.page.locator(".notes")).to_have_text("Nog niet af")


def test_a_note_half_written_is_everybodys_when_its_writer_goes_on(phone_of: PhoneOf) -> None:
    anna, bram = phone_of("Anna"), phone_of("Bram")
    meeting = planned(anna)
    open_at(bram, meeting)
    visit(anna, meeting.replace("entry", "talk"))
    anna.page.get_by_label(anna.says("A note"), exact=True).fill("Nog niet af")
    step(anna, "What is on the table")
    visit(bram, meeting.replace("entry", "talk"))
    hears(bram, bram.page.locator(".notes"), "Nog niet af")
