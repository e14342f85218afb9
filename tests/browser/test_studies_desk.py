"""At the desk of who checks: place by place, with what is open said first, and told why where nothing waits."""

from collections.abc import Callable

import pytest
from browser.handset import Handset
from browser.studied import TEXTS, checked_study
from browser.test_screens import visit
from browser.test_studies import desk, word
from playwright.sync_api import expect
from running import Server

pytestmark = [pytest.mark.slow, pytest.mark.browser]

PhoneOf = Callable[..., Handset]


def test_a_word_is_decided_one_place_after_another_by_keyboard(phone_of: PhoneOf, server: Server) -> None:
    study = checked_study(server)
    joris, karin = phone_of("Joris"), phone_of("Karin")
    desk(joris, f"#/words/{study}")
    word(joris, "Roos")
    joris.page.keyboard.press("o")
    asked = joris.page.locator(".places-of .now")
    expect(asked).to_have_count(1)
    places = joris.page.locator(".places-of > li").count()
    for place in range(places):
        expect(joris.page.locator(".places-of .where .small:not(.link)")).to_have_count(place)
        joris.page.keyboard.press("k" if place == 0 else "m")
    expect(joris.page.locator(".form").filter(has_text="Roos")).to_have_count(0)
    desk(karin, f"#/words/{study}")
    word(karin, "Roos")
    expect(karin.page.locator(".places-of .where")).to_contain_text([karin.says("Stays", "one place")])
    karin.page.keyboard.press("o")
    expect(karin.page.locator(".form").filter(has_text="Roos")).to_have_count(0)


def test_a_place_that_was_undone_is_asked_about_again(phone_of: PhoneOf, server: Server) -> None:
    study = checked_study(server)
    joris = phone_of("Joris")
    desk(joris, f"#/words/{study}")
    word(joris, "Roos")
    joris.page.keyboard.press("o")
    done, now = joris.page.locator(".places-of .where .small:not(.link)"), joris.page.locator(".places-of .now")
    expect(now).to_have_count(1)
    first = now.inner_text()
    joris.page.keyboard.press("k")
    expect(done).to_have_count(1)
    joris.page.keyboard.press("z")
    expect(done).to_have_count(0)
    expect(now).to_have_text(first, use_inner_text=True)
    joris.page.keyboard.press("m")
    expect(done).to_have_count(1)
    joris.button("Undo").click()
    expect(done).to_have_count(0)


def test_what_karin_decided_about_a_place_while_joris_looked_is_not_decided_over(
    phone_of: PhoneOf, server: Server
) -> None:
    study = checked_study(server)
    joris, karin = phone_of("Joris"), phone_of("Karin")
    desk(joris, f"#/words/{study}")
    word(joris, "Roos")
    joris.page.keyboard.press("o")
    joris.page.locator(".places-of .now").wait_for()
    desk(karin, f"#/words/{study}")
    word(karin, "Roos")
    karin.page.locator(".places-of .now").wait_for()
    karin.page.keyboard.press("k")
    expect(karin.page.locator(".places-of .where .small:not(.link)")).to_have_count(1)
    joris.page.keyboard.press("m")
    joris.sees(joris.says("Somebody else decided about this word just now. Look at it again."))
    expect(joris.page.locator(".places-of .where")).to_contain_text([joris.says("Stays", "one place")])


def test_what_is_open_in_a_text_is_asked_first_and_the_text_cannot_leave_before(
    phone_of: PhoneOf, server: Server
) -> None:
    study = checked_study(server)
    joris = phone_of("Joris")
    desk(joris, f"#/texts/{study}")
    joris.page.locator(".form").filter(has_not_text=joris.says("Still to be read")).first.click()
    leave = joris.page.get_by_role("button", name=joris.says("No: it can leave"))
    joris.sees(joris.says("First this word:"))
    expect(leave).to_have_count(0)
    while joris.page.locator(".deciding b.words").count():
        before = joris.page.locator(".deciding").inner_text()
        joris.page.keyboard.press("m")
        expect(joris.page.locator(".deciding")).not_to_have_text(before, use_inner_text=True)
    expect(leave).to_be_visible()


def test_a_text_that_anna_changes_while_it_is_checked_says_so(phone_of: PhoneOf, server: Server) -> None:
    study = checked_study(server)
    anna, joris = phone_of("Anna"), phone_of("Joris")
    desk(joris, f"#/texts/{study}")
    anna.page.locator(".entry").first.click()
    anna.page.wait_for_url("**/#/entry/*")
    visit(anna, anna.page.evaluate("location.hash").replace("entry", "write"))
    with anna.page.expect_response("**/api/sync"):
        anna.page.locator("textarea").first.fill("Ze riep om haar moeder.")
        anna.button("Done").click()
    joris.page.reload()
    joris.page.locator(".form").filter(has_text=joris.says("Its words have changed")).click()
    joris.sees(joris.says("To the study", "a study"))


def test_where_nothing_waits_joris_reads_why(phone_of: PhoneOf, server: Server) -> None:
    study = checked_study(server)
    joris = phone_of("Joris")
    desk(joris, f"#/texts/{study}")
    for left in reversed(range(len(TEXTS))):
        joris.page.locator(".as-it-leaves").wait_for()
        joris.page.keyboard.press("l")
        expect(joris.page.locator(".form")).to_have_count(max(left, 1))
    joris.sees(joris.says("Nothing waits for you. What is left was decided by you: a second person looks at it."))
