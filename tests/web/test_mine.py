"""Taking along, or erasing, everything one wrote."""

from typing import Any

from home import PASSPHRASE, Home

from journal.people.identity import new_id


def write(home: Home, name: str, kind: str, space: str, fields: dict[str, Any], target: str | None = None) -> str:
    """One text of somebody, sent from a phone."""
    document = new_id()
    mutation = {
        "id": new_id(), "document": document, "kind": kind, "target": target, "base": None, "from": None,
        "space": space, "fields": {leaf: {"was": None, "now": now} for leaf, now in fields.items()},
        "deleted": False, "again": False, "written_at": "2026-03-04T06:12:00Z",
    }  # fmt: skip
    told = sync(home, name, mutation)
    assert [outcome["status"] for outcome in told["outcomes"]] == ["accepted"], told["outcomes"]
    return document


def sync(home: Home, name: str, *mutations: dict[str, Any]) -> dict[str, Any]:
    call = {
        "person": home.id(name), "device": "d", "epoch": None, "limit": 500, "cursors": {}, "mutations": [*mutations],
    }  # fmt: skip
    told = home.phone(name).post("/api/sync", json=call).json
    assert isinstance(told, dict)
    return told


def held(home: Home, name: str) -> set[str]:
    return {row["document"] for row in sync(home, name)["changes"] if not row.get("gone")}


def personal(home: Home, name: str) -> str:
    space: str = home.phone(name).get("/api/session").json["personal"]
    return space


def a_shared_text(home: Home) -> tuple[str, str, str]:
    """Anna's text in the team, how it felt, and Bram's answer to it."""
    team = home.spaces["Rozenhof"].id
    text = write(home, "Anna", "reflection", team, {"answers/one_minute.text": "Zij sliep."})
    felt = write(home, "Anna", "choices", personal(home, "Anna"), {"felt": ["tired"]}, text)
    answer = write(home, "Bram", "response", team, {"stance": "question", "text": "Waarom?"}, text)
    return text, felt, answer


def test_anna_takes_along_all_she_wrote_and_nobody_elses(home: Home) -> None:
    text, felt, answer = a_shared_text(home)
    phone = home.phone("Anna")
    told = phone.get("/api/mine").json
    assert told is not None
    mine = {each["id"]: each for each in told["texts"]}
    assert set(mine) == {text, felt} and answer not in mine
    assert mine[text]["versions"][0]["fields"] == {"answers/one_minute.text": "Zij sliep."}
    assert told["about_me"]["person"]["name"] == "Anna"
    assert len(told["signed_in"]) >= 1
    assert "Waarom?" not in str(told)


def test_everything_anna_wrote_is_erased_and_bram_keeps_his_answer(home: Home) -> None:
    text, felt, answer = a_shared_text(home)
    done = home.phone("Anna").post("/api/mine/erase", json={"passphrase": PASSPHRASE})
    assert done.status_code == 204
    assert held(home, "Anna") == set()
    assert held(home, "Bram") == {answer}
    told = home.phone("Anna").get("/api/mine").json
    assert told is not None and told["texts"] == []
    with home.store.reading(home.organisation) as notebook:
        assert all(revision.blanked for each in (text, felt) for revision in notebook.revisions(each))
        kept = notebook.document(answer)
        assert kept is not None and kept.space == notebook.people.personal(home.id("Bram"))


def test_how_it_felt_for_bram_stays_when_anna_erases_what_he_read(home: Home) -> None:
    text, _, _ = a_shared_text(home)
    his = write(home, "Bram", "choices", personal(home, "Bram"), {"felt": ["touched"]}, text)
    home.phone("Anna").post("/api/mine/erase", json={"passphrase": PASSPHRASE})
    assert his in held(home, "Bram")


def test_a_version_whose_words_were_taken_out_is_taken_along_as_a_line_without_words(home: Home) -> None:
    text, _, _ = a_shared_text(home)
    with home.store.writing(home.organisation) as notebook:
        notebook.blank(text, 1)
    told = home.phone("Anna").get("/api/mine").json
    assert told is not None
    [version] = next(each["versions"] for each in told["texts"] if each["id"] == text)
    assert (version["blanked"], version["fields"]) == (True, None)


def test_the_audit_log_says_that_somebody_took_all_along(home: Home) -> None:
    home.phone("Anna").get("/api/mine")
    with home.writing() as notebook:
        noted = notebook.people._all(
            "SELECT person, subject FROM audit WHERE organisation = ? AND action = 'downloaded_own'"
        )
    assert [tuple(row) for row in noted] == [(home.id("Anna"), home.id("Anna"))]


def test_a_phone_in_the_wrong_hands_erases_nothing(home: Home) -> None:
    text, _, _ = a_shared_text(home)
    refused = home.phone("Anna").post("/api/mine/erase", json={"passphrase": "een ander woord"})
    assert refused.json is not None and (refused.status_code, refused.json["code"]) == (401, "wrong_passphrase")
    assert text in held(home, "Anna")


def test_more_texts_than_one_step_holds_are_all_taken_along_and_all_erased(home: Home) -> None:
    team = home.spaces["Rozenhof"].id
    for number in range(120):
        write(home, "Anna", "reflection", team, {"answers/one_minute.text": f"Dag {number}."})
    told = home.phone("Anna").get("/api/mine").json
    assert told is not None and len(told["texts"]) == 120
    home.phone("Anna").post("/api/mine/erase", json={"passphrase": PASSPHRASE})
    assert held(home, "Anna") == set()


def test_a_long_life_of_versions_leaves_in_small_pieces(home: Home) -> None:
    text = write(home, "Anna", "reflection", personal(home, "Anna"), {"answers/one_minute.text": ""})
    for letter in "abcdefgh":
        fields = {"answers/one_minute.text": {"was": "", "now": letter * 100_000}}
        sync(home, "Anna", {"id": new_id(), "document": text, "kind": "reflection", "target": None, "base": None,
                            "from": None, "space": personal(home, "Anna"), "fields": fields})  # fmt: skip
    pieces = [len(piece) for piece in home.phone("Anna").get("/api/mine").iter_encoded()]
    assert max(pieces) < sum(pieces) / 4


def test_no_link_on_another_site_leaves_annas_texts_in_the_downloads_of_a_shared_computer(home: Home) -> None:
    for site in ("cross-site", "same-site"):
        refused = home.phone("Anna").get("/api/mine", headers={"Sec-Fetch-Site": site})
        assert refused.json is not None and (refused.status_code, refused.json["code"]) == (403, "cross_site")
    assert home.phone("Anna").get("/api/mine", headers={"Sec-Fetch-Site": "same-origin"}).status_code == 200
