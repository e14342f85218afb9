"""A year in a team: from what one of them noticed to a page that another team made its own, in a wiki and back."""

import json
import re
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from browser.handset import Handset
from browser.test_learning import REMINDER, weeks_later
from browser.test_manual import new_page
from browser.test_manual_together import more
from browser.test_meeting import bring, brought, hears, online, open_at, planned, step, write_point
from browser.test_screens import begin, visit
from browser.test_trying import link
from browser.valued import TEAM, move_in
from manual.wiki import Wiki
from playwright.sync_api import expect
from running import Server

pytestmark = [pytest.mark.slow, pytest.mark.browser]

PhoneOf = Callable[..., Handset]
Tiddlers = dict[str, dict[str, str]]
NOTICED = "Hij at pas toen ik naast hem ging zitten. Ook dat is vakmanschap."
SKILL = "Vakmanschap"
SUMMARY = "We praatten over de maaltijd. Zitten helpt."
POINT = "Wie mee-eet, hoeft minder te helpen."
NOTICE = "Hij pakt zelf zijn vork."
HAPPENED = "Drie middagen at hij zijn bord zelf leeg."
KEEP = "Eerst zitten, dan pas opscheppen."
SEEN = "Aan onze tafels is het stiller, en er blijft minder over."
OTHER = "Rust aan tafel"
QUIET = "# Vooraf\n\nZet de *radio* uit.\n\n- een stoel\n- een kruk"
OURS = "Bij ons staat er een kruk naast elke stoel."


@pytest.fixture
def server(server: Server, tmp_path: Path) -> Server:
    """Twenty-five people of Kastanje who wrote for a year, beside the two teams there are."""
    move_in(server, tmp_path)
    return server


@pytest.fixture
def wiki() -> Iterator[Wiki]:
    """TiddlyWiki's own program."""
    with Wiki() as running:
        yield running


def test_what_one_noticed_becomes_what_two_teams_do_and_goes_through_a_wiki(
    phone_of: PhoneOf, wiki: Wiki, tmp_path: Path
) -> None:
    carla, bas, anna = phone_of("Carla"), phone_of("Bas"), phone_of("Anna")
    text = noticed_in_flight(carla)
    shared_with_the_team(carla)
    read_among_the_values(bas)
    meeting = talked_about_in_flight(bas, carla, text)
    point = heard_what_was_agreed(carla, meeting)
    tried_out(carla, bas, point)
    looked_back_on(carla, bas, point)
    page = in_the_manual(carla, point)
    other = new_page_in_flight(anna)
    own = made_their_own(anna, page)
    told_that_one_did_and_no_more(carla, page)
    out = as_a_file(anna)
    assert set(out) >= {POINT, OTHER}
    assert OURS in out[POINT]["text"]
    unchanged_brings_nothing(anna, through(wiki, out), tmp_path)
    changed_comes_in(anna, through(wiki, out, "kruk naast", "''kruk'' naast"), tmp_path)
    one_page_changed_and_one_did_not(anna, own, other)
    again = as_a_file(anna)
    assert again[OTHER] == out[OTHER]
    assert "<strong>kruk</strong> naast" in again[POINT]["text"]


def all_safe(phone: Handset) -> None:
    """Nothing of theirs is on their phone alone any more."""
    visit(phone, "#/me")
    expect(phone.page.locator("nav.places .foot")).to_have_text(phone.says("All safe on the server"))


def opens(phone: Handset, address: str, heading: str) -> None:
    """Go to a screen, and be there."""
    visit(phone, address)
    expect(phone.page.locator("h1")).to_have_text(heading)


def sent(phone: Handset) -> None:
    """What is on screen waited while there was no network, and then went by itself."""
    line = phone.page.locator("article .kept-line")
    expect(line).to_have_text(phone.says("Waiting to send"))
    online(phone)
    expect(line).to_have_count(0)


def hears_it(phone: Handset, state: str) -> None:
    """How what a team learned or tries out stands by now, from somebody else's phone."""
    hears(phone, phone.page.locator(".point .stage"), phone.says(state, "learning point"))


def noticed_in_flight(carla: Handset) -> str:
    """Written without a network, of a day in a week that is over; the address of the text."""
    carla.airplane(True)
    begin(carla, NOTICED)
    carla.page.locator(".add-more summary").click()
    carla.page.get_by_role("radio", name=carla.says("Another day")).check()
    day = date.today() - timedelta(days=8)
    carla.page.locator(".add-more input[type=date]").fill(day.isoformat())
    carla.button("Done").click()
    mine = carla.page.locator(".entry").filter(has_text=NOTICED)
    expect(mine).to_contain_text(carla.says("Waiting to send"))
    online(carla)
    expect(mine).to_contain_text(carla.says("Safe on the server"))
    mine.click()
    expect(carla.page.locator("article.entry.alone")).to_contain_text(NOTICED)
    return str(carla.page.evaluate("location.hash"))


def shared_with_the_team(carla: Handset) -> None:
    """By a choice of hers; and a sentence of it may be quoted without her name."""
    carla.button("Share", "button").click()
    carla.page.locator("dialog[open]").get_by_role("button", name=carla.says("Share", "button"), exact=True).click()
    carla.sees(carla.says("Shared with {team}.", team=TEAM))
    carla.page.locator("summary", has_text=carla.says("Is not quoted")).click()
    yes = carla.says("May be quoted without my name")
    carla.page.get_by_label(yes).check()
    expect(carla.page.locator("summary", has_text=yes)).to_be_visible()
    all_safe(carla)


def read_among_the_values(bas: Handset) -> None:
    """Four had written of it, too few to tell; with hers it is a value of the team, in her words, without her name."""
    opens(bas, "#/values", bas.says("What {team} cares about", team=TEAM))
    bas.page.locator(".value-list").get_by_role("link", name=re.compile(SKILL)).click()
    expect(bas.page.locator("h1")).to_have_text(SKILL)
    expect(bas.page.locator(".quoted").filter(has_text="Ook dat is vakmanschap.")).to_be_visible()
    expect(bas.page.locator("main")).not_to_contain_text("Carla")


def talked_about_in_flight(bas: Handset, carla: Handset, text: str) -> str:
    """She brings it; in a room without a network they agree on one thing. The address of the meeting."""
    meeting = planned(bas)
    open_at(carla, meeting)
    bring(carla, text)
    hears(bas, brought(bas), NOTICED)
    bas.airplane(True)
    visit(bas, meeting.replace("entry", "talk"))
    step(bas, "What is on the table")
    expect(bas.page.locator("article.story")).to_contain_text(NOTICED)
    expect(bas.page.locator(".values-beside")).to_contain_text("Vertrouwen")
    step(bas, "One question")
    write_point(bas, POINT)
    step(bas, "The summary")
    bas.page.get_by_label(bas.says("Summary"), exact=True).fill(SUMMARY)
    agree(bas, "Carla")
    bas.button("Close the meeting").click()
    bas.sees(SUMMARY)
    sent(bas)
    all_safe(bas)
    return meeting


def agree(bas: Handset, owner: str) -> None:
    card = bas.page.locator(".talked li").filter(has_text=POINT)
    card.get_by_role("button", name=bas.says("We agree on this")).click()
    sheet = bas.page.locator("dialog[open]")
    sheet.get_by_label(bas.says("Who looks after it?")).select_option(label=owner)
    sheet.get_by_role("button", name=bas.says("We agree on this")).click()
    expect(card).to_contain_text(bas.says("Agreed", "learning point"))


def heard_what_was_agreed(carla: Handset, meeting: str) -> str:
    """From the page of the team; the address of the learning point."""
    visit(carla, "#/team/")
    news = carla.says("This is what you agreed at the team meeting on {date}").partition("{")[0]
    hears(carla, carla.page.locator(f".meeting-news[href='{meeting}']"), news)
    carla.page.locator(".meeting-news").click()
    hears(carla, carla.page.locator(".point-card"), POINT)
    carla.page.locator(".point-card").filter(has_text=POINT).click()
    expect(carla.page.locator(".point .sentence")).to_have_text(POINT)
    carla.sees(carla.says("Looked after by {name}", name="Carla"))
    expect(carla.page.locator(f".sources a[href='{meeting}']")).to_be_visible()
    return str(carla.page.evaluate("location.hash"))


def tried_out(carla: Handset, bas: Handset, point: str) -> None:
    """Begun by one; after five weeks the other tells in flight what happened, and the first hears of it."""
    link(carla, "Try this out")
    expect(carla.page.locator("#intention")).to_have_value(POINT)
    expect(carla.page.get_by_role("radio", name=TEAM)).to_be_checked()
    carla.page.locator("#notice").fill(NOTICE)
    carla.button("Done").click()
    expect(carla.page.locator(".point .sentence")).to_have_text(POINT)
    all_safe(carla)
    opens(bas, "#/trying", bas.says("Trying out"))
    hears(bas, bas.page.locator(".point-card"), POINT)
    bas.airplane(True)
    weeks_later(bas, 5)
    bas.page.locator(REMINDER.replace("learning", "trying")).click()
    bas.page.locator(".waits .point-card").filter(has_text=POINT).click()
    bas.sees(NOTICE)
    tell(bas)
    sent(bas)
    all_safe(bas)
    opens(carla, point, carla.says("Learning point"))
    hears_it(carla, "Tried out")


def tell(bas: Handset) -> None:
    bas.button("Tell what happened").click()
    bas.page.locator("#happened").fill(HAPPENED)
    bas.page.locator("#keep").fill(KEEP)
    keep(bas)


def keep(phone: Handset) -> None:
    """Of what one looks back on."""
    phone.page.get_by_role("radio", name=phone.says("We keep this", "learning point")).check()
    phone.button("Save").click()
    expect(phone.page.locator(".point .stage")).to_have_text(phone.says("We keep this", "learning point"))


def looked_back_on(carla: Handset, bas: Handset, point: str) -> None:
    """On the day they chose, in flight; and it is everybody's who kept it."""
    carla.airplane(True)
    weeks_later(carla, 5)
    carla.page.locator(REMINDER).click()
    carla.page.locator(".waits .point-card").filter(has_text=POINT).click()
    carla.button("Look back").click()
    carla.page.get_by_label(carla.says("What did you see?")).fill(SEEN)
    keep(carla)
    sent(carla)
    opens(bas, point, bas.says("Learning point"))
    hears_it(bas, "We keep this")
    bas.sees(SEEN)


def in_the_manual(carla: Handset, point: str) -> str:
    """What they saw, and what they do since; lent to the other teams. The address of the page."""
    opens(carla, point, carla.says("Learning point"))
    link(carla, "Add to our manual")
    expect(carla.page.locator("#title")).to_have_value(POINT)
    expect(carla.page.locator("#text")).to_have_value(SEEN)
    carla.page.locator("#practice").fill(f"{KEEP} {HAPPENED}")
    carla.button("Done").click()
    expect(carla.page.locator(".manual-page > h2")).to_have_text(POINT)
    expect(carla.page.locator(f".sources a[href='{point}']")).to_be_visible()
    page = str(carla.page.evaluate("location.hash"))
    all_safe(carla)
    opens(carla, page, carla.says("Page"))
    more(carla, "Lend to other teams")
    carla.button("Lend this version").click()
    expect(carla.page.locator(".abroad")).to_be_visible()
    all_safe(carla)
    return page


def new_page_in_flight(anna: Handset) -> str:
    """What her team had already; the address of it."""
    anna.airplane(True)
    page = new_page(anna, OTHER, QUIET)
    sent(anna)
    return page


def made_their_own(anna: Handset, page: str) -> str:
    """Copied from the other team, and written on in flight: how they do it there. The address of their page."""
    opens(anna, "#/lent", anna.says("Pages of other teams"))
    anna.page.locator(".point-card").filter(has_text=POINT).click()
    anna.button("Copy and adapt").click()
    expect(anna.page.locator("#title")).to_have_value(POINT)
    anna.airplane(True)
    anna.page.locator("#practice").fill(OURS)
    anna.button("Done").click()
    expect(anna.page.locator(".manual-page > h2")).to_have_text(POINT)
    sent(anna)
    expect(anna.page.locator(".layer a")).to_have_text(anna.says("Began as a copy of another page"))
    own = str(anna.page.evaluate("location.hash"))
    assert own != page
    return own


def told_that_one_did_and_no_more(carla: Handset, page: str) -> None:
    opens(carla, page, carla.says("Page"))
    expect(carla.page.locator(".abroad")).to_contain_text("1 ander team maakte een eigen versie van deze pagina.")
    expect(carla.page.locator("main")).not_to_contain_text("De Linde")
    expect(carla.page.locator(".manual-page")).not_to_contain_text(OURS)


def at_the_file(anna: Handset) -> None:
    opens(anna, "#/manual", anna.says("Team manual"))
    more(anna, "As a file, for a TiddlyWiki")
    expect(anna.page.locator("h1")).to_have_text(anna.says("As a file, for a TiddlyWiki"))


def as_a_file(anna: Handset) -> Tiddlers:
    """Her team's manual, as it leaves: tiddlers by their titles."""
    at_the_file(anna)
    with anna.page.expect_download() as taken:
        anna.page.get_by_role("link", name=anna.says("Save the file")).click()
    told = json.loads(taken.value.path().read_text("utf-8"))
    return {each["title"]: each for each in told}


def through(wiki: Wiki, out: Tiddlers, old: str = "", new: str = "") -> str:
    """What TiddlyWiki saves of it, with some words of the one page changed there."""
    saved = json.loads(wiki.load(list(out.values()))["saved"])
    [tiddler] = [each for each in saved if each["title"] == POINT]
    if old:
        assert old in tiddler["text"]
        tiddler |= {"text": tiddler["text"].replace(old, new), "modified": f"{datetime.now():%Y%m%d%H%M%S}000"}
    return json.dumps(saved)


def offered(anna: Handset, file: str, folder: Path) -> None:
    """She chooses the file, and is told first what would come in."""
    kept = folder / "wiki.json"
    kept.write_text(file, "utf-8")
    at_the_file(anna)
    anna.page.locator("input[type=file]").set_input_files(kept)


def unchanged_brings_nothing(anna: Handset, file: str, folder: Path) -> None:
    offered(anna, file, folder)
    coming = anna.page.locator(".coming")
    expect(coming).to_contain_text(anna.says("There is nothing new in this file"))
    expect(coming).to_contain_text("2 pagina’s zeggen wat hier al staat.")
    expect(anna.button("Bring these pages in")).to_have_count(0)


def changed_comes_in(anna: Handset, file: str, folder: Path) -> None:
    offered(anna, file, folder)
    coming = anna.page.locator(".coming")
    expect(coming.locator("li")).to_have_text([POINT])
    expect(coming).to_contain_text("1 pagina zegt wat hier al staat.")
    expect(coming).to_contain_text("1 pagina met veranderingen")
    anna.button("Bring these pages in").click()
    expect(anna.page.locator(".point-card")).to_have_count(2)


def one_page_changed_and_one_did_not(anna: Handset, changed: str, other: str) -> None:
    opens(anna, changed, anna.says("Page"))
    expect(anna.page.locator(".manual-page strong")).to_have_text("kruk")
    expect(anna.page.locator(".manual-page")).to_contain_text(SEEN)
    expect(anna.page.locator(".manual-page")).to_contain_text(OURS)
    opens(anna, other, anna.says("Page"))
    expect(anna.page.locator(".manual-page h3")).to_have_text("Vooraf")
    expect(anna.page.locator(".manual-page em")).to_have_text("radio")
    for address, versions in ((changed, 2), (other, 1)):
        opens(anna, address.replace("entry", "history"), anna.says("Earlier versions"))
        expect(anna.page.locator(".history > li")).to_have_count(versions)
