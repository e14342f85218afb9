"""What is tried out, planned and found useful is its writer's alone in their own space, and a team's in a team."""

import pytest
from hypothesis import given
from hypothesis import strategies as some
from laws.house import House

from journal.kinds import EVER, KINDS, OWN
from journal.kinds.experiment import EXPERIMENT
from journal.kinds.plan import PLAN
from journal.kinds.resource import RESOURCE
from journal.sync.erase import erase_mine, history

MINE = (EXPERIMENT, PLAN, RESOURCE)
FIRST = {"experiment": "intention", "plan": "objective", "resource": "good_for"}


def begun(house: House, kind: str, space: str | None = None):
    """Anna's, on her phone and on Bram's if it is the team's."""
    return house.begun(kind, FIRST[kind], "Eerst zitten.", space)


@pytest.mark.parametrize("kind", FIRST)
def test_what_anna_has_for_herself_bram_neither_gets_nor_changes(house, kind):
    anna, bram, document = begun(house, kind)
    assert document in anna.rows and document not in bram.rows
    (outcome,) = bram.sync(anna.edit(document, "Wie is dit?", leaf=FIRST[kind]))
    assert outcome["code"] == "not_allowed"


@pytest.mark.parametrize("kind", FIRST)
def test_once_she_shares_it_the_team_writes_it_and_reads_nothing_of_before(house, kind):
    anna, bram, document = begun(house, kind)
    anna.sync(anna.edit(document, "Eerst zitten, dan schenken.", leaf=FIRST[kind]))
    anna.sync(anna.move(document, "De Linde"))
    bram.sync()
    bram.sync(bram.edit(document, "Eerst zitten, dan schenken. En wachten.", leaf=FIRST[kind]))
    anna.sync()
    assert anna.says(document, FIRST[kind]) == "Eerst zitten, dan schenken. En wachten."
    with house.notebook() as notebook:
        versions = history(notebook, house.writer(notebook, "Bram"), document)
    assert "Eerst zitten." not in [version.fields.get(FIRST[kind]) for version in versions]


@pytest.mark.parametrize("kind", FIRST)
def test_who_erases_everything_erases_what_they_had_for_themself_and_leaves_the_teams(house, kind):
    _anna, _bram, own = begun(house, kind)
    _anna, bram, ours = begun(house, kind, "De Linde")
    with house.notebook() as notebook:
        assert erase_mine(notebook, house.writer(notebook, "Anna"), "", 100) is None
        erased = {each: found.erased for each in (own, ours) if (found := notebook.document(each))}
    assert erased == {own: True, ours: False}
    bram.sync()
    assert bram.says(ours, FIRST[kind]) == "Eerst zitten."


def test_two_who_tell_what_happened_without_a_network_are_both_heard(house):
    anna, bram, document = begun(house, "experiment", "De Linde")
    anna.sync(anna.edit(document, "Ze dronk haar thee op.", leaf="happened"))
    bram.sync(bram.edit(document, "Hij wilde geen thee.", leaf="happened"))
    anna.sync()
    assert "Ze dronk haar thee op." in anna.says(document, "happened")
    assert "Hij wilde geen thee." in anna.says(document, "happened")


def test_two_days_chosen_apart_are_both_days_of_the_plan(house):
    anna, bram, document = begun(house, "plan", "De Linde")
    anna.sync(anna.edit(document, ["2027-01-10"], leaf="reviews"))
    bram.sync(bram.edit(document, ["2027-03-01"], leaf="reviews"))
    anna.sync()
    assert anna.says(document, "reviews") == ["2027-01-10", "2027-03-01"]
    assert not PLAN.accepts("reviews", ["over vier weken"])


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)", "http://kring.example/", "HTTPS://kring.example/", "https://kring.example@evil.example/",
        "https://kring.example/ x", "https://", "https:///x", "https://kring.example\n", "//kring.example",
        "https://kr\u0131ng.example/", "https://kring.example\\@evil.example/", "data:text/html,x",
        "https://k.example/" + "x" * 2000,
    ],
)  # fmt: skip
def test_a_link_that_is_not_what_it_looks_like_is_refused(link):
    assert not RESOURCE.accepts("link", link)


def test_a_link_to_a_page_is_taken_whole():
    for link in (
        "https://kring.example",
        "https://a.kring.example:8443/rust?aan=tafel&nu#stil",
        "https://x.example/(a)'%20",
    ):
        assert RESOURCE.accepts("link", link)


@given(some.text(max_size=80))
def test_whatever_is_taken_for_a_link_goes_to_the_site_it_shows(words):
    for link in (words, f"https://{words}"):
        if link and RESOURCE.accepts("link", link):
            site = link.removeprefix("https://").split("/")[0].split("?")[0].split("#")[0]
            assert link.startswith("https://") and link.isascii() and "@" not in site and "\\" not in site


def test_they_are_kept_as_long_as_they_are_there_and_a_release_holds_nothing_of_them():
    for kind in MINE:
        assert kind.name in EVER and kind.name not in OWN and KINDS[kind.name] is kind
        assert not any(field.metadata["exported"] for field in kind.leaves.values())
