"""My portfolio: one's own text in a form, names covered up before a word is shown, and nothing leaves undecided."""

from collections.abc import Callable

import pytest
from browser.handset import Handset
from playwright.sync_api import expect

pytestmark = [pytest.mark.slow, pytest.mark.browser]

PhoneOf = Callable[..., Handset]
WORDS = "Bram en mevrouw Jansen zaten in kamer 12. Ik luisterde *stil* en stelde één vraag."


def visit(phone: Handset, address: str) -> None:
    phone.page.evaluate("address => { location.hash = address }", address)


def written(anna: Handset) -> None:
    """One text of hers that the server has, and the form chosen."""
    anna.place("Write").click()
    anna.page.locator("textarea").first.fill(WORDS)
    anna.button("Done").click()
    anna.page.locator(".entry").first.wait_for()
    visit(anna, "#/me/portfolio")
    anna.page.get_by_role("radio", name=anna.says("Reflective account for the NMC")).check()
    anna.page.locator(".picking-list input").first.check()


def test_without_a_network_no_word_is_shown_and_the_texts_are_still_there(phone_of: PhoneOf) -> None:
    anna = phone_of("Anna")
    written(anna)
    anna.airplane(True)
    anna.button("See how it reads").click()
    anna.sees(
        anna.says("You are offline. Names are covered up on the server, so this waits. Your entries are still here.")
    )
    expect(anna.page.locator(".account")).to_have_count(0)


def test_anna_decides_what_is_doubtful_changes_a_word_and_takes_it_along(phone_of: PhoneOf) -> None:
    anna = phone_of("Anna")
    written(anna)
    anna.button("See how it reads").click()
    doubts = anna.page.locator(".doubts li")
    expect(doubts).to_have_count(1)
    expect(doubts).to_contain_text("Bram")
    expect(anna.page.locator(".review")).to_contain_text("[naam] zaten in [kamer]")
    save = anna.page.get_by_role("button", name=anna.says("Save as Markdown"))
    expect(save).to_have_attribute("aria-disabled", "true")
    expect(anna.page.locator(".portfolio-paper")).to_have_count(0)
    doubts.get_by_role("button", name=anna.says("Cover it up", "one place")).click()
    expect(doubts).to_have_count(0)
    anna.page.locator(".account textarea").nth(1).fill("Dat één vraag genoeg is.")
    with anna.page.expect_download() as file:
        save.click()
    made = file.value.path().read_text("utf-8")
    assert "[naam] en mevrouw [naam] zaten in [kamer]" in made.replace("\\", "") and "\\*stil\\*" in made
    assert not any(name in made for name in ("Bram", "Jansen", "12."))
    assert "What did you learn from the CPD activity" in made and "Dat één vraag genoeg is." in made
    paper = anna.page.locator(".portfolio-paper")
    expect(paper).to_be_hidden()
    anna.page.emulate_media(media="print")
    expect(paper).to_be_visible()
    expect(paper).to_contain_text("Dat één vraag genoeg is.")


def test_a_year_of_entries_is_read_at_once(phone_of: PhoneOf) -> None:
    anna = phone_of("Anna")
    for night in range(8):
        anna.place("Write").click()
        anna.page.locator("textarea").first.fill(f"Nacht {night}: ik luisterde en wachtte.")
        anna.button("Done").click()
        expect(anna.page.locator(".entry")).to_have_count(night + 1)
    visit(anna, "#/me/portfolio")
    expect(anna.page.locator(".picking-list input")).to_have_count(8)
    for each in anna.page.locator(".picking-list input").all():
        each.check()
    anna.button("See how it reads").click()
    expect(anna.page.locator(".account")).to_have_count(8)


def test_what_was_being_made_is_nobody_elses_and_gone_with_the_page(phone_of: PhoneOf) -> None:
    anna = phone_of("Anna")
    written(anna)
    anna.button("See how it reads").click()
    expect(anna.page.locator(".account")).to_have_count(1)
    kept = anna.page.evaluate(
        """async () => (await Promise.all((await indexedDB.databases()).map(({ name }) => new Promise((told) => {
          const asked = indexedDB.open(name);
          asked.onsuccess = async () => {
            const all = [...asked.result.objectStoreNames].map((store) => new Promise((done) => {
              const rows = asked.result.transaction(store).objectStore(store).getAll();
              rows.onsuccess = () => done(JSON.stringify(rows.result));
            }));
            told((await Promise.all(all)).join());
            asked.result.close();
          };
        })))).join()"""
    )
    assert "luisterde" in kept and "[naam]" not in kept
    anna.page.reload()
    expect(anna.page.locator(".picking-list")).to_be_visible()
    expect(anna.page.locator(".account")).to_have_count(0)
