"""Learning over time on screen: for who answers for it, never of fewer than k, and a paragraph to take along."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from browser.handset import Handset
from playwright.sync_api import expect
from running import Server

from journal.documents.document import Document, Revision
from journal.people.demo_link import demo_token
from journal.people.identity import new_id
from journal.people.person import Person
from journal.store import open_store

pytestmark = [pytest.mark.slow, pytest.mark.browser]

PhoneOf = Callable[..., Handset]
DAY = (date.today() - timedelta(days=20)).isoformat()


@pytest.fixture
def server(server: Server) -> Server:
    """Mona administers; twelve people of a team reflected last month, and four of them responded."""
    store = open_store(server.data)
    [house] = store.organisations()
    mona = Person(new_id(), "Mona", "mona", "nl", roles=("administrator",), created_on="2026-01-01")
    with store.writing(house.id) as notebook:
        notebook.people.add_person(mona)
        [team, *_others] = [space for space in notebook.people.spaces() if space.kind == "team"]
        for number in range(12):
            who = Person(new_id(), f"Collega {number}", f"collega {number}", "nl", created_on="2026-01-01")
            notebook.people.add_person(who)
            notebook.people.join(who.id, team.id, "member")
            for kind in ("reflection", "response")[: 2 if number < 4 else 1]:
                fields = {"answers/one_minute.text": "Ze sliep.", "happened_on": DAY} if kind == "reflection" else {}
                name, head, at = new_id(), new_id(), notebook.tick()
                made = Document(name, kind, who.id, team.id, None, 1, head, 1, False, False, False, False, DAY, fields)
                notebook.append(
                    made, Revision(name, 1, head, who.id, "phone", team.id, fields, False, False, False, "", DAY)
                )
                notebook.present(team.id, name, at, at, DAY)
    server.links["Mona"] = f"/demo/{demo_token(store.secret, house.id, mona.id)}"
    store.close()
    return server


def test_mona_sees_how_many_and_never_who_and_copies_a_paragraph(phone_of: PhoneOf) -> None:
    mona = phone_of("Mona")
    mona.page.evaluate("location.hash = '#/me'")
    mona.page.get_by_role("link", name=mona.says("Learning over time")).click()
    steps = mona.page.locator(".over-time .steps-river figure")
    expect(steps).to_have_count(5, timeout=180_000)  # while the server reads all there is
    expect(steps.first).to_contain_text(mona.says("Share a reflection"))
    expect(steps.first).to_contain_text("10 tot en met 19 mensen")
    expect(steps.nth(1)).to_contain_text(mona.says("hidden: fewer than {k}").replace("{k}", "5"))
    words = mona.page.locator(".account-words p")
    expect(words).to_contain_text("10 tot en met 19 mensen deelden een reflectie met hun team.")
    assert "reageerden" not in words.inner_text() and "Collega" not in mona.page.locator("main").inner_text()
    mona.button("As a table").click()
    expect(mona.page.locator(".over-time table").first).to_contain_text("10 tot en met 19 mensen")
    mona.page.emulate_media(media="print")
    expect(mona.page.locator(".on-paper")).to_contain_text("10 tot en met 19 mensen deelden")


def test_a_care_worker_has_no_such_page(phone_of: PhoneOf) -> None:
    anna = phone_of("Anna")
    anna.page.evaluate("location.hash = '#/me'")
    expect(anna.page.get_by_role("link", name=anna.says("My portfolio"))).to_be_visible()
    expect(anna.page.get_by_role("link", name=anna.says("Learning over time"))).to_have_count(0)
