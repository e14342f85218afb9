"""Finding back what one wrote, on a phone without a network, in each of the three languages."""

from collections.abc import Callable

import pytest
from browser.handset import Handset
from playwright.sync_api import expect

pytestmark = [pytest.mark.slow, pytest.mark.browser]

PhoneOf = Callable[..., Handset]
TEXTS = {
    "nl": ("De zorgmedewerkers namen geïnteresseerd de tijd.", "Vandaag was er weinig rust en veel haast."),
    "sv": ("Hennes självbestämmande var viktigt här.", "Vi satt lugnt en stund och har skrattat."),
    "en": ("The residents were listening to the rain.", "Nobody knocked, and I waited too long."),
}


def write(phone: Handset, words: str) -> None:
    phone.page.evaluate("() => { location.hash = '#/write/new' }")
    phone.page.locator("textarea").first.fill(words)
    phone.button("Done").click()
    phone.sees(words)


def search(phone: Handset, asked: str) -> None:
    phone.page.get_by_role("searchbox").fill(asked)


def passages(phone: Handset, text: str) -> None:
    """Exactly one text is found, and it is this one."""
    expect(phone.page.locator(".hit")).to_have_count(1)
    expect(phone.page.locator(".hit .words")).to_have_text(text)


def open_search(phone: Handset, language: str) -> None:
    """Write two texts and go searching, all in this language and without a network."""
    phone.airplane(True)
    phone.page.evaluate("() => { location.hash = '#/me/language' }")
    phone.page.locator(f"label[lang={language}] input").check()
    expect(phone.page.locator("html")).to_have_attribute("lang", language)
    phone.language = language
    for text in TEXTS[language]:
        write(phone, text)
    phone.place("Search").click()
    expect(phone.page.get_by_role("searchbox")).to_be_focused()


@pytest.mark.parametrize(
    ("language", "asked", "marked"),
    [("nl", "geinteresseerd ", "geïnteresseerd"), ("sv", "här ", "här"), ("en", "resident ", "residents")],
)
def test_without_a_network_a_word_is_found_in_its_other_forms(
    phone_of: PhoneOf, language: str, asked: str, marked: str
) -> None:
    anna = phone_of("Anna")
    open_search(anna, language)
    search(anna, asked)
    passages(anna, TEXTS[language][0])
    expect(anna.page.locator(".hit mark")).to_have_text(marked)


def test_inside_a_longer_word_is_shown_apart_and_a_slip_of_the_thumb_is_understood(phone_of: PhoneOf) -> None:
    anna = phone_of("Anna")
    open_search(anna, "nl")
    search(anna, "medewerker ")
    anna.sees(anna.says("Found inside longer words"))
    passages(anna, TEXTS["nl"][0])
    search(anna, "hasat")
    meant = anna.says("Did you mean ‘{words}’?", words="haast")
    anna.page.get_by_role("button", name=meant, exact=True).click()
    passages(anna, TEXTS["nl"][1])
    anna.page.locator(".hit").click()
    anna.sees(TEXTS["nl"][1])
    anna.button("Back", "go back").click()
    expect(anna.page.get_by_role("searchbox")).to_have_value("haast")
    passages(anna, TEXTS["nl"][1])


def test_a_missing_quotation_mark_is_said_after_typing_and_not_before(phone_of: PhoneOf) -> None:
    anna = phone_of("Anna")
    open_search(anna, "nl")
    sentence = anna.says("A quotation mark is missing in your search. Add one, or take the other away.")
    search(anna, '"rust en')
    passages(anna, TEXTS["nl"][1])
    expect(anna.page.get_by_text(sentence)).to_have_count(0)
    anna.page.get_by_role("searchbox").press("Enter")
    anna.sees(sentence)


def share(phone: Handset, words: str) -> None:
    write(phone, words)
    phone.page.get_by_text(words).click()
    phone.button("Share", "button").click()
    phone.page.locator("dialog").get_by_role("button", name=phone.says("Share", "button"), exact=True).click()
    expect(phone.button("Take back")).to_be_visible()
    phone.sent()


def test_with_a_network_the_name_of_a_value_finds_it_in_another_language(phone_of: PhoneOf) -> None:
    anna, bram = phone_of("Anna"), phone_of("Bram")
    share(bram, "Hon visade tillit när vi gick till duschen i dag.")
    anna.page.reload()
    anna.place("Search").click()
    search(anna, "vertrouwen")
    anna.sees(anna.says("‘{value}’ in other words and languages", value="Vertrouwen"))
    expect(anna.page.locator(".hit mark")).to_have_text("tillit")
    anna.button("Only the word itself").click()
    expect(anna.page.locator(".hit")).to_have_count(0)
    anna.button("Also in other words and languages").click()
    expect(anna.page.locator(".hit mark")).to_have_text("tillit")


def test_with_a_network_a_slip_is_put_right_by_what_one_may_read(phone_of: PhoneOf) -> None:
    anna, bram = phone_of("Anna"), phone_of("Bram")
    share(bram, "Mevrouw zei dat de huiskamer gezellig was.")
    anna.page.reload()
    anna.place("Search").click()
    search(anna, "huiskammer")
    expect(
        anna.page.get_by_role("button", name=anna.says("Did you mean ‘{words}’?", words="huiskamer"))
    ).to_be_visible()


def test_what_a_colleague_takes_back_leaves_the_search_at_once(phone_of: PhoneOf) -> None:
    anna, bram = phone_of("Anna"), phone_of("Bram")
    write(bram, "Zachtjes zong ze mee met de radio.")
    bram.page.get_by_text("Zachtjes zong ze").click()
    bram.button("Share", "button").click()
    bram.page.locator("dialog").get_by_role("button", name=bram.says("Share", "button"), exact=True).click()
    expect(bram.button("Take back")).to_be_visible()
    bram.sent()
    anna.page.reload()
    anna.place("Search").click()
    search(anna, "zachtjes")
    expect(anna.page.locator(".hit")).to_have_count(1)
    bram.button("Take back").click()
    bram.page.locator("dialog").get_by_role("button", name=bram.says("Take back"), exact=True).click()
    bram.sees(bram.says("Taken back. Now only you can read it."))
    bram.sent()
    anna.page.evaluate("() => dispatchEvent(new Event('online'))")
    expect(anna.page.locator(".hit")).to_have_count(0)
