"""One text, for whoever wrote it: who reads it, what became of it, and how it goes away."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from browser.handset import Handset
from browser.test_screens import finish, share, visit
from playwright.sync_api import Locator, expect
from running import Server

from journal.store import open_store

pytestmark = [pytest.mark.slow, pytest.mark.browser]

PhoneOf = Callable[..., Handset]
WORDS = "Ze wilde niet uit bed. Ik ging naast haar zitten."


@pytest.fixture
def led(server: Server) -> Server:
    """Bram leads De Linde."""
    store = open_store(server.data)
    with store.writing(store.organisations()[0].id) as notebook:
        bram = next(person for person in notebook.people.people() if person.name == "Bram")
        linde = next(space for space in notebook.people.spaces() if space.name == "De Linde")
        notebook.people.change_role(bram.id, linde.id, "supervisor")
    store.close()
    return server


def opened(phone: Handset, words: str = WORDS) -> str:
    """Write a text and open it; its id."""
    finish(phone, words)
    phone.page.locator(".entry").first.click()
    expect(phone.page.locator(".who")).to_be_visible()
    return str(phone.page.evaluate("location.hash.split('/').pop()"))


def online(phone: Handset) -> None:
    phone.page.evaluate("dispatchEvent(new Event('online'))")
    phone.page.wait_for_timeout(1_500)


def sheet(phone: Handset) -> Locator:
    return phone.page.locator("dialog[open]")


def ask_what_the_leader_sees(phone: Handset) -> Locator:
    phone.page.locator(".who").click()
    sheet(phone).get_by_role("button", name=phone.says("What does my team leader see?")).click()
    expect(sheet(phone).locator("h2")).to_have_text(phone.says("What does my team leader see?"))
    return sheet(phone)


def rare(phone: Handset, id: str, words: str) -> None:
    """Something that is folded away under a text."""
    visit(phone, f"#/entry/{id}")
    phone.page.locator("summary", has_text=phone.says("More")).last.click()
    phone.page.locator(".rare").get_by_text(phone.says(words), exact=True).click()


def begin_response(phone: Handset, id: str, words: str) -> None:
    """Open a colleague's text that has just come, and begin to answer it."""
    online(phone)
    visit(phone, f"#/entry/{id}")
    phone.button("Respond").click()
    phone.page.locator(".respond textarea").fill(words)


def pulled(phone: Handset) -> list[dict[str, Any]]:
    """All that the server gives this person, as a new phone asks it."""
    told: list[dict[str, Any]] = phone.page.evaluate(
        """async () => {
            const session = await (await fetch('/api/session')).json();
            const none = {epoch: null, cursors: {}, mutations: [], seen: []};
            const body = {person: session.person.id, device: 'new', limit: 500, ...none};
            const sent = {method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify(body)};
            return (await (await fetch('/api/sync', sent)).json()).changes;
        }"""
    )
    return told


def test_of_a_private_text_the_team_leader_sees_nothing(phone_of: PhoneOf, led: Server) -> None:
    anna, bram = phone_of("Anna"), phone_of("Bram")
    id = opened(anna)
    seen = ask_what_the_leader_sees(anna)
    nothing = "Nothing. Your team leader does not see this text, nor that you wrote it."
    expect(seen.locator("p")).to_have_text(anna.says(nothing))
    assert id not in json.dumps(pulled(bram))


def test_of_a_shared_text_the_sheet_shows_what_the_team_leader_has_on_screen_and_no_more_is_pulled(
    phone_of: PhoneOf, led: Server
) -> None:
    anna, bram = phone_of("Anna"), phone_of("Bram")
    id = opened(anna, "Ingrid wilde niet uit bed.")
    visit(anna, f"#/write/{id}")
    anna.page.locator("textarea").first.fill(WORDS)
    anna.button("Done").click()
    anna.sees(WORDS)
    visit(anna, f"#/entry/{id}")
    share(anna)
    shown = ask_what_the_leader_sees(anna).locator("article").inner_text()
    online(bram)
    visit(bram, f"#/entry/{id}")
    expect(bram.page.locator("article.story")).to_be_visible()
    assert bram.page.locator("article.story").inner_text() == shown
    rows = [row for row in pulled(bram) if id in (row["document"], row.get("target"))]
    assert [row["document"] for row in rows] == [id], "nothing that is kept beside it, such as how it felt"
    assert "Ingrid" not in json.dumps(rows)
    history = bram.page.evaluate(f"async () => (await fetch('/api/documents/{id}/history')).json()")
    assert [(each["fields"], each["written_at"]) for each in history["revisions"]] == [(rows[0]["fields"], "")]
    readers = bram.page.evaluate(f"async () => (await fetch('/api/documents/{id}/readers')).status")
    assert readers == 404


def test_words_that_wait_are_seen_by_nobody_and_the_sheet_says_so(phone_of: PhoneOf, led: Server) -> None:
    anna = phone_of("Anna")
    id = opened(anna)
    share(anna)
    anna.airplane(True)
    visit(anna, f"#/write/{id}")
    anna.page.locator("textarea").first.fill("Iets heel anders.")
    anna.sees(anna.says("Draft"))
    anna.button("Done").click()
    anna.sees("Iets heel anders.")
    visit(anna, f"#/entry/{id}")
    seen = ask_what_the_leader_sees(anna)
    expect(seen.locator("article")).to_contain_text(WORDS)
    expect(seen.locator("article")).not_to_contain_text("Iets heel anders.")


def test_names_of_who_can_read_and_who_did_are_there_without_a_network(phone_of: PhoneOf, led: Server) -> None:
    anna, bram = phone_of("Anna"), phone_of("Bram")
    id = opened(anna)
    share(anna)
    online(bram)
    visit(bram, f"#/entry/{id}")
    bram.sees(WORDS)
    online(bram)
    visit(anna, "#/reflections")
    visit(anna, f"#/entry/{id}")
    read = "1 persoon heeft dit gelezen."
    anna.sees(read)
    anna.airplane(True)
    anna.page.reload()
    anna.sees(read)
    anna.page.locator(".who").click()
    expect(sheet(anna).locator(".names li")).to_contain_text(["Bram"])
    expect(sheet(anna).locator(".names li")).to_contain_text([anna.says("Team leader")])


def test_the_history_says_in_words_what_happened_and_shows_what_changed(phone_of: PhoneOf) -> None:
    anna = phone_of("Anna")
    id = opened(anna)
    visit(anna, f"#/write/{id}")
    anna.page.locator("textarea").first.fill("Ze wilde niet uit bed. Ik bleef naast haar zitten.")
    anna.button("Done").click()
    anna.until("() => !location.hash.startsWith('#/write')")
    anna.sent()
    visit(anna, f"#/entry/{id}")
    share(anna)
    anna.button("Take back").click()
    sheet(anna).get_by_role("button", name=anna.says("Take back")).click()
    anna.sees(anna.says("Taken back. Now only you can read it."))
    visit(anna, f"#/history/{id}")
    expect(anna.page.locator(".event b")).to_have_text(
        [
            anna.says("You took it back"),
            anna.says("You shared this with {team}", team="De Linde"),
            anna.says("You changed the text"),
            anna.says("You wrote this"),
        ]
    )
    anna.page.locator(".event").nth(2).click()
    expect(anna.page.locator(".version del")).to_contain_text("ging")
    expect(anna.page.locator(".version ins")).to_contain_text("bleef")


def test_a_name_is_taken_out_of_an_earlier_version_and_the_text_stays(phone_of: PhoneOf) -> None:
    anna = phone_of("Anna")
    id = opened(anna, "Ingrid zong.")
    visit(anna, f"#/write/{id}")
    anna.page.locator("textarea").first.fill("Mevrouw zong.")
    anna.button("Done").click()
    anna.until("() => !location.hash.startsWith('#/write')")
    anna.sent()
    visit(anna, f"#/history/{id}")
    anna.page.locator(".event").last.click()
    anna.button("Take the words out of this version").click()
    anna.button("Take the words out").click()
    anna.sees(anna.says("The words were taken out."))
    anna.page.reload()
    anna.sees(anna.says("The words were taken out."))
    history = anna.page.evaluate(f"async () => (await fetch('/api/documents/{id}/history')).text()")
    assert "Ingrid" not in history and "Mevrouw zong." in history
    expect(anna.page.locator(".event b").first).to_have_text(anna.says("You changed the text"))
    anna.page.locator(".event").first.click()
    expect(anna.page.locator(".version .words").first).to_have_text("Mevrouw zong.")
    expect(anna.page.locator(".version ins")).to_have_count(0)


def test_a_deleted_text_is_found_again_and_comes_back_for_its_writer_alone(phone_of: PhoneOf) -> None:
    anna, bram = phone_of("Anna"), phone_of("Bram")
    id = opened(anna)
    share(anna)
    rare(anna, id, "Delete")
    sheet(anna).get_by_role("button", name=anna.says("Delete"), exact=True).click()
    anna.sees(anna.says("Deleted."))
    anna.sent()
    anna.page.get_by_role("link", name=anna.says("Deleted texts")).click()
    anna.sees(WORDS)
    anna.button("Bring back, only for me").click()
    anna.sees(anna.says("It is back among your reflections. In Kring, only you can read it."))
    visit(anna, f"#/entry/{id}")
    anna.sees(WORDS)
    anna.sees(anna.says("In Kring, only you can read this."))
    assert id not in json.dumps([row for row in pulled(bram) if not row.get("gone")])


def test_erasing_says_first_what_goes_and_what_stays_and_leaves_no_word_on_any_phone(phone_of: PhoneOf) -> None:
    anna, bram = phone_of("Anna"), phone_of("Bram")
    id = opened(anna)
    share(anna)
    begin_response(bram, id, "Wat zag je toen?")
    bram.button("Respond").click()
    bram.sent()
    rare(anna, id, "Erase for good")
    anna.sees(anna.says("What stays: the log says that you erased a text, not what was in it."))
    anna.sees(anna.says("What colleagues responded goes back to them. Only they can read it then."))
    sheet(anna).get_by_role("button", name=anna.says("Erase for good")).click()
    anna.sees(anna.says("Erased for good."))
    expect(anna.page.get_by_text(WORDS)).to_have_count(0)
    online(bram)
    expect(bram.page.get_by_text(WORDS)).to_have_count(0)
    visit(bram, "#/reflections")
    bram.page.locator("summary", has_text=bram.says("Responses that came back to you")).click()
    bram.sees("Wat zag je toen?")


def test_without_the_server_nothing_is_erased_and_the_sheet_says_why(phone_of: PhoneOf) -> None:
    anna = phone_of("Anna")
    id = opened(anna)
    anna.airplane(True)
    anna.page.evaluate("dispatchEvent(new Event('offline'))")
    rare(anna, id, "Erase for good")
    anna.sees(anna.says("You are offline. Erasing needs the server, so nothing has changed yet."))
    sheet(anna).get_by_role("button", name=anna.says("Erase for good")).click(force=True)
    anna.page.keyboard.press("Escape")
    anna.sees(WORDS)


def test_a_response_that_was_begun_is_found_among_my_reflections(phone_of: PhoneOf) -> None:
    anna, bram = phone_of("Anna"), phone_of("Bram")
    id = opened(anna)
    share(anna)
    begin_response(bram, id, "Wat zag je")
    bram.page.wait_for_timeout(800)
    visit(bram, "#/reflections")
    bram.sees(bram.says("A response to {name}", name="Anna"))
    bram.sees("Wat zag je")
    bram.page.get_by_role("link", name=bram.says("Go on with it")).click()
    bram.sees(WORDS)


def test_refused_words_stand_beside_what_is_there_now_and_nothing_is_thrown_away_for_good(phone_of: PhoneOf) -> None:
    phone, tablet = phone_of("Anna"), phone_of("Anna", "tablet")
    id = opened(phone)
    online(tablet)
    phone.airplane(True)
    visit(phone, f"#/write/{id}")
    phone.page.locator("textarea").first.fill("Ze wilde niet uit bed. Ik bleef naast haar zitten.")
    phone.button("Done").click()
    phone.sees("Ik bleef naast haar zitten.")
    visit(tablet, f"#/entry/{id}")
    share(tablet)
    phone.airplane(False)
    online(phone)
    visit(phone, "#/attention")
    expect(phone.page.locator(".two mark")).to_have_text(["bleef", "ging"])
    phone.button("Throw away this change").click()
    phone.sees(phone.says("Nothing needs your attention."))
    phone.button("Undo").click()
    expect(phone.page.locator(".two")).to_have_count(1)
    phone.page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')) }")
    phone.button("Copy the text").click()
    expect(sheet(phone).locator("textarea")).to_have_value("Ze wilde niet uit bed. Ik bleef naast haar zitten.")
    assert (
        phone.page.evaluate("() => getSelection().toString()") == "Ze wilde niet uit bed. Ik bleef naast haar zitten."
    )


FELL = {
    "en": "She fell by the bed, so we sat down together.",
    "nl": "Ze is gevallen bij haar bed. We zijn gaan zitten.",
    "sv": "Hon föll vid sängen. Vi satte oss en stund.",
}


def asked(phone: Handset) -> Locator:
    """The question whether a text is about a value it does not name."""
    return phone.page.get_by_role("button", name=phone.says("Yes, add it"))


def test_the_writer_is_asked_once_what_a_text_is_about_and_offline_too(phone_of: PhoneOf) -> None:
    anna = phone_of("Anna")
    words = FELL[anna.language[:2]]
    one = opened(anna, words)
    anna.page.context.set_offline(True)
    expect(asked(anna)).to_be_visible()
    asked(anna).click()
    expect(anna.page.locator(".seen-values li")).to_have_count(1)
    expect(asked(anna)).to_have_count(0)
    anna.page.context.set_offline(False)
    visit(anna, "#/reflections")
    other = opened(anna, words + " Weer.")
    assert other != one
    anna.page.get_by_role("button", name=anna.says("No, it is not")).click()
    expect(asked(anna)).to_have_count(0)
    anna.page.reload()
    expect(anna.page.locator(".who")).to_be_visible()
    anna.page.wait_for_timeout(500)
    expect(asked(anna)).to_have_count(0)
    expect(anna.page.locator(".seen-values li")).to_have_count(0)
