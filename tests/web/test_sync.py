"""The wire as a phone meets it: over HTTP, signed in, in the reader's language."""

import gzip
import json

from home import Home
from laws.house import TEXT, mutation

from journal.people.identity import new_id


def call(home: Home, name: str, *mutations, **more):
    body = {"person": home.id(name), "device": "phone", "cursors": {}, "mutations": list(mutations)} | more
    return home.phone(name).post("/api/sync", json=body)


def a_text(home: Home, words="Ze pakte mijn hand.", space="Rozenhof", **more):
    fields = {TEXT: {"was": None, "now": words}}
    return mutation(document=new_id(), space=home.id(space), fields=fields, **more)


def a_name_taken_out(home: Home):
    """Anna wrote a name, and then did not: the text and the edit."""
    text = a_text(home, "Ingrid zong.")
    edit = mutation(
        document=text["document"], space=text["space"], base=text["id"],
        fields={TEXT: {"was": "Ingrid zong.", "now": "Mevrouw zong."}},
    )  # fmt: skip
    call(home, "Anna", text, edit)
    return text, edit


def erase(home: Home, name: str, document: str, **form):
    return home.phone(name).post(f"/api/documents/{document}/erase", json=form)


def test_a_text_shared_on_one_phone_is_read_on_another(home: Home):
    told = call(home, "Anna", a_text(home)).json
    assert told["outcomes"][0]["status"] == "accepted"
    [change] = call(home, "Bram").json["changes"]
    assert change["fields"] == {TEXT: "Ze pakte mijn hand."} and change["author"] == home.id("Anna")


def test_a_call_may_come_gzipped(home: Home):
    body = {"person": home.id("Anna"), "device": "phone", "mutations": [a_text(home)]}
    packed = gzip.compress(json.dumps(body).encode())
    headers = {"Content-Type": "application/json", "Content-Encoding": "gzip"}
    assert home.phone("Anna").post("/api/sync", data=packed, headers=headers).json["outcomes"]


def test_a_call_that_unpacks_to_too_much_is_refused_before_it_is_read(home: Home):
    packed = gzip.compress(b'{"person": "' + b" " * 20_000_000 + b'"}')
    headers = {"Content-Type": "application/json", "Content-Encoding": "gzip"}
    answer = home.phone("Anna").post("/api/sync", data=packed, headers=headers)
    assert (answer.status_code, answer.json["code"]) == (413, "too_much")


def test_nobody_signs_in_for_somebody_elses_outbox(home: Home):
    answer = call(home, "Anna", person=home.id("Bram"))
    assert (answer.status_code, answer.json["code"]) == (409, "other_person")


def test_what_cannot_be_read_is_said_with_its_place(home: Home):
    answer = call(home, "Anna", limit="many")
    assert (answer.status_code, answer.json["code"], answer.json["where"]) == (400, "bad_request", "limit")


def test_ten_thousand_mutations_are_too_much_for_one_call(home: Home):
    answer = call(home, "Anna", *[{"id": "x"}] * 10_000)
    assert answer.status_code == 413


def test_without_a_session_nothing_is_told(home: Home):
    answer = home.stranger().post("/api/sync", json={})
    assert (answer.status_code, answer.json["code"]) == (401, "not_signed_in")


def test_an_author_reads_the_history_and_a_colleague_only_the_present(home: Home):
    text, _ = a_name_taken_out(home)
    address = f"/api/documents/{text['document']}/history"
    mine, theirs = (home.phone(name).get(address).json["revisions"] for name in ("Anna", "Bram"))
    assert [revision["fields"][TEXT] for revision in mine] == ["Mevrouw zong.", "Ingrid zong."]
    assert [revision["fields"][TEXT] for revision in theirs] == ["Mevrouw zong."]
    assert home.phone("Cilla").get(address).status_code == 404


def test_a_version_with_a_name_is_blanked_by_its_author_alone(home: Home):
    text, edit = a_name_taken_out(home)
    address = f"/api/documents/{text['document']}"
    assert home.phone("Bram").post(f"{address}/blank", json={"revision": text["id"]}).status_code == 404
    assert home.phone("Anna").post(f"{address}/blank", json={"revision": text["id"]}).status_code == 204
    assert home.phone("Anna").post(f"{address}/blank", json={"revision": edit["id"]}).status_code == 403
    oldest = home.phone("Anna").get(f"{address}/history").json["revisions"][-1]
    assert (oldest["fields"], oldest["blanked"]) == (None, True)


def test_erasing_is_the_authors_and_of_shared_pages_the_organisations(home: Home):
    text = a_text(home)
    point = a_text(home, kind="learning_point") | {"fields": {"sentence": {"was": None, "now": "Eerst zitten."}}}
    more = mutation(
        document=point["document"], kind="learning_point", space=point["space"], base=point["id"],
        fields={"sentence": {"was": "Eerst zitten.", "now": "Eerst zitten. Dan vragen."}},
    )  # fmt: skip
    call(home, "Anna", text, point)
    call(home, "Bram", more)
    assert erase(home, "Bram", text["document"]).status_code == 403
    assert erase(home, "Cilla", text["document"]).status_code == 404
    assert erase(home, "Mona", text["document"], reason="Asked for.").status_code == 404
    assert erase(home, "Anna", text["document"]).status_code == 204
    assert erase(home, "Anna", point["document"]).json["code"] == "others_wrote"
    assert erase(home, "Mona", point["document"]).status_code == 404
    assert erase(home, "Mona", point["document"], reason="A relative asked for it.").status_code == 204
    assert call(home, "Bram").json["changes"] == []


def test_an_author_sees_who_opened_a_text_and_each_reader_may_keep_out(home: Home):
    text = a_text(home)
    call(home, "Anna", text)
    call(home, "Bram", seen=[text["document"]])
    call(home, "Rosa", seen=[text["document"]])
    call(home, "Cilla", seen=[text["document"]])
    address = f"/api/documents/{text['document']}/readers"
    names = {reader["name"] for reader in home.phone("Anna").get(address).json["readers"]}
    assert names == {"Bram", "Rosa"}
    assert home.phone("Rosa").get(address).status_code == 404
    home.phone("Bram").patch("/api/session", json={"shows_reads": False})
    assert [reader["name"] for reader in home.phone("Anna").get(address).json["readers"]] == ["Rosa"]


def test_of_a_team_leaders_text_only_a_number_is_told_and_not_below_the_smallest_group(home: Home):
    text = a_text(home)
    call(home, "Rosa", text)
    call(home, "Anna", seen=[text["document"]])
    told = home.phone("Rosa").get(f"/api/documents/{text['document']}/readers").json
    assert told == {"readers": [], "count": None}
