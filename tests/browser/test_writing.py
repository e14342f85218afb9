"""Writing: guides that change half-way, what stays with its writer, and words that nothing gets in the way of."""

from collections.abc import Callable
from typing import Any

import pytest
from browser.handset import Handset
from browser.phone import patient
from playwright.sync_api import CDPSession, Page, expect

pytestmark = [pytest.mark.slow, pytest.mark.browser]

PhoneOf = Callable[..., Handset]
WORDS = "Ze wilde niet uit bed. Ik ging naast haar zitten."
LONG = "\n\n".join(f"{number}. {WORDS} Na een tijdje pakte ze mijn hand, en toen gingen we." for number in range(160))
VOICES = """
window.said = [];
const voice = (lang, localService) => ({ lang, localService, default: false, name: lang, voiceURI: lang });
const voices = [voice("nl-NL", true), voice("sv-SE", false)];
const synthesis = Object.assign(new EventTarget(), {
  getVoices: () => voices,
  speak: (utterance) => said.push([utterance.text, utterance.voice.lang]),
  cancel: () => said.push(["", "stopped"]),
});
Object.defineProperty(window, "speechSynthesis", { value: synthesis });
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
"""
HELD = """async () => {
  const asked = (ask) => new Promise((done) => { ask.onsuccess = () => done(ask.result); });
  const found = [];
  for (const { name } of await indexedDB.databases()) {
    const db = await asked(indexedDB.open(name));
    for (const store of db.objectStoreNames) found.push(await asked(db.transaction(store).objectStore(store).getAll()));
    db.close();
  }
  return JSON.stringify(found);
}"""


def begin(phone: Handset, words: str = WORDS) -> None:
    phone.place("Write").click()
    expect(phone.page.locator("textarea").first).to_be_focused()
    phone.page.keyboard.insert_text(words)
    phone.sees(phone.says("Draft"))


def choose_guide(phone: Handset, name: str) -> None:
    phone.button("Change guide").click()
    phone.page.locator("dialog label").filter(has_text=name).click()
    expect(phone.page.locator("dialog")).to_have_count(0)


def finish(phone: Handset) -> None:
    phone.page.wait_for_timeout(400)
    phone.page.locator(".done .btn").click()
    phone.sees(phone.says("Safe on the server"))


def add_more(phone: Handset) -> None:
    phone.page.locator(".add-more summary").click()


def feeling(phone: Handset, word: str) -> Any:
    return phone.page.get_by_role("group", name=phone.says("How did it feel?")).get_by_role(
        "button", name=phone.says(word, "felt").capitalize()
    )


def held(phone: Handset) -> str:
    """Everything the phone keeps of its person, as text."""
    everything: str = phone.page.evaluate(HELD)
    return everything


def bottom_of_cursor(page: Page) -> float:
    """Where the line being typed ends, in the window; the words stand at the end of the box."""
    bottom: float = page.evaluate("document.activeElement.getBoundingClientRect().bottom")
    return bottom


def top_of_bar(page: Page) -> float:
    top: float = page.evaluate("document.querySelector('.done').getBoundingClientRect().top")
    return top


def test_eight_guides_and_every_answer_stays_there_and_back(phone_of: PhoneOf) -> None:
    anna = phone_of("Anna")
    begin(anna)
    anna.button("Change guide").click()
    expect(anna.page.locator("dialog label")).to_have_count(8)
    anna.page.keyboard.press("Escape")
    choose_guide(anna, "Korthagen")
    expect(anna.page.locator("textarea").nth(1)).to_be_focused()
    anna.page.keyboard.insert_text("Rust bewaren.")
    choose_guide(anna, "Eén minuut")
    expect(anna.page.locator("textarea")).to_have_count(2)
    choose_guide(anna, "NMC")
    anna.sees("Prioritise people")
    for place, words in enumerate((WORDS, "Rust bewaren.")):
        expect(anna.page.locator("textarea").nth(place)).to_have_value(words)
    finish(anna)
    anna.page.get_by_text(WORDS).first.click()
    expect(anna.page.locator("article .answered")).to_have_count(2)


def test_how_it_felt_never_reaches_a_colleagues_phone(phone_of: PhoneOf) -> None:
    anna, bram = phone_of("Anna"), phone_of("Bram")
    anna.airplane(True)
    begin(anna)
    add_more(anna)
    feeling(anna, "powerless").click()
    anna.page.get_by_role("button", name="Vertrouwen", exact=True).click()
    anna.page.get_by_role("button", name=anna.says("Your own word"), exact=True).click()
    anna.type("tijd nemen")
    anna.page.keyboard.press("Enter")
    expect(anna.page.get_by_role("button", name="tijd nemen", exact=True)).to_have_attribute("aria-pressed", "true")
    anna.page.get_by_text("De Linde", exact=True).first.click()
    anna.page.locator(".done .btn").click()
    anna.sees(anna.says("Waiting to send"))
    anna.page.reload()
    anna.airplane(False)
    anna.sees(anna.says("Safe on the server"))

    bram.page.reload()
    bram.place("Team").click()
    bram.sees(WORDS)
    bram.sees("Vertrouwen")
    bram.sees("tijd nemen")
    assert "powerless" not in held(bram)
    assert '"choices"' not in held(bram)
    assert "powerless" in held(anna)

    anna.page.get_by_text(WORDS).first.click()
    felt = anna.says("How it felt: {words}", words=anna.says("powerless", "felt"))
    anna.page.locator("summary", has_text=felt).click()
    expect(feeling(anna, "powerless")).to_have_attribute("aria-pressed", "true")
    feeling(anna, "powerless").click()
    feeling(anna, "relieved").click()
    anna.sees(anna.says("How it felt: {words}", words=anna.says("relieved", "felt")))


def test_what_anna_means_to_try_out_opens_her_next_text_without_a_network(phone_of: PhoneOf) -> None:
    anna = phone_of("Anna")
    anna.airplane(True)
    begin(anna)
    choose_guide(anna, "Korthagen")
    anna.page.locator("textarea").last.fill("Eerst gaan zitten, dan pas vragen.")
    anna.page.wait_for_timeout(400)
    anna.page.locator(".done .btn").click()
    anna.sees(anna.says("Waiting to send"))
    anna.page.get_by_text(WORDS).first.click()
    anna.page.get_by_role("link", name=anna.says("Write how it went"), exact=True).click()
    expect(anna.page.locator("textarea").first).to_have_value("Eerst gaan zitten, dan pas vragen.")
    expect(anna.page.locator("textarea").nth(1)).to_be_focused()
    anna.page.keyboard.insert_text("Het hielp: ze keek me aan.")
    anna.page.wait_for_timeout(400)
    anna.page.locator(".done .btn").click()
    anna.page.get_by_text("Eerst gaan zitten, dan pas vragen. Het hielp").first.click()
    earlier = anna.page.locator(".going-on a").first
    expect(earlier).to_contain_text(anna.says("Goes on from your reflection of {date}").partition("{")[0])
    earlier.click()
    anna.sees(WORDS)
    later = anna.page.locator(".going-on a").first
    expect(later).to_contain_text(anna.says("You went on from this in your reflection of {date}").partition("{")[0])


def test_back_says_where_the_words_are(phone_of: PhoneOf) -> None:
    anna = phone_of("Anna")
    begin(anna)
    anna.button("Back", "go back").click()
    anna.sees(anna.says("Your text is in ‘My reflections’. In Kring, only you can read it."))
    anna.sees(WORDS)


def compose(inside: CDPSession, *steps: str) -> None:
    for step in steps:
        inside.send("Input.imeSetComposition", {"text": step, "selectionStart": len(step), "selectionEnd": len(step)})


def test_dictation_and_other_keyboards_write_what_they_mean_and_undo_works(phone_of: PhoneOf) -> None:
    anna = phone_of("Anna")
    anna.place("Write").click()
    box = anna.page.locator("textarea").first
    expect(box).to_be_focused()
    inside = anna.page.context.new_cdp_session(anna.page)
    compose(inside, "z", "ze", "ze w", "ze wou")
    anna.page.wait_for_timeout(1_600)
    expect(box).to_have_value("ze wou")
    assert anna.page.evaluate("document.activeElement.selectionEnd") == 6
    compose(inside, "ze wilde", "Ze wilde niet")
    inside.send("Input.insertText", {"text": "Ze wilde niet"})
    expect(box).to_have_value("Ze wilde niet")
    anna.page.keyboard.type(" uit bed")
    anna.page.wait_for_timeout(600)
    anna.page.keyboard.press("Control+z")
    expect(box).not_to_have_value("Ze wilde niet uit bed")
    anna.page.keyboard.press("Control+Shift+z")
    expect(box).to_have_value("Ze wilde niet uit bed")
    expect(box).to_have_attribute("autocapitalize", "sentences")
    assert box.evaluate("box => [box.spellcheck, box.closest('[lang]').lang]") == [True, "nl"]


def test_a_text_in_another_language_says_so_to_the_phone(phone_of: PhoneOf) -> None:
    anna = phone_of("Anna")
    begin(anna)
    add_more(anna)
    box = anna.page.locator("textarea").first
    for chosen, lang in (("Svenska", "sv"), (anna.says("Another language"), "und")):
        anna.page.get_by_role("radio", name=chosen).check()
        anna.until(f"() => document.querySelector('textarea').closest('[lang]').lang === '{lang}'")
        expect(box).to_have_value(WORDS)


def in_sight(phone: Handset) -> None:
    """The line being typed comes to stand above the bar."""
    patient(
        lambda: bottom_of_cursor(phone.page) <= top_of_bar(phone.page) + 1,
        lambda: f"the line ends at {bottom_of_cursor(phone.page)}, the bar begins at {top_of_bar(phone.page)}",
    )


@pytest.mark.parametrize("height", [844, 420, 300])
def test_the_line_being_typed_stays_above_the_bar_in_a_long_text(phone_of: PhoneOf, height: int) -> None:
    anna = phone_of("Anna")
    begin(anna, LONG)
    anna.page.set_viewport_size({"width": 390, "height": height})
    anna.page.wait_for_timeout(500)
    for line in ("En toen", "\nwas het", "\n\nweer stil"):
        anna.page.keyboard.insert_text(line)
        in_sight(anna)
    anna.page.evaluate("document.activeElement.setSelectionRange(20, 20)")
    before = anna.page.evaluate("(scrollTo(0, 0), scrollY)")
    anna.page.keyboard.insert_text("zo")
    anna.page.wait_for_timeout(300)
    assert anna.page.evaluate("scrollY") == before, "the page jumped while the line was in sight"


def test_where_the_keyboard_lies_over_the_page_the_bar_rides_on_it(phone_of: PhoneOf) -> None:
    anna = phone_of("Anna")
    begin(anna, LONG)
    anna.page.wait_for_timeout(1_000)
    anna.page.evaluate("""() => {
      const seen = visualViewport;
      Object.defineProperty(seen, "height", { value: innerHeight - 336, configurable: true });
      seen.dispatchEvent(new Event("resize"));
    }""")
    anna.until("() => document.querySelector('.done').getBoundingClientRect().bottom === innerHeight - 336")
    in_sight(anna)


def hears(phone: Handset, words: str) -> None:
    patient(lambda: phone.ask("said.at(-1)") == [words, "nl-NL"], lambda: f"heard: {phone.ask('said')}")


def test_only_a_voice_on_the_phone_itself_reads_and_it_stops_when_anna_leaves(phone_of: PhoneOf) -> None:
    anna = phone_of("Anna")
    anna.page.add_init_script(VOICES)
    anna.page.reload()
    begin(anna)
    anna.page.get_by_role("button", name=anna.says("Read the question aloud")).click()
    hears(anna, "Wat is je vandaag bijgebleven?")
    anna.page.get_by_text("De Linde", exact=True).first.click()
    anna.button("Hear your text before you share it").click()
    hears(anna, WORDS)
    add_more(anna)
    anna.page.get_by_role("radio", name="Svenska").check()
    expect(anna.button("Hear your text before you share it")).to_have_count(0)
    anna.page.get_by_role("button", name=anna.says("Read the question aloud")).click()
    anna.button("Back", "go back").click()
    anna.page.wait_for_function("() => said.at(-1)[1] === 'stopped'")


def test_without_a_voice_on_the_phone_there_is_no_button_to_read(phone_of: PhoneOf) -> None:
    anna = phone_of("Anna")
    anna.page.add_init_script(VOICES.replace('voice("nl-NL", true)', 'voice("nl-NL", false)'))
    anna.page.reload()
    begin(anna)
    expect(anna.page.locator(".aloud")).to_have_count(0)


def test_what_may_be_added_is_out_of_the_way_until_it_is_asked_for(phone_of: PhoneOf) -> None:
    anna = phone_of("Anna")
    begin(anna)
    expect(anna.page.locator(".add-more .chip")).to_have_count(0)
    top = anna.page.evaluate("scrollY")
    bar = top_of_bar(anna.page)
    add_more(anna)
    expect(anna.page.locator(".add-more .chip").first).to_be_visible()
    assert (anna.page.evaluate("scrollY"), top_of_bar(anna.page)) == (top, bar)
    anna.page.reload()
    expect(anna.page.locator(".add-more .chip")).to_have_count(0)


ONCE_MISSING = """
const asked = window.fetch;
const missed = new Set();
window.fetch = (what, ...more) => {
  const data = /assets[/](prompts|values)[.]json/.exec(String(what));
  if (!data || missed.has(data[1])) return asked(what, ...more);
  missed.add(data[1]);
  return Promise.reject(new TypeError("lost on the way"));
};
"""


def test_questions_that_did_not_come_at_the_start_come_a_moment_later(phone_of: PhoneOf) -> None:
    anna = phone_of("Anna")
    anna.page.add_init_script(ONCE_MISSING)
    anna.page.reload()
    begin(anna)
    add_more(anna)
    expect(anna.page.get_by_role("button", name="Vertrouwen", exact=True)).to_be_visible()
