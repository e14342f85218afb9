"""A carer's week on a cheap phone and a bad network: at its end every word is somewhere, and she saw where."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from browser.handset import Handset
from browser.phone import patient
from browser.second_build import second_build
from browser.wire import Wire
from playwright.sync_api import Locator, Playwright, expect
from running import Server

from journal.store import open_store

pytestmark = [pytest.mark.slow, pytest.mark.browser, pytest.mark.alone]

SLOW_CPU = 4
SLOW_3G = {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000}
WEEK = (
    "Maandag: ze wilde niet uit bed, en ik had haast.",
    "Maandagnacht: het licht in de gang bleef aan voor hem.",
    "Dinsdag: we aten samen zonder iets te zeggen.",
    "Woensdag: zijn dochter huilde bij de koffie.",
    "Woensdagavond: ik vergat te kloppen en schaamde me.",
    "Donderdag: hij zong opeens het hele lied mee.",
    "Vrijdag: ik zei dat het goed was en dat was het niet.",
    "Vrijdagnacht: drie keer om het raam gevraagd.",
    "Zaterdag: we lachten om de verkeerde schoenen.",
    "Zondag: volgende week wacht ik tot ze zelf opstaat.",
)
MORE, ELSEWHERE = " Daarna werd het stil.", " Op de tablet schreef ik dit erbij."

PhoneOf = Callable[..., Handset]


@pytest.fixture
def wire(server: Server) -> Iterator[Wire]:
    with Wire(server.port) as laid:
        yield laid


@pytest.fixture
def anna(playwright: Playwright, tmp_path: Path, server: Server, wire: Wire) -> Iterator[Handset]:
    """Her own phone: four times slower than this machine, on slow 3G."""
    handset = Handset(playwright, tmp_path / "anna", "nl").on()
    handset.sign_in(wire.url + server.links["Anna"])
    line = handset.page.context.new_cdp_session(handset.page)
    line.send("Emulation.setCPUThrottlingRate", {"rate": SLOW_CPU})
    line.send("Network.enable")
    line.send("Network.emulateNetworkConditions", SLOW_3G)
    yield handset
    handset.off()


@contextmanager
def flaky(wire: Wire) -> Iterator[None]:
    """For a while the network goes away every few seconds, in the middle of whatever it carries."""
    over = threading.Event()

    def cut_and_mend() -> None:
        while not over.wait(1.5):
            wire.cut()
            over.wait(0.7)
            wire.mend()

    cutting = threading.Thread(target=cut_and_mend)
    cutting.start()
    yield
    over.set()
    cutting.join()
    wire.mend()


def write(phone: Handset, words: str) -> None:
    phone.place("Write").click()
    phone.write(words)
    phone.button("Done").click()
    phone.sees(words)


def card(phone: Handset, words: str) -> Locator:
    """A text in the list."""
    return phone.page.locator(".entry").filter(has_text=words)


def open_list(phone: Handset) -> None:
    phone.page.evaluate("() => { location.hash = '#/reflections' }")
    expect(phone.page.locator(".entry").first).to_be_visible()


def says_of(phone: Handset, words: str, kept: str) -> None:
    """Wait until the list says where a text is."""
    expect(card(phone, words)).to_contain_text(phone.says(kept), timeout=60_000)


def look_again(phone: Handset) -> None:
    """She takes the phone out of her pocket."""
    phone.page.evaluate("() => document.dispatchEvent(new Event('visibilitychange'))")


def on_top(phone: Handset, text: str, context: str = "") -> None:
    phone.page.locator("dialog[open]").get_by_role("button", name=phone.says(text, context), exact=True).click()


def change(phone: Handset, words: str, more: str) -> None:
    """Open a text and write on."""
    card(phone, words).click()
    phone.page.get_by_role("link", name=phone.says("Edit"), exact=True).click()
    expect(phone.page.locator("textarea").first).to_have_value(words)
    phone.write(more)
    phone.button("Done").click()


def leaves_the_team(server: Server, name: str) -> None:
    """The team leader takes somebody out of the team."""
    store = open_store(server.data)
    with store.writing(store.organisations()[0].id) as notebook:
        (person,) = (person for person in notebook.people.people() if person.name == name)
        (team,) = (space for space in notebook.people.spaces() if space.name == "De Linde")
        notebook.people.leave(person.id, team.id)
    store.close()


def on_disk(server: Server) -> bytes:
    """Everything the server keeps."""
    return b"".join(path.read_bytes() for path in server.data.rglob("*") if path.is_file())


def test_a_carers_week(server: Server, anna: Handset, wire: Wire, phone_of: PhoneOf, tmp_path: Path) -> None:
    early_in_the_week(anna, wire)
    shared_and_taken_back(anna, phone_of("Bram"))
    merged(anna, phone_of("Anna", which="-tablet"), wire)
    updated_while_writing(anna, server, tmp_path)
    refused(anna, server, wire)
    write(anna, WEEK[9])
    look_again(anna)
    every_word_is_somewhere(anna, server)


def early_in_the_week(anna: Handset, wire: Wire) -> None:
    """Three on a network that comes and goes, three without one."""
    with flaky(wire):
        for words in WEEK[:3]:
            write(anna, words)
    wire.cut()
    for words in WEEK[3:6]:
        write(anna, words)
        says_of(anna, words, "Waiting to send")
    wire.mend()
    look_again(anna)
    for words in WEEK[:6]:
        says_of(anna, words, "Safe on the server")


def shared_and_taken_back(anna: Handset, bram: Handset) -> None:
    card(anna, WEEK[0]).click()
    anna.button("Share", "button").click()
    on_top(anna, "Share", "button")
    anna.sees(anna.says("Shared with {team}.", team="De Linde"))
    bram.page.reload()
    bram.place("Team").click()
    bram.sees(WEEK[0])
    anna.button("Take back").click()
    on_top(anna, "Take back")
    anna.sees(anna.says("Taken back. Now only you can read it."))
    bram.page.reload()
    expect(bram.page.get_by_text(WEEK[0])).to_have_count(0)


def merged(anna: Handset, tablet: Handset, wire: Wire) -> None:
    """Written in on her phone without a network, and on the ward's tablet with one."""
    open_list(anna)
    wire.cut()
    change(anna, WEEK[1], MORE)
    tablet.sees(WEEK[1])
    change(tablet, WEEK[1], ELSEWHERE)
    says_of(tablet, WEEK[1], "Safe on the server")
    wire.mend()
    look_again(anna)
    says_of(anna, WEEK[1], "Two versions joined")


def updated_while_writing(anna: Handset, server: Server, place: Path) -> None:
    anna.place("Write").click()
    anna.write(WEEK[6])
    server.stop()
    server.code = second_build(place / "newer")
    server.start()
    look_again(anna)
    anna.until("() => navigator.serviceWorker.ready.then((here) => here.waiting !== null)")
    anna.button("Done").click()
    anna.press("Update")
    anna.until("() => navigator.serviceWorker.ready.then((here) => here.waiting === null)")
    expect(card(anna, WEEK[6])).to_have_count(1)


def refused(anna: Handset, server: Server, wire: Wire) -> None:
    """She shares without a network with a team she is no longer in: it comes back to her, with its reason."""
    write(anna, WEEK[7])
    wire.cut()
    anna.place("Write").click()
    anna.write(WEEK[8])
    anna.page.get_by_text("De Linde", exact=True).first.click()
    anna.button("Share", "button").click()
    says_of(anna, WEEK[8], "Waiting to send")
    leaves_the_team(server, "Anna")
    wire.mend()
    look_again(anna)
    refusal = anna.says("Needs attention: this was not sent. Your text is still here. See why.")
    anna.page.get_by_role("link", name=refusal).click()
    anna.sees(anna.says("You are no longer in that team, so this was not shared. The text is still yours."))
    anna.button("Send again, only for me").click()
    anna.sees(anna.says("Nothing needs your attention."))
    open_list(anna)


def every_word_is_somewhere(anna: Handset, server: Server) -> None:
    for words in WEEK:
        says_of(anna, words, "Two versions joined" if words == WEEK[1] else "Safe on the server")
    for words in (*WEEK, MORE, ELSEWHERE):
        patient(lambda said=words: said.encode() in on_disk(server), lambda said=words: f"gone: {said}")
