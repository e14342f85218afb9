"""Who goes over texts before they leave: by keyboard, two people each, and never alone."""

from collections.abc import Callable

import pytest
from browser.handset import Handset
from browser.studied import TEXTS, checked_study, decide_all
from browser.test_screens import visit
from playwright.sync_api import expect
from running import Server

pytestmark = [pytest.mark.slow, pytest.mark.browser]

PhoneOf = Callable[..., Handset]
DESK = {"width": 1280, "height": 800}


def desk(phone: Handset, address: str) -> None:
    phone.page.set_viewport_size(DESK)
    visit(phone, address)
    phone.page.locator(".form").first.wait_for()


def word(phone: Handset, words: str) -> None:
    phone.page.locator(".form").filter(has_text=words).first.click()
    expect(phone.page.locator(".word-card h2")).to_have_text(words)


def test_two_people_decide_about_a_word_by_keyboard(phone_of: PhoneOf, server: Server) -> None:
    study = checked_study(server)
    joris, karin = phone_of("Joris"), phone_of("Karin")
    desk(joris, f"#/words/{study}")
    word(joris, "Roos")
    joris.page.keyboard.press("m")
    expect(joris.page.locator(".form").filter(has_text="Roos")).to_have_count(0)
    desk(karin, f"#/words/{study}")
    word(karin, "Roos")
    karin.sees(karin.says("Approve: cover up"))
    karin.page.keyboard.press("m")
    expect(karin.page.locator(".form").filter(has_text="Roos")).to_have_count(0)
    karin.button("All words").click()
    by_two = karin.says("{decided}: decided by two people", decided=karin.says("Covered up", "a word"))
    expect(karin.page.locator(".form").filter(has_text="Roos").filter(has_text=by_two)).to_have_count(1)


def test_what_joris_decided_waits_for_somebody_else_and_he_can_undo_it(phone_of: PhoneOf, server: Server) -> None:
    study = checked_study(server)
    joris = phone_of("Joris")
    desk(joris, f"#/words/{study}")
    word(joris, "Roos")
    joris.page.keyboard.press("k")
    joris.button("All words").click()
    mine = joris.says("{decided}: decided by you, waits for a second person", decided=joris.says("Kept"))
    expect(joris.page.locator(".form").filter(has_text="Roos")).to_contain_text(mine)
    joris.page.keyboard.press("z")
    expect(joris.page.locator(".form").filter(has_text="Roos")).not_to_contain_text(mine)


def test_of_two_at_the_same_word_the_second_is_told(phone_of: PhoneOf, server: Server) -> None:
    study = checked_study(server)
    joris, karin = phone_of("Joris"), phone_of("Karin")
    for phone in (joris, karin):
        desk(phone, f"#/words/{study}")
        word(phone, "Roos")
    joris.page.keyboard.press("m")
    expect(joris.page.locator(".form").filter(has_text="Roos")).to_have_count(0)
    karin.page.keyboard.press("k")
    karin.sees(karin.says("Somebody else decided about this word just now. Look at it again."))
    karin.sees(karin.says("Approve: cover up"))


def test_keys_rest_while_somebody_types_and_can_be_put_off(phone_of: PhoneOf, server: Server) -> None:
    study = checked_study(server)
    joris = phone_of("Joris")
    desk(joris, f"#/words/{study}")
    joris.page.keyboard.press("/")
    expect(joris.page.locator("#find-word")).to_be_focused()
    joris.page.keyboard.type("oo")
    expect(joris.page.locator("#find-word")).to_have_value("oo")
    joris.page.keyboard.press("Escape")
    joris.page.keyboard.press("?")
    joris.page.get_by_label(joris.says("Use single keys")).uncheck()
    joris.page.keyboard.press("Escape")
    before = joris.page.locator(".form").count()
    joris.page.keyboard.press("m")
    joris.page.wait_for_timeout(500)
    assert joris.page.locator(".form").count() == before


def test_a_text_is_read_by_two_and_what_was_missed_is_covered_up(phone_of: PhoneOf, server: Server) -> None:
    study = checked_study(server)
    joris = phone_of("Joris")
    desk(joris, f"#/texts/{study}")
    calm = (
        joris.page.locator(".form")
        .filter(has_text=joris.says("Still to be read"))
        .filter(has_text=joris.says("read again"))
    )
    calm.first.click()
    joris.sees("De nacht was lang.")
    joris.page.locator("summary", has_text=joris.says("Cover up something else")).click()
    joris.page.get_by_label(joris.says("Which words?")).fill("De nacht")
    joris.button("Cover it up").click()
    joris.button("No: it can leave").click()
    joris.button("All texts").click()
    expect(
        joris.page.locator(".form")
        .filter(has_text=joris.says("Can leave"))
        .or_(joris.page.locator(".form").filter(has_text=joris.says("Changed", "a text")))
    ).to_have_count(1)


def test_nobody_of_the_team_meets_the_studies_and_no_writer_is_named(phone_of: PhoneOf, server: Server) -> None:
    study = checked_study(server)
    anna, joris = phone_of("Anna"), phone_of("Joris")
    visit(anna, "#/me")
    expect(anna.page.get_by_role("link", name=anna.says("Studies"), exact=True)).to_have_count(0)
    visit(anna, f"#/words/{study}")
    anna.page.wait_for_timeout(500)
    assert "imker" not in anna.page.inner_text("body")
    desk(joris, f"#/texts/{study}")
    joris.button("All texts").click()
    shown = joris.page.inner_text("main")
    assert not [name for name in TEXTS if name in shown]


def test_anna_reads_her_text_as_it_would_leave_and_keeps_it_out(phone_of: PhoneOf, server: Server) -> None:
    study = checked_study(server)
    anna, joris = phone_of("Anna"), phone_of("Joris")
    visit(anna, "#/me/said-yes")
    anna.page.get_by_role("link", name=anna.says("Read it as researchers would see it")).click()
    anna.sees(f"{anna.says('Person', 'covered up')} 1")
    assert "Yusuf" not in anna.page.locator(".covered").inner_text()
    anna.button("Keep this text out of the study").click()
    anna.sees(anna.says("You kept this text out of the study."))
    desk(joris, f"#/texts/{study}")
    expect(joris.page.locator(".form")).to_have_count(len(TEXTS) - 1)


def test_an_administrator_sets_up_a_study_without_a_manual(phone_of: PhoneOf, server: Server) -> None:
    checked_study(server, first="2020-01-01", last="2020-12-31")
    mona = phone_of("Mona")
    visit(mona, "#/studies")
    mona.page.get_by_role("link", name=mona.says("Set up a study", "a study")).click()
    mona.button("Start asking").click()
    mona.sees(mona.says("Something is not filled in yet: people need it to decide."))
    for label, words in FILLED.items():
        mona.page.get_by_label(mona.says(label, "a study" if label == "Purpose" else ""), exact=False).first.fill(words)
    mona.page.get_by_label("De Linde").check()
    mona.button("Start asking").click()
    mona.sees("Nachtrust")
    mona.sees(mona.says("People say yes, text by text"))


def test_one_asks_to_seal_another_seals_and_the_researcher_takes_it(phone_of: PhoneOf, server: Server) -> None:
    study = checked_study(server)
    decide_all(server, study)
    joris, karin, rik = phone_of("Joris"), phone_of("Karin"), phone_of("Rik")
    visit(joris, f"#/releases/{study}")
    joris.button("Ask to seal").click()
    joris.page.locator("dialog").get_by_role("button", name=joris.says("Ask to seal")).click()
    joris.sees(joris.says("You asked to seal. A second person does it."))
    visit(karin, f"#/releases/{study}")
    karin.button("Seal it").click()
    karin.page.locator("dialog").get_by_role("button", name=karin.says("Seal it")).click()
    karin.sees(karin.says("Sealed. This release cannot be changed any more."))
    visit(rik, f"#/releases/{study}")
    with rik.page.expect_download() as taken:
        rik.page.get_by_role("link", name=rik.says("Download"), exact=True).click()
    assert taken.value.suggested_filename.endswith(".zip")
    rik.page.reload()
    rik.sees("Rik (")


FILLED = {
    "Name of the study": "Nachtrust",
    "Purpose": "Hoe nachten rustig worden.",
    "Who runs it": "Universiteit Utrecht",
    "Reference of the ethics approval": "METC 7",
    "Who checks, in the words people read": "twee collega's",
    "Questions go to": "nacht@voorbeeld.nl",
    "Name of this consent text": "nacht-1",
}
