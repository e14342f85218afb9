"""What an administrator arranges for every study: names that are always covered up, and who is a researcher."""

from collections.abc import Callable

import pytest
from browser.handset import Handset
from browser.studied import checked_study
from browser.test_screens import visit
from playwright.sync_api import Locator, expect
from running import Server

pytestmark = [pytest.mark.slow, pytest.mark.browser]

PhoneOf = Callable[..., Handset]


def unfold(phone: Handset, name: str) -> None:
    """Go to the studies and open what is folded away there."""
    visit(phone, "#/studies")
    phone.page.locator("summary", has_text=phone.says(name)).click()


def names(phone: Handset) -> Locator:
    return phone.page.locator(".names-of li")


def test_mona_puts_a_name_on_the_list_and_takes_it_off_again(phone_of: PhoneOf, server: Server) -> None:
    checked_study(server)
    mona = phone_of("Mona")
    unfold(mona, "Names that are always covered up")
    mona.button("Put it on the list").click()
    mona.sees(mona.says("Write a name first."))
    mona.page.get_by_label(mona.says("Another name")).fill("Keesje")
    mona.page.keyboard.press("Enter")
    expect(names(mona)).to_contain_text(["Keesje"])
    mona.page.reload()
    unfold(mona, "Names that are always covered up")
    expect(names(mona)).to_contain_text(["Keesje"])
    mona.page.get_by_role("button", name=mona.says("Take it off")).click()
    expect(names(mona)).to_have_count(0)


def test_who_is_made_a_researcher_may_set_up_a_study_and_not_any_more_when_it_is_taken(
    phone_of: PhoneOf, server: Server
) -> None:
    checked_study(server)
    mona = phone_of("Mona")
    unfold(mona, "Who is a researcher here")
    mona.page.get_by_label(mona.says("Find a person")).fill("Jor")
    role = mona.page.get_by_role("checkbox", name="Joris")
    for given in (True, False):
        role.set_checked(given)
        said = "{name} is a researcher now, and can be named in a study."
        gone = "{name} is no researcher any more. Every study is closed to them from now on."
        mona.sees(mona.says(said if given else gone, name="Joris"))
        joris = phone_of("Joris", str(given))
        visit(joris, "#/studies")
        joris.sees("Waardigheid in de zorg")
        link = joris.page.get_by_role("link", name=joris.says("Set up a study", "a study"))
        expect(link).to_have_count(int(given))


def test_who_has_no_part_in_the_study_reads_why_there_is_nothing(phone_of: PhoneOf, server: Server) -> None:
    study = checked_study(server)
    mona = phone_of("Mona")
    visit(mona, f"#/words/{study}")
    why = "Who checks the words and texts of this study is named by an administrator. You are not one of them."
    mona.sees(mona.says(why))
