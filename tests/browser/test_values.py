"""What a team values, on the phone of somebody in it: read, opened, agreed to, named, and gone when she signs out."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from browser.handset import Handset
from browser.test_keyboard import enter, never_lost, tab_to
from browser.valued import TEAM, move_in
from playwright.sync_api import Locator, expect
from running import Server

pytestmark = [pytest.mark.slow, pytest.mark.browser]

PhoneOf = Callable[..., Handset]
KEPT = """() => new Promise((told) => {
  const asked = indexedDB.open("kring");
  asked.onsuccess = () => {
    const read = asked.result.transaction("settings").objectStore("settings").get("themes");
    read.onsuccess = () => { asked.result.close(); told(JSON.stringify(read.result ?? null)); };
  };
})"""
STORED = """async () => {
  const told = (asked) => new Promise((done) => { asked.onsuccess = () => done(asked.result); });
  const disk = await told(indexedDB.open("kring"));
  const stores = [...disk.objectStoreNames];
  const all = await Promise.all(stores.map((name) => told(disk.transaction(name).objectStore(name).getAll())));
  disk.close();
  return JSON.stringify(all).includes('"stand_for"');
}"""
OUTSIDE = """() => {
 const shown = [...document.querySelectorAll(".value-map .disc")].filter((disc) => disc.checkVisibility());
 return shown.flatMap((disc) => {
  const { x, y, width } = disc.getBoundingClientRect();
  const [middle, centre, radius] = [x + width / 2, y + width / 2, width / 2];
  const lines = [...disc.querySelectorAll("[aria-hidden]")].flatMap((words) => {
    const range = document.createRange();
    range.selectNodeContents(words);
    return [...range.getClientRects()];
  });
  const out = ({ left, right, top, bottom, height }) => [left, right].some((at) =>
    [top + height / 5, bottom - height / 5].some((line) => Math.hypot(at - middle, line - centre) > radius));
  return lines.some(out) ? [disc.textContent] : [];
 });
}"""


@pytest.fixture
def server(server: Server, tmp_path: Path) -> Server:
    move_in(server, tmp_path)
    return server


@pytest.fixture
def aafke(server: Server, phone_of: PhoneOf) -> Handset:
    """She is on the page of her team's values."""
    phone = phone_of("Aafke")
    phone.page.evaluate("location.hash = '#/values'")
    phone.page.locator(".disc").first.wait_for()
    return phone


def discs(phone: Handset) -> Locator:
    return phone.page.locator(".valued .value-map").get_by_role("button")


def opened(phone: Handset, name: str) -> None:
    """The page of a value, from its row."""
    phone.page.locator(".value-list").get_by_role("link", name=re.compile(name)).click()
    expect(phone.page.locator("h1")).to_have_text(name)


def test_the_map_is_read_by_names_and_what_is_touched_is_dark_in_every_picture(aafke: Handset) -> None:
    trust = discs(aafke).filter(has_text="Vertrouwen, ")
    expect(trust).to_have_accessible_name(re.compile("^Vertrouwen, 20 of meer mensen, "))
    trust.click()
    expect(trust).to_have_attribute("aria-pressed", "true")
    expect(aafke.page.locator(".peek .named")).to_have_text("Vertrouwen")
    expect(aafke.page.locator(".river .chosen figcaption")).to_have_text("Vertrouwen")
    aafke.button("As a table").first.click()
    row = aafke.page.locator(".valued table").get_by_role("rowheader", name="Vertrouwen")
    expect(row).to_be_visible()


@pytest.mark.parametrize("width", [320, 390])
@pytest.mark.parametrize("language", ["English", "Nederlands", "Svenska"])
def test_no_letter_leaves_its_disc(aafke: Handset, language: str, width: int) -> None:
    aafke.page.set_viewport_size({"width": width, "height": 700})
    aafke.page.evaluate("location.hash = '#/me/language'")
    aafke.page.get_by_role("radio", name=language).check()
    aafke.page.evaluate("location.hash = '#/values'")
    aafke.page.locator(".disc").first.wait_for()
    assert aafke.page.evaluate(OUTSIDE) == []


def test_a_value_opens_with_its_words_and_she_answers_whether_the_team_stands_for_it(aafke: Handset) -> None:
    opened(aafke, "Vertrouwen")
    expect(aafke.page.locator(".said[lang=sv]")).to_contain_text("tillit")
    aafke.button("Ask the team").click()
    aafke.page.get_by_role("radio", name=aafke.says("We stand for this")).check()
    aafke.page.wait_for_function(STORED)
    aafke.page.reload()
    expect(aafke.page.get_by_role("radio", name=aafke.says("We stand for this"))).to_be_checked()


def test_offline_she_reads_what_the_server_told_last_and_of_which_day(aafke: Handset) -> None:
    before = discs(aafke).count()
    aafke.airplane(True)
    aafke.page.reload()
    expect(
        aafke.page.get_by_text(
            aafke.says("The server cannot be reached now. This is how it was on {day}.").split("{")[0]
        )
    ).to_be_visible()
    expect(discs(aafke)).to_have_count(before)
    opened(aafke, "Vertrouwen")


def test_signing_out_leaves_nothing_of_it_on_the_phone(aafke: Handset) -> None:
    aafke.page.wait_for_function(f"async () => (await ({KEPT})()).includes('trust')")
    aafke.page.evaluate("location.hash = '#/me'")
    aafke.button("Sign out").last.click()
    aafke.page.locator("dialog").get_by_role("button", name=aafke.says("Sign out"), exact=True).click()
    aafke.page.locator("input[name=username]").wait_for()
    assert aafke.page.evaluate(KEPT) == "null"


def test_one_page_is_printed_for_the_meeting(aafke: Handset) -> None:
    printed = aafke.page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 1
    aafke.page.emulate_media(media="print")
    expect(aafke.page.locator(".on-paper h2")).to_contain_text(TEAM)
    expect(aafke.page.locator(".on-paper table")).to_contain_text("Vertrouwen")
    expect(aafke.page.locator("nav.places")).to_be_hidden()


def test_a_topic_gets_a_name_only_with_two_ways_to_read_it_and_then_stands_on_the_page(aafke: Handset) -> None:
    aafke.page.locator(".new-topic").get_by_role("link").click()
    aafke.page.get_by_label(aafke.says("What do you call this?")).fill("Buitenlucht")
    aafke.page.get_by_label(aafke.says("It could mean"), exact=True).fill("Buiten komen mensen tot rust.")
    aafke.button("Save").click()
    aafke.sees(aafke.says("Write down two ways to read this before you save one."))
    aafke.page.get_by_label(aafke.says("It could also mean")).fill("Binnen is het te vol.")
    aafke.button("Save").click()
    aafke.sees(aafke.says("Saved. Your team sees it on its page."))
    expect(aafke.page.locator(".value-list")).to_contain_text("Buitenlucht")
    expect(aafke.page.locator(".new-topic")).to_have_count(0)


def tab_into(phone: Handset, there: Locator) -> None:
    """Walk with the Tab key until this has the focus."""
    for _ in range(80):
        phone.page.keyboard.press("Tab")
        if there.evaluate("one => one === document.activeElement"):
            return
    raise AssertionError("no way there with the Tab key")


def test_by_keyboard_alone_she_touches_a_value_opens_it_and_answers_for_herself(aafke: Handset) -> None:
    tab_to(aafke, "Vertrouwen, ")
    aafke.page.keyboard.press("Enter")
    expect(aafke.page.locator(".peek .named")).to_have_text("Vertrouwen")
    enter(aafke, aafke.says("Why is this here?"))
    expect(aafke.page.locator("h1")).to_have_text("Vertrouwen")
    enter(aafke, aafke.says("As a table"))
    expect(aafke.page.get_by_role("table")).to_be_visible()
    never_lost(aafke)
    enter(aafke, aafke.says("Ask the team"))
    answer = aafke.page.get_by_role("radio", name=aafke.says("We stand for this"))
    expect(answer).to_be_visible()
    never_lost(aafke)
    tab_into(aafke, answer)
    aafke.page.keyboard.press("Space")
    expect(answer).to_be_checked()


def test_by_keyboard_alone_she_takes_a_word_out_of_a_topic_and_names_it(aafke: Handset) -> None:
    enter(aafke, aafke.says("What do you call this?"))
    words = aafke.page.locator(".naming .chip")
    tab_into(aafke, words.last)
    aafke.page.keyboard.press("Space")
    expect(words.last).to_have_attribute("aria-pressed", "false")
    for label, said in (
        ("What do you call this?", "Buitenlucht"),
        ("It could mean", "Buiten komen mensen tot rust."),
        ("It could also mean", "Binnen is het te vol."),
    ):
        tab_into(aafke, aafke.page.get_by_label(aafke.says(label), exact=True))
        aafke.page.keyboard.type(said)
    enter(aafke, aafke.says("Save"))
    aafke.sees(aafke.says("Saved. Your team sees it on its page."))
    never_lost(aafke)


def test_on_no_screen_of_values_anything_moves_for_who_asked_for_less_motion(aafke: Handset) -> None:
    longest = "() => Math.max(0, ...document.getAnimations().map((one) => one.effect.getComputedTiming().endTime))"
    aafke.page.emulate_media(reduced_motion="reduce")
    for disc in discs(aafke).all()[:3]:
        disc.click()
        assert aafke.page.evaluate(longest) <= 1
    aafke.page.locator(".value-list").get_by_role("link", name="Vertrouwen").click()
    assert aafke.page.evaluate(longest) <= 1
    aafke.button("Ask the team").click()
    aafke.page.get_by_role("radio", name=aafke.says("We stand for this")).check()
    assert aafke.page.evaluate(longest) <= 1
