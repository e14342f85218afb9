"""A photo, a drawing, a voice note: made without a network, never lost, seen by the team, gone when taken back."""

from base64 import b64decode
from collections.abc import Callable
from pathlib import Path

import pytest
from browser.handset import Handset, online
from browser.looking import axe, nameless, small_targets, too_wide
from browser.phone import patient
from browser.test_meeting import open_at, planned, shared_by
from browser.test_screens import visit
from browser.test_writing import held
from files.made import COMMENT, EXIF_WITH_PLACE, ICC, XMP
from playwright.sync_api import FloatRect, Locator, expect
from running import Server

pytestmark = [pytest.mark.slow, pytest.mark.browser]

PhoneOf = Callable[..., Handset]
WORDS = "De tuin stond in bloei."
SEEN = "Een border met paarse asters"
PICTURE = """() => {
  const canvas = document.createElement('canvas');
  canvas.width = 1200; canvas.height = 900;
  const pen = canvas.getContext('2d');
  for (let x = 0; x < 1200; x += 20) for (let y = 0; y < 900; y += 20) {
    pen.fillStyle = `rgb(${(x * 7 + y * 3) % 256}, ${(x * 2 + y * 11) % 256}, ${(x + y * 5) % 256})`;
    pen.fillRect(x, y, 20, 20);
  }
  return canvas.toDataURL('image/jpeg', 0.9).split(',')[1];
}"""
SIZES = "() => [...document.querySelectorAll('.hung img')].map((image) => image.naturalWidth)"

HELD = """async () => {
  const [{ name }] = (await indexedDB.databases()).filter(({ name }) => name.startsWith('kring-files-'));
  const answered = (asked) => new Promise((done) => { asked.onsuccess = () => done(asked.result); });
  const db = await answered(indexedDB.open(name));
  const count = await answered(db.transaction('bytes').objectStore('bytes').count());
  db.close();
  return count;
}"""


def from_the_camera(phone: Handset, folder: Path) -> Path:
    """A photo as a camera makes it: with the place, the profile and what somebody noted in it."""
    made = b64decode(phone.ask(PICTURE))
    file = folder / "IMG_0001.jpg"
    file.write_bytes(made[:2] + EXIF_WITH_PLACE + XMP + ICC + COMMENT + made[2:])
    return file


def add_photo(phone: Handset, file: Path, said: str = SEEN) -> None:
    phone.page.locator(".attach input[type=file]").set_input_files(file)
    phone.sees(phone.says("Can somebody be recognised?"))
    phone.page.get_by_label(phone.says("What can be seen?")).fill(said)
    phone.button("Use this photo").click()
    phone.until("() => document.querySelectorAll('.hung img').length === 1")


def shows_photo(phone: Handset, width: int = 1200) -> None:
    phone.until(
        f"() => {{ const seen = ({SIZES})(); return seen.length > 0 && seen.every((size) => size === {width}); }}"
    )


def arrived(server: Server, count: int) -> None:
    """Wait until so many files are whole on the server: then it has been told of the texts too."""
    files = server.data / "files"
    patient(lambda: len([*files.glob("*/*/*[!t]")]) == count, lambda: f"never came: {[*files.glob('*/*/*')]}")


def goes_to_the_team(anna: Handset, bram: Handset, server: Server) -> None:
    """From the text on her screen, shared in flight, to the list on his."""
    anna.press("Share", "button")
    anna.agree("Share", "button")
    online(anna)
    arrived(server, 1)
    anna.misses(anna.says("Waiting to send"))
    online(bram)
    visit(bram, "#/team")


def kept(server: Server) -> list[bytes]:
    return [file.read_bytes() for file in (server.data / "files").rglob("*") if file.is_file()]


def test_a_photo_taken_offline_outlives_a_dead_battery_is_seen_by_the_team_and_goes_when_it_is_taken_back(
    phone_of: PhoneOf, server: Server, tmp_path: Path
) -> None:
    anna, bram = phone_of("Anna"), phone_of("Bram")
    camera = from_the_camera(anna, tmp_path)
    visit(anna, "#/write/new")
    anna.until("() => document.querySelector('.attach') !== null")
    anna.airplane(True)
    anna.write(WORDS)
    add_photo(anna, camera)
    shows_photo(anna)
    anna.sees(anna.says("Draft"))
    id = anna.page.evaluate("location.hash.split('/').pop()")
    anna.page.wait_for_timeout(1_500)
    anna.killed()
    anna.on().sign_in(server.url + server.links["Anna"])  # a browser that dies young has kept no cookie
    visit(anna, f"#/write/{id}")
    shows_photo(anna)
    anna.airplane(True)
    anna.button("Done").click()
    visit(anna, f"#/entry/{id}")
    anna.sees(anna.says("Waiting to send"))
    shows_photo(anna)
    goes_to_the_team(anna, bram, server)
    bram.sees(WORDS)
    shows_photo(bram)
    assert bram.page.locator(".hung img").get_attribute("alt") == SEEN
    [photo] = kept(server)
    assert b"GPS" not in photo and b"Exif" not in photo and b"52.0907" not in photo and b"kamer 12" not in photo
    bram.airplane(True)
    visit(bram, f"#/entry/{id}")
    shows_photo(bram)
    visit(anna, f"#/entry/{id}")
    anna.press("Take back")
    anna.agree("Take back")
    anna.sees(anna.says("Safe on the server"))
    online(bram)
    bram.misses(WORDS)
    bram.until("() => document.querySelectorAll('.hung img').length === 0")
    bram.until(f"() => ({HELD})().then((held) => held === 0)")
    assert anna.ask(HELD) == 1


def test_a_spoken_note_is_a_whole_reflection_and_the_team_hears_it(phone_of: PhoneOf, server: Server) -> None:
    anna, bram = phone_of("Anna"), phone_of("Bram")
    visit(anna, "#/write/new")
    anna.airplane(True)
    anna.button("Voice note").click()
    anna.button("Start recording").click()
    anna.sees("0:02")
    anna.button("Stop recording").click()
    anna.until("() => document.querySelector('audio.heard')?.duration > 0")
    anna.page.get_by_label(anna.says("What is it about?")).fill("Over de nacht")
    anna.button("Use this recording").click()
    anna.until("() => document.querySelectorAll('.hung audio').length === 1")
    anna.button("Done").click()
    anna.page.locator(".entry").first.click()
    goes_to_the_team(anna, bram, server)
    bram.sees("Over de nacht")
    bram.until("() => document.querySelector('.hung audio')?.readyState >= 1")
    assert len(kept(server)) == 1


def at_rest(thing: Locator) -> FloatRect:
    """Where a thing is, once it moves no more."""
    seen: list[FloatRect | None] = [None]

    def still() -> bool:
        seen.append(thing.bounding_box())
        return seen[-1] is not None and seen[-1] == seen[-2]

    patient(still, lambda: f"moves on: {seen[-5:]}")
    assert seen[-1] is not None
    return seen[-1]


def drag(phone: Handset, *places: tuple[float, float]) -> None:
    """One finger over the canvas, from place to place; both are parts of its sides."""
    canvas = phone.page.locator("dialog[open] canvas")
    canvas.scroll_into_view_if_needed()
    box = at_rest(canvas)
    for step, (x, y) in enumerate(places):
        phone.page.mouse.move(box["x"] + x * box["width"], box["y"] + y * box["height"], steps=6)
        if step == 0:
            phone.page.mouse.down()
    phone.page.mouse.up()


def colour_at(phone: Handset, x: float, y: float) -> list[int]:
    there = f"[Math.round({x} * c.width), Math.round({y} * c.height)]"
    look = f"() => {{ const c = document.querySelector('dialog[open] canvas'); const [x, y] = {there};"
    return list(phone.ask(f"{look} return [...c.getContext('2d').getImageData(x, y, 1, 1).data].slice(0, 3); }}"))


def test_a_drawing_in_three_colours_is_undone_line_by_line_and_hangs_on_the_text(
    phone_of: PhoneOf, server: Server
) -> None:
    anna = phone_of("Anna")
    visit(anna, "#/write/new")
    anna.button("Drawing").click()
    expect(anna.button("Use this drawing")).to_have_attribute("aria-disabled", "true")
    drag(anna, (0.2, 0.5), (0.8, 0.5))
    anna.page.get_by_text(anna.says("Red"), exact=True).click()
    drag(anna, (0.5, 0.2), (0.5, 0.8))

    def is_seen(shown: Callable[[], bool]) -> None:
        patient(shown, lambda: f"{colour_at(anna, 0.5, 0.3)}, {colour_at(anna, 0.3, 0.5)}")

    is_seen(lambda: colour_at(anna, 0.5, 0.3)[0] > 150 and max(colour_at(anna, 0.3, 0.5)) < 50)
    anna.button("Undo").click()
    is_seen(lambda: colour_at(anna, 0.5, 0.3) == [255, 255, 255])
    anna.button("Use this drawing").click()
    shows_photo(anna, 900)
    anna.button("Done").click()
    anna.sees(anna.says("Safe on the server"))
    anna.page.locator(".entry").first.click()
    anna.misses(anna.says("Waiting to send"))
    arrived(server, 1)
    [drawing] = kept(server)
    assert drawing.startswith(b"\x89PNG")


def test_what_was_rubbed_over_is_in_no_photo_that_leaves_the_sheet(phone_of: PhoneOf, tmp_path: Path) -> None:
    anna = phone_of("Anna")
    camera = from_the_camera(anna, tmp_path)
    visit(anna, "#/write/new")
    anna.page.locator(".attach input[type=file]").set_input_files(camera)
    anna.sees(anna.says("Can somebody be recognised?"))
    before = colour_at(anna, 0.31, 0.51)

    def becomes(*, blurred: bool) -> None:
        patient(lambda: (colour_at(anna, 0.31, 0.51) != before) is blurred, lambda: f"blurred: {not blurred}")

    drag(anna, (0.3, 0.5), (0.4, 0.5))
    becomes(blurred=True)
    anna.button("Undo").click()
    becomes(blurred=False)
    anna.button("Blur all of it").click()
    becomes(blurred=True)


def wrong_with(phone: Handset) -> list[str]:
    """What is wrong with what is on screen, for somebody."""
    line = phone.page.context.new_cdp_session(phone.page)
    return [*axe(phone.page), *small_targets(phone.page), *nameless(line), *too_wide(phone.page)]


@pytest.mark.parametrize("language", ["English", "Nederlands", "Svenska"])
def test_everybody_can_hang_a_photo_a_drawing_and_a_voice_note(
    phone_of: PhoneOf, tmp_path: Path, language: str
) -> None:
    anna = phone_of("Anna")
    camera = from_the_camera(anna, tmp_path)
    visit(anna, "#/me/language")
    anna.page.get_by_role("radio", name=language).check()
    anna.language = {"English": "en", "Nederlands": "nl", "Svenska": "sv"}[language]
    anna.page.emulate_media(color_scheme="dark" if language == "Svenska" else "light")
    visit(anna, "#/write/new")
    anna.page.locator(".attach input[type=file]").set_input_files(camera)
    anna.sees(anna.says("Can somebody be recognised?"))
    assert wrong_with(anna) == []
    anna.button("Use this photo").click()
    shows_photo(anna)
    anna.button("Drawing").click()
    assert wrong_with(anna) == []
    anna.button("Not now").click()
    anna.button("Voice note").click()
    anna.button("Start recording").click()
    anna.sees("0:01")
    assert wrong_with(anna) == []
    anna.button("Stop recording").click()
    anna.until("() => document.querySelector('audio.heard')?.duration > 0")
    assert wrong_with(anna) == []
    anna.button("Use this recording").click()
    anna.until("() => document.querySelectorAll('.hung audio').length === 1")
    assert wrong_with(anna) == []


def test_a_photo_hangs_on_what_a_team_writes_together(phone_of: PhoneOf, server: Server, tmp_path: Path) -> None:
    anna, bram = phone_of("Anna"), phone_of("Bram")
    camera = from_the_camera(anna, tmp_path)
    team = anna.page.evaluate("fetch('/api/session').then((told) => told.json())")
    [space] = [each["id"] for each in team["spaces"] if each["kind"] == "team"]
    visit(anna, f"#/point/new:{space}")
    anna.page.locator("textarea").first.fill(WORDS)
    add_photo(anna, camera)
    anna.button("Put it forward").click()
    shows_photo(anna)
    id = anna.page.evaluate("location.hash.split('/').pop()")
    arrived(server, 1)
    online(bram)
    visit(bram, f"#/learning/{space}")
    bram.sees(WORDS)
    visit(bram, f"#/entry/{id}")
    shows_photo(bram)


def open_text(phone: Handset, text: str) -> None:
    """It is on this phone, however slow the one it comes from is to send it."""
    visit(phone, text)

    def came() -> bool:
        online(phone)
        phone.page.wait_for_timeout(500)
        return phone.button("Respond").is_visible()

    patient(came, lambda: "it never came")


def test_what_was_rubbed_out_beside_a_drawing_is_read_by_nobody(phone_of: PhoneOf, server: Server) -> None:
    anna, bram = phone_of("Anna"), phone_of("Bram")
    text = shared_by(anna)
    open_text(bram, text)
    bram.press("Respond")
    bram.page.locator(".respond textarea").fill("Dit had ik niet willen zeggen.")
    bram.button("Drawing").click()
    drag(bram, (0.2, 0.5), (0.8, 0.5))
    bram.button("Use this drawing").click()
    shows_photo(bram, 900)
    bram.page.locator(".respond textarea").fill("")
    bram.page.locator(".respond .doing").get_by_role("button", name=bram.says("Respond")).click()
    arrived(server, 1)
    online(anna)
    expect(anna.page.locator(".reply .hung img")).to_be_visible(timeout=30_000)
    expect(anna.page.locator(".reply")).not_to_contain_text("niet willen zeggen")
    assert "niet willen zeggen" not in held(anna)


def test_an_answer_that_was_rubbed_out_leaves_no_trace(phone_of: PhoneOf) -> None:
    anna, bram = phone_of("Anna"), phone_of("Bram")
    text = shared_by(anna)
    open_text(bram, text)
    bram.press("Respond")
    bram.page.locator(".respond textarea").fill("Dit zeg ik niet.")
    bram.page.wait_for_timeout(600)
    bram.page.locator(".respond textarea").fill("")
    bram.button("Not now").click()
    expect(bram.page.locator(".respond")).to_have_count(0)
    expect(bram.page.locator(".reply")).to_have_count(0)
    bram.page.reload()
    expect(bram.button("Respond")).to_be_visible()
    expect(bram.page.locator(".reply")).to_have_count(0)


def test_a_drawing_is_an_answer_and_hangs_where_people_talk(phone_of: PhoneOf, server: Server, tmp_path: Path) -> None:
    anna, bram = phone_of("Anna"), phone_of("Bram")
    text = shared_by(anna)
    open_text(bram, text)
    bram.airplane(True)
    bram.press("Respond")
    bram.button("Drawing").click()
    drag(bram, (0.2, 0.5), (0.8, 0.5))
    bram.button("Use this drawing").click()
    shows_photo(bram, 900)
    bram.page.locator(".respond .doing").get_by_role("button", name=bram.says("Respond")).click()
    expect(bram.page.locator(".reply .hung img")).to_be_visible()
    online(bram)
    arrived(server, 1)
    online(anna)
    expect(anna.page.locator(".reply .hung img")).to_be_visible(timeout=30_000)
    meeting = planned(anna)
    anna.page.get_by_role("link", name=anna.says("Begin the meeting")).click()
    add_photo(anna, from_the_camera(anna, tmp_path))
    visit(anna, meeting)
    shows_photo(anna)
    arrived(server, 2)
    open_at(bram, meeting)
    shows_photo(bram)
