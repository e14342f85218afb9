"""Who took which step: read from what became of a learning point and of what a team tries out."""

from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from journal.discovery.learning.deeds import OPEN, STEPS, Deed, experiment_deeds, point_deeds
from journal.documents.document import Document, Fields, Revision
from journal.kinds import KINDS

TODAY = date(2026, 11, 18)
BEGUN = date(2026, 3, 1)


def became(*versions: tuple[str, Fields], kind: str = "learning_point", weeks: int = 1) -> list[Deed]:
    """A document of Anna's that somebody changes every so many weeks."""
    whole: dict[str, Any] = {}
    revisions = []
    for number, (writer, now) in enumerate(versions):
        whole = whole | now
        day = (BEGUN + timedelta(weeks=weeks * number)).isoformat()
        revisions.append(Revision("p", number, f"r{number}", writer, "d", "linde", whole, False, False, False, "", day))
    document = Document("p", kind, "anna", "linde", None, 1, "r", 1, False, False, False, False, "2026-03-01", whole)
    made = (
        point_deeds(document, revisions, TODAY) if kind == "learning_point" else experiment_deeds(document, revisions)
    )
    return list(made)


def people(deeds: list[Deed], row: str) -> set[str]:
    return {deed.person for deed in deeds if deed.row == row}


def test_a_point_that_is_only_put_forward_is_no_step_yet() -> None:
    assert became(("anna", {"state": "proposed", "sentence": "Eerst zitten."})) == []
    assert became(("anna", {"state": "proposed"}), ("bram", {"state": "dropped"})) == []


def test_whoever_put_it_forward_agreed_and_looks_after_it_all_took_part() -> None:
    deeds = became(("anna", {"state": "proposed"}), ("bram", {"state": "agreed", "owner": "dewi"}))
    assert people(deeds, "agree") == {"anna", "bram", "dewi"} and people(deeds, "try") == set()


def test_a_point_that_is_kept_was_tried_and_looked_back_at_and_is_open_no_longer() -> None:
    deeds = became(
        ("anna", {"state": "proposed"}),
        ("bram", {"state": "agreed"}),
        ("emre", {"state": "kept", "outcome": "Het hielp."}),
        weeks=4,
    )
    assert people(deeds, "try") == people(deeds, "look_back") == {"emre"}
    assert people(deeds, "month") == {"anna", "bram"} and not people(deeds, "longer")


def test_a_point_that_is_still_open_says_so_only_once_it_is_long() -> None:
    deeds = became(("anna", {"state": "agreed"}))
    assert people(deeds, "longer") == {"anna"}
    recent = became(("anna", {"state": "agreed", "agreed_on": "2026-03-01"}))
    assert people(recent, "month") == people(recent, "quarter") == set()


def test_what_a_team_tries_out_counts_from_the_day_it_was_begun() -> None:
    begun = ("anna", {"intention": "Eerst zitten.", "state": "trying"})
    assert {(deed.row, deed.person) for deed in became(begun, kind="experiment")} == {("try", "anna")}
    seen = became(begun, ("bram", {"happened": "Ze bleef."}), ("emre", {"state": "kept"}), kind="experiment")
    assert people(seen, "look_back") == {"bram", "emre"}


VERSIONS = st.lists(
    st.tuples(
        st.sampled_from(["anna", "bram", "dewi"]),
        st.fixed_dictionaries(
            {},
            optional={
                "state": st.sampled_from(["proposed", "agreed", "tried", "kept", "dropped", "", "new"]),
                "owner": st.sampled_from(["emre", ""]),
                "outcome": st.sampled_from(["Het hielp.", ""]),
                "agreed_on": st.sampled_from(["2026-02-01", "2027-01-01", ""]),
            },
        ),
    ),
    min_size=1,
    max_size=6,
)


@given(VERSIONS, st.sampled_from(["learning_point", "experiment"]))
def test_whatever_becomes_of_it_only_hands_that_were_in_it_count_on_days_that_were(
    versions: list[tuple[str, Fields]], kind: str
) -> None:
    hands = {"anna", *(writer for writer, _ in versions), *(str(fields.get("owner")) for _, fields in versions)}
    last = (BEGUN + timedelta(weeks=len(versions))).isoformat()
    for deed in became(*versions, kind=kind):
        assert deed.row in (*STEPS, *OPEN) and deed.person in hands and deed.document == "p"
        assert "2026-02-01" <= deed.day <= last


def test_the_states_of_a_learning_point_are_those_that_are_counted_by() -> None:
    """Were one called otherwise, nobody would agree on anything any more, and no test would see it."""
    field = KINDS["learning_point"].leaves["state"]
    for state in ("proposed", "agreed", "tried", "kept", "dropped"):
        assert field.deserialize(state) == state
