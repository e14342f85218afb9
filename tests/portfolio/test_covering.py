"""A portfolio shows what somebody learned, and nobody else in it."""

from time import process_time

from home import Home
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.names import Roster, mask
from journal.portfolio.covering import pieces
from journal.research.roster import cover_always

WARD = Roster(("Anna de Wit", "Bram Jansen"), ("De Linde",), "Huize Avondrood")
SOME = st.lists(
    st.sampled_from(
        ["Mevrouw Jansen", "Kees", "kamer 12", "roos", "Roos", "06-12345678", "bij haar", ".", "\n", "De Linde", "112"]
    )
    | st.text(max_size=8),
    max_size=12,
).map(" ".join)  # fmt: skip


@settings(deadline=None)  # the first text loads a dictionary
@given(SOME, st.sampled_from(["en", "nl", "sv", None]))
def test_the_pieces_are_the_text_and_what_a_rule_found_never_stands_plain(text: str, language: str | None) -> None:
    cut = pieces(text, language, WARD)
    assert "".join(piece.words for piece in cut) == text
    found, at = mask(text, language, WARD), 0
    for piece in cut:
        if piece.state == "plain":
            assert all(at + len(piece.words) <= each.start or each.end <= at for each in (*found.spans, *found.review))
        at += len(piece.words)
    assert {piece.why for piece in cut if piece.state == "doubtful"} <= {each.rule for each in found.review}


def test_annas_colleague_the_resident_and_the_room_are_covered_and_her_own_words_stay(home: Home) -> None:
    with home.writing() as notebook:
        before = notebook.sequence()
    form = {"language": "nl", "texts": ["Bram en mevrouw Jansen zaten in kamer 12. Ik luisterde."]}
    told = home.phone("Anna").post("/api/mine/covered", json=form).json
    assert told is not None
    cut = told["texts"][0]["pieces"]
    assert [each["words"] for each in cut if each["state"] == "covered"] == ["Jansen", "kamer 12"]
    assert [(each["words"], each["why"]) for each in cut if each["state"] == "doubtful"] == [("Bram", "roster-word")]
    assert cut[-1] == {"words": ". Ik luisterde.", "state": "plain", "kind": None, "why": None}
    with home.writing() as notebook:
        assert notebook.sequence() == before


def test_what_anna_makes_is_written_nowhere(home: Home) -> None:
    phone = home.phone("Anna")
    with home.writing() as notebook:
        noted = notebook.people.noted(home.id("Anna"), ("searched_as", "downloaded_own"), 10)
    phone.post("/api/mine/covered", json={"language": "nl", "texts": ["Een heel bijzondere zeepaardjesmiddag."]})
    files = [file for file in home.app.extensions["kring.settings"].data.rglob("*") if file.is_file()]
    assert files
    assert all(b"zeepaardjesmiddag" not in file.read_bytes() for file in files)
    with home.writing() as notebook:
        assert notebook.people.noted(home.id("Anna"), ("searched_as", "downloaded_own"), 10) == noted


def test_a_stranger_and_a_text_without_end_are_refused(home: Home) -> None:
    form = {"language": "other", "texts": ["x" * 41_000]}
    assert home.phone("Anna").post("/api/mine/covered", json=form).status_code == 422
    assert home.stranger().post("/api/mine/covered", json=form).status_code == 401


def covered(home: Home, name: str, text: str) -> list[str]:
    told = home.phone(name).post("/api/mine/covered", json={"language": "nl", "texts": [text]}).json
    assert told is not None
    return [each["words"] for each in told["texts"][0]["pieces"] if each["state"] != "plain"]


def test_a_circles_name_is_covered_for_those_in_it_and_nobody_else_learns_that_there_is_one(home: Home) -> None:
    home.phone("Anna").post("/api/spaces", json={"kind": "circle", "name": "zeepaardjesclub"})
    said = "we spraken in zeepaardjesclub en bij de buren."
    assert covered(home, "Anna", said) == ["zeepaardjesclub"]
    for name in ("Bram", "Rosa", "Mona", "Wim"):
        assert covered(home, name, said) == [], name


def test_a_guest_learns_of_nobody_whom_they_do_not_meet(home: Home) -> None:
    with home.writing() as notebook:
        cover_always(notebook, home.id("Mona"), "Zeegers")
        home.hire(notebook, "Quinty", Nachtzorg="member")
        home.hire(notebook, "Xantippe", Rozenhof="member")
    said = "het was met xantippe, zeegers en quinty."
    assert covered(home, "Anna", said) == ["xantippe", "zeegers", "quinty"]
    assert covered(home, "Wim", said) == ["quinty"]


def test_a_page_of_small_words_is_gone_through_once() -> None:
    pieces("van", "sv", WARD)  # the first text loads a dictionary
    begun = process_time()
    pieces("van " * 8_000, "sv", WARD)
    assert process_time() - begun < 5, "a part of a second; where every word is followed to the end, half a minute"
