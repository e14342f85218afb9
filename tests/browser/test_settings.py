"""What is mine, on a phone without a network: letters, pages to read, and taking my texts along."""

import json
from collections.abc import Callable

import pytest
from browser.handset import Handset
from playwright.sync_api import expect
from running import Server

pytestmark = [pytest.mark.slow, pytest.mark.browser]

PhoneOf = Callable[..., Handset]
WORDS = "Ze wilde niet uit bed. <b>Ik</b> ging naast haar zitten."


def visit(phone: Handset, address: str) -> None:
    phone.page.evaluate("address => { location.hash = address }", address)


def letter(phone: Handset) -> float:
    size: float = phone.page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)")
    return size


def test_letters_twice_as_large_stay_so_and_nothing_is_cut_off(phone_of: PhoneOf) -> None:
    anna = phone_of("Anna")
    anna.page.set_viewport_size({"width": 320, "height": 640})
    before = letter(anna)
    visit(anna, "#/me/letters")
    anna.page.get_by_role("radio", name="200%").check()
    anna.page.get_by_role("radio", name=anna.says("Plain letters")).press("Space")
    anna.page.get_by_role("radio", name=anna.says("Wide spacing")).press("Space")
    anna.airplane(True)
    anna.page.reload()
    expect(anna.page.locator("h1")).to_be_visible()
    assert letter(anna) == 2 * before
    expect(anna.place("Write")).to_be_in_viewport(ratio=1)
    assert anna.place("Write").bounding_box()["height"] < 100, "one bar, and the words have the rest"
    for view in ("#/me/letters", "#/reflections", "#/me", "#/me/privacy", "#/search", "#/write/new"):
        visit(anna, view)
        expect(anna.page.locator("h1")).not_to_be_empty()
        assert anna.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, view


@pytest.mark.parametrize("language", ["English", "Nederlands", "Svenska"])
def test_what_happens_with_ones_data_can_be_read_offline_and_before_signing_in(
    phone_of: PhoneOf, language: str
) -> None:
    anna = phone_of("Anna")
    visit(anna, "#/me/language")
    anna.page.get_by_role("radio", name=language).check()
    anna.airplane(True)
    for page, headings in (("privacy", 10), ("accessibility", 2), ("about", 2), ("what-not-to-write", 0)):
        visit(anna, f"#/me/{page}")
        expect(anna.page.locator(".reading p").first).to_be_visible()
        expect(anna.page.locator(".reading h2")).to_have_count(headings)
        assert "{" not in anna.page.locator(".reading").inner_text()
    anna.airplane(False)
    anna.page.context.clear_cookies()
    visit(anna, "#/sign-in")
    anna.page.locator("a[href='#/page/privacy']").click()
    expect(anna.page.locator(".reading h2")).to_have_count(10)


def test_anna_sees_that_somebody_searched_in_her_place_and_who(phone_of: PhoneOf, server: Server) -> None:
    anna = phone_of("Anna")
    visit(anna, "#/me/mine")
    anna.sees(anna.says("Nothing yet. If somebody searches in your place on the server, you see it here."))
    assert server.journal("search", "hand", "--as", "Anna").returncode == 0
    visit(anna, "#/me")
    visit(anna, "#/me/mine")
    line = anna.page.locator(".points li")
    expect(line).to_contain_text(anna.says("searched in your place, never in texts that only you read"))
    expect(line).to_contain_text(f"({anna.says('whoever runs the server')})")
    assert "{" not in line.inner_text()


def test_anna_takes_her_texts_along_without_a_network(phone_of: PhoneOf) -> None:
    anna = phone_of("Anna")
    anna.airplane(True)
    anna.place("Write").click()
    anna.page.locator("textarea").first.fill(WORDS)
    anna.button("Done").click()
    anna.page.locator(".entry").first.wait_for()
    visit(anna, "#/me/mine")
    with anna.page.expect_download() as read:
        anna.button("Download to read").click()
    page = read.value.path().read_text("utf-8")
    assert "&lt;b&gt;Ik&lt;/b&gt; ging naast haar zitten." in page and "<script" not in page
    assert '<p lang="nl">' in page, "whoever listens hears it in the language it was written in"
    assert "width=device-width" in page, "letters of a size one can read, also on a phone"
    with anna.page.expect_download() as data:
        anna.button("Download as data (JSON)").click()
    told = json.loads(data.value.path().read_text("utf-8"))
    assert (told["whole"], WORDS in json.dumps(told)) == (False, True)
