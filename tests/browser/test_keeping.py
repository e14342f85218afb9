"""Nothing a person wrote is lost: files that bring it back, several people on one phone, signing out in a cellar."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from browser.handset import Handset
from browser.test_screens import WORDS, begin, finish, finish_and_share, visit
from playwright.sync_api import Locator, expect
from running import Server

pytestmark = [pytest.mark.slow, pytest.mark.browser]

LEFT = (
    "Somebody wrote on this phone, and it has not been sent yet. It waits until they sign in here. "
    "In Kring, nobody else can open it."
)
PhoneOf = Callable[..., Handset]


def sheet_button(phone: Handset, text: str) -> Locator:
    """A button of the sheet that asks something now."""
    return phone.page.locator("dialog[open]").get_by_role("button", name=phone.says(text), exact=True)


def ask_to_sign_out(phone: Handset) -> None:
    visit(phone, "#/me")
    phone.page.locator("main").get_by_role("button", name=phone.says("Sign out"), exact=True).click()
    expect(phone.page.locator("dialog[open]")).to_be_visible()


def rescue_file(phone: Handset, folder: Path) -> Path:
    """The file that signing out offers while something is only here; its sheet stays open."""
    ask_to_sign_out(phone)
    with phone.page.expect_download() as saved:
        sheet_button(phone, "Save a rescue file").click()
    return saved.value.path().rename(folder / "kring.json")


def sign_out(phone: Handset) -> None:
    ask_to_sign_out(phone)
    sheet_button(phone, "Sign out").click()
    expect(phone.page.locator("input[name=username]")).to_be_visible()


def hear_nothing(phone: Handset, deaf: bool) -> None:
    """The server takes no texts from this phone now, though people can sign in on it."""
    if deaf:
        phone.page.context.route(re.compile("/api/sync"), lambda route: route.abort())
    else:
        phone.page.context.unroute(re.compile("/api/sync"))


def test_that_a_phone_promises_nothing_is_said_once_and_only_while_a_text_waits(phone_of: PhoneOf) -> None:
    anna = phone_of("Anna")
    toast = anna.page.locator(
        ".toast", has_text=anna.says("Your phone may delete entries when it is nearly full. Send them when you can.")
    )
    hint = anna.page.locator(".band", has_text=anna.says("On your Home Screen they are kept more safely."))
    finish(anna, WORDS)
    expect(hint).to_be_visible()
    expect(toast).to_have_count(0)
    anna.airplane(True)
    begin(anna, "Na een tijdje pakte ze mijn hand.")
    anna.button("Done").click()
    expect(toast).to_be_visible()
    expect(hint).to_have_count(0)


def test_a_rescue_file_brings_what_was_never_sent_to_another_phone(phone_of: PhoneOf, tmp_path: Path) -> None:
    anna, tablet = phone_of("Anna"), phone_of("Anna", which="-tablet")
    anna.airplane(True)
    begin(anna, WORDS)
    anna.button("Done").click()
    file = rescue_file(anna, tmp_path)
    sheet_button(anna, "Sign out").click()
    expect(anna.page.locator("input[name=username]")).to_be_visible()
    visit(tablet, "#/me/phone")
    for _ in range(2):
        tablet.button("Put back from a rescue file").click()
        tablet.page.locator("input[type=file]").set_input_files(file)
        expect(tablet.page.locator("dialog[open]")).to_have_count(0)
        tablet.page.wait_for_timeout(1_000)
    tablet.sees(tablet.says("Everything in this file is here already, or has been sent."))
    visit(tablet, "#/reflections")
    tablet.sees(WORDS)
    expect(tablet.page.locator(".entry")).to_have_count(1)
    tablet.sees(tablet.says("Safe on the server"))


def test_somebody_elses_file_is_refused_without_a_name(phone_of: PhoneOf, tmp_path: Path) -> None:
    anna, bram = phone_of("Anna"), phone_of("Bram")
    anna.airplane(True)
    begin(anna, WORDS)
    file = rescue_file(anna, tmp_path)
    visit(bram, "#/me/phone")
    bram.button("Put back from a rescue file").click()
    bram.page.locator("input[type=file]").set_input_files(file)
    alert = bram.page.get_by_role("alert")
    expect(alert).to_have_text(
        bram.says("This rescue file is not yours. Whoever saved it can put it back. Nothing was changed here.")
    )


def test_who_signs_out_without_a_network_is_out_when_the_phone_is_back(phone_of: PhoneOf, server: Server) -> None:
    anna, desk = phone_of("Anna"), phone_of("Anna", which="-desk")
    finish(anna, WORDS)
    anna.airplane(True)
    sign_out(anna)
    anna.airplane(False)
    anna.page.goto(server.url)
    expect(anna.page.locator("input[name=username]")).to_be_visible()
    assert anna.page.evaluate("fetch('/api/session').then(answer => answer.status)") == 401
    assert WORDS not in anna.page.locator("body").inner_text()
    desk.page.reload()
    desk.sees(WORDS)


def test_what_bram_wrote_waits_on_the_ward_phone_until_he_is_back(phone_of: PhoneOf, server: Server) -> None:
    ward = phone_of("Bram")
    hear_nothing(ward, True)
    begin(ward, WORDS)
    ward.button("Done").click()
    ward.sees(ward.says("Waiting to send"))
    hear_nothing(ward, False)
    ward.page.context.route(re.compile("/api/sync"), lambda route: route.abort(), times=1)
    ward.page.goto(server.url + server.links["Cilla"])
    ward.sees(ward.says("Nothing here yet. What has stayed with you today? One sentence is enough."))
    assert "Cilla" in ward.page.locator(".top").inner_text()
    finish(ward, "Van Cilla.")
    expect(ward.page.get_by_text(WORDS)).to_have_count(0)
    sign_out(ward)
    ward.sees(ward.says(LEFT))
    assert "Bram" not in ward.page.locator("body").inner_text()
    ward.page.goto(server.url + server.links["Bram"])
    ward.sees(WORDS)
    ward.sees(ward.says("Safe on the server"))
    expect(ward.page.get_by_text("Van Cilla.")).to_have_count(0)


def test_a_response_begun_and_forgotten_can_be_thrown_away_to_sign_out(phone_of: PhoneOf) -> None:
    anna, bram = phone_of("Anna"), phone_of("Bram")
    finish_and_share(anna)
    bram.place("Team").click()
    bram.page.reload()
    bram.button("Respond").first.click()
    bram.page.locator("textarea").first.fill("Wat zag")
    bram.page.wait_for_timeout(1_000)
    ask_to_sign_out(bram)
    bram.sees("Wat zag")
    sheet_button(bram, "Throw away").click()
    sheet_button(bram, "Throw away").click()
    expect(sheet_button(bram, "Sign out")).to_be_visible()


def test_all_windows_of_a_phone_follow_whoever_signs_in(phone_of: PhoneOf, server: Server) -> None:
    ward = phone_of("Bram")
    finish(ward, WORDS)
    other = ward.page.context.new_page()
    other.goto(server.url)
    expect(other.get_by_text(WORDS)).to_be_visible()
    ward.page.goto(server.url + server.links["Cilla"])
    expect(other.get_by_text(WORDS)).to_have_count(0)
    expect(other.locator(".top")).to_contain_text("Cilla")
