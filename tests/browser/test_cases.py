"""What must hold on every phone, in Chromium, Firefox and WebKit: words are kept, whatever happens around them."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from browser.engines import ENGINES, PhoneFor, phones_with
from browser.phone import Phone
from browser.second_build import NEW, OLD, second_build
from browser.wire import Wire
from playwright.sync_api import Playwright
from running import Server

from journal.store import open_store

pytestmark = [pytest.mark.slow, pytest.mark.browser]

WORDS = "Ze wilde niet uit bed. Ik ging naast haar zitten."
AFTER = " Na een tijdje pakte ze mijn hand."
LATER = " Waarom wachtte ik daar zo lang mee?"
TYPED_AND_GONE = """() => setTimeout(() => {
  window.before = true;
  const box = document.querySelector("textarea");
  box.focus();
  box.setSelectionRange(box.value.length, box.value.length);
  document.execCommand("insertText", false, %s);
  location.reload();
})"""
DISK = """async () => {
  const answer = (asked) => new Promise((give) => (asked.onsuccess = () => give(asked.result)));
  const found = [];
  for (const { name } of await indexedDB.databases()) {
    const disk = await answer(indexedDB.open(name));
    for (const store of disk.objectStoreNames)
      found.push(await answer(disk.transaction(store).objectStore(store).getAll()));
    disk.close();
  }
  return JSON.stringify(found);
}"""

In = Callable[..., Phone]


@pytest.fixture(scope="module", params=ENGINES)
def make(request: pytest.FixtureRequest, playwright: Playwright) -> Iterator[PhoneFor]:
    with phones_with(request.param, playwright) as found:
        yield found


@pytest.fixture
def wire(server: Server) -> Iterator[Wire]:
    """What lies between Anna's own phone and the server."""
    with Wire(server.port) as laid:
        yield laid


@pytest.fixture
def hand(make: PhoneFor, server: Server, tmp_path: Path) -> Iterator[In]:
    """A phone in a person's hand, signed in; by the server's own address unless another is given."""
    phones: list[Phone] = []

    def give(name: str, which: str = "", over: str | None = None) -> Phone:
        phones.append(make(tmp_path / f"{name}{which}", "nl"))
        phones[-1].on().sign_in((over or server.url) + server.links[name])
        return phones[-1]

    yield give
    for phone in phones:
        phone.off()


@pytest.fixture
def anna(hand: In, wire: Wire) -> Phone:
    return hand("Anna", over=wire.url)


def begin(phone: Phone, words: str) -> None:
    phone.tap(phone.says("Write"))
    phone.write(words)
    phone.sees(phone.says("Draft"))


def done(phone: Phone) -> None:
    phone.press("Done")
    phone.until("() => location.hash === '#/reflections'")


def change(phone: Phone, opening: str, more: str) -> None:
    """Go back to a text and write on."""
    phone.tap(opening)
    phone.tap(phone.says("Edit"))
    phone.write(more)
    done(phone)


def safe(phone: Phone) -> None:
    phone.sees(phone.says("Safe on the server"))


def away_and_back(phone: Phone) -> None:
    """The phone was in a pocket: the app looks for what is new."""
    phone.ask("() => document.dispatchEvent(new Event('visibilitychange'))")


def kept(phone: Phone, words: str) -> None:
    """Wait until the phone's own disk holds some words."""
    phone.until(f"() => ({DISK})().then((disk) => disk.includes({json.dumps(words)}))")


def forget_sessions(server: Server, name: str) -> None:
    """The server lets somebody in no more, until they sign in again."""
    store = open_store(server.data)
    with store.writing(store.organisations()[0].id) as notebook:
        (person,) = (person for person in notebook.people.people() if person.name == name)
        notebook.people.close_sessions(person.id)
    store.close()


def on_screen(phone: Phone, words: str) -> int:
    """How many texts in the list begin with these words."""
    openings: list[str] = phone.ask("() => [...document.querySelectorAll('.entry')].map((one) => one.innerText)")
    return sum(words in opening for opening in openings)


def test_what_is_written_without_a_network_is_sent_when_there_is_one(anna: Phone, wire: Wire, hand: In) -> None:
    wire.cut()
    begin(anna, WORDS)
    done(anna)
    anna.sees(anna.says("Waiting to send"))
    anna.sees(WORDS)
    wire.mend()
    away_and_back(anna)
    safe(anna)
    hand("Anna", which="-tablet").sees(WORDS)


def test_words_half_written_outlive_a_reload_without_a_network(anna: Phone, wire: Wire) -> None:
    wire.cut()
    begin(anna, WORDS)
    kept(anna, WORDS)
    anna.reload()
    anna.holds(WORDS)
    anna.write(AFTER)
    anna.holds(WORDS + AFTER)


def test_the_last_word_before_a_reload_is_kept(anna: Phone, wire: Wire) -> None:
    """Typed in the very moment in which the page goes: the disk is never as quick."""
    wire.cut()
    begin(anna, WORDS)
    kept(anna, WORDS)
    anna.ask(TYPED_AND_GONE % json.dumps(AFTER))
    anna.until("() => !window.before && document.querySelector('textarea')")
    anna.holds(WORDS + AFTER)
    kept(anna, WORDS + AFTER)


def test_words_half_written_outlive_an_empty_battery(anna: Phone, wire: Wire) -> None:
    wire.cut()
    begin(anna, WORDS)
    kept(anna, WORDS)
    anna.killed()
    anna.on().open(wire.url)
    anna.sees(anna.says("You are offline. Carry on writing: everything is kept on this phone and sent later."))
    anna.tap(WORDS)
    anna.holds(WORDS)


def test_what_waits_outlives_a_restart_and_is_sent_after_it(anna: Phone, wire: Wire) -> None:
    wire.cut()
    begin(anna, WORDS)
    done(anna)
    anna.off()
    anna.on().open(wire.url)
    anna.sees(anna.says("Waiting to send"))
    wire.mend()
    anna.reload()
    safe(anna)


def test_a_server_that_was_away_gets_everything_when_it_is_back(anna: Phone, server: Server) -> None:
    server.stop()
    begin(anna, WORDS)
    done(anna)
    anna.sees(anna.says("Waiting to send"))
    server.start()
    safe(anna)  # by itself: nobody touches the phone


def test_an_answer_lost_after_the_server_kept_it_makes_no_second_text(anna: Phone, wire: Wire, hand: In) -> None:
    begin(anna, WORDS)
    wire.lose_answers("/api/sync", 2)
    done(anna)
    safe(anna)
    assert wire.lost
    tablet = hand("Anna", which="-tablet")
    tablet.sees(WORDS)
    assert (on_screen(anna, WORDS), on_screen(tablet, WORDS)) == (1, 1)


def test_two_phones_that_wrote_in_one_text_lose_no_word(anna: Phone, wire: Wire, hand: In) -> None:
    begin(anna, WORDS)
    done(anna)
    safe(anna)
    tablet = hand("Anna", which="-tablet")
    tablet.sees(WORDS)
    wire.cut()
    change(anna, WORDS, AFTER)
    change(tablet, WORDS, LATER)
    safe(tablet)
    wire.mend()
    away_and_back(anna)
    anna.sees(anna.says("Two versions joined"))
    for phone in (anna, tablet):
        phone.reload()
        phone.tap(WORDS)
        phone.sees(AFTER.strip())
        phone.sees(LATER.strip())


def test_three_savings_without_a_network_are_no_conflict_with_oneself(anna: Phone, wire: Wire) -> None:
    wire.cut()
    begin(anna, WORDS)
    done(anna)
    change(anna, WORDS, AFTER)
    change(anna, WORDS, LATER)
    wire.mend()
    away_and_back(anna)
    safe(anna)
    assert on_screen(anna, WORDS) == 1
    anna.tap(WORDS)
    anna.tap(anna.says("Edit"))
    anna.holds(WORDS + AFTER + LATER)


def test_a_new_version_waits_until_it_suits_the_writer(anna: Phone, server: Server, wire: Wire, tmp_path: Path) -> None:
    offer = anna.says("A new version is ready. Update when it suits you. Your text stays where it is.")
    begin(anna, WORDS)
    server.stop()
    server.code = second_build(tmp_path / "newer")
    server.start()
    away_and_back(anna)
    anna.until("() => navigator.serviceWorker.ready.then((here) => here.waiting !== null)")
    anna.misses(offer)
    anna.write(AFTER)
    anna.holds(WORDS + AFTER)
    anna.press("Back", "go back")
    anna.sees(offer)
    anna.sees(OLD)
    anna.press("Update")
    anna.sees(NEW)
    anna.ask("() => (window.untouched = true)")
    anna.tap(WORDS)
    anna.sees(WORDS + AFTER)
    assert anna.ask("() => window.untouched"), "it was reloaded more than once"


def test_somebody_signed_out_from_elsewhere_keeps_what_was_not_sent(anna: Phone, server: Server, wire: Wire) -> None:
    wire.cut()
    begin(anna, WORDS)
    done(anna)
    forget_sessions(server, "Anna")
    wire.mend()
    away_and_back(anna)
    anna.sees(
        anna.says("You have been signed out. What you wrote is still on this phone. Sign in and it will be sent.")
    )
    anna.sees(WORDS)
    anna.open(wire.url + server.links["Anna"])
    anna.sees(WORDS)
    safe(anna)
