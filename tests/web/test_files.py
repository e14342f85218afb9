"""Files by the API: brought in pieces, served so that nothing in them ever runs, taken along with all that is mine."""

from base64 import b64decode, b64encode
from typing import Any

from files.made import EXIF_WITH_PLACE, named, photo
from flask.testing import FlaskClient
from home import Home
from web.test_mine import write

HEAD = photo()
NAME = named(HEAD, "jpg")


def hung(home: Home, name: str = NAME) -> str:
    return write(home, "Anna", "reflection", home.spaces["Rozenhof"].id, {"files": [name]})


def bring(phone: FlaskClient, text: str, data: bytes = HEAD, name: str = NAME, **more: Any) -> Any:
    body = {"at": 0, "of": len(data), "piece": b64encode(data).decode()} | more
    return phone.post(f"/api/documents/{text}/files/{name}", json=body)


def test_a_file_is_saved_and_never_run_by_a_browser_that_opens_its_address(home: Home) -> None:
    text = hung(home)
    assert bring(home.phone("Anna"), text).json == {"have": len(HEAD), "whole": True}
    told = home.phone("Bram").get(f"/api/documents/{text}/files/{NAME}")
    assert (told.status_code, told.data, told.mimetype) == (200, HEAD, "image/jpeg")
    assert told.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert told.headers["X-Content-Type-Options"] == "nosniff" and told.headers["Cache-Control"] == "no-store"
    assert told.headers["Content-Disposition"].startswith("attachment")
    assert told.headers["Cross-Origin-Resource-Policy"] == "same-origin"


def test_to_whoever_may_not_read_the_text_there_is_no_file(home: Home) -> None:
    text = hung(home)
    bring(home.phone("Anna"), text)
    for name in ("Cilla", "Mona", "Wim"):
        phone = home.phone(name)
        told = phone.get(f"/api/documents/{text}/files/{NAME}")
        assert told.json is not None and (told.status_code, told.json["code"]) == (404, "not_found")
        assert bring(phone, text).status_code == 404
    assert home.stranger().get(f"/api/documents/{text}/files/{NAME}").status_code == 401
    assert bring(home.stranger(), text).status_code == 401


def test_what_is_wrong_is_said_in_the_readers_language(home: Home) -> None:
    text = hung(home)
    phone = home.phone("Anna")
    for language, said in (("en", "too large"), ("nl", "te groot"), ("sv", "för stort")):
        body = {"at": 0, "of": 3_000_001, "piece": ""}
        phone.patch("/api/session", json={"language": language})
        told = phone.post(f"/api/documents/{text}/files/{NAME}", json=body).json
        assert told["code"] == "file_too_large" and said in told["message"]
    assert bring(phone, text, piece="no base64!").json["code"] == "bad_request"
    assert bring(phone, text, bytes(len(HEAD))).json["code"] == "file_damaged"
    assert bring(phone, text, name="../../kring.db").status_code == 404


def test_a_photo_that_says_where_it_was_taken_is_refused(home: Home) -> None:
    told = photo(EXIF_WITH_PLACE)
    text = hung(home, named(told, "jpg"))
    refused = bring(home.phone("Anna"), text, told, named(told, "jpg"))
    assert (refused.status_code, refused.json["code"]) == (422, "file_unfit")


def test_what_hangs_on_my_texts_goes_along_with_them(home: Home) -> None:
    text = hung(home)
    bring(home.phone("Anna"), text)
    told = home.phone("Anna").get("/api/mine").json
    assert told is not None
    [mine] = [each for each in told["texts"] if each["id"] == text]
    assert {name: b64decode(data) for name, data in mine["files"].items()} == {NAME: HEAD}
    hers = home.phone("Bram").get("/api/mine").json
    assert hers is not None and NAME not in str(hers)


def test_a_camera_and_a_microphone_are_for_this_page_alone(home: Home) -> None:
    policy = home.stranger().get("/").headers["Permissions-Policy"]
    assert "microphone=(self)" in policy and "camera=()" in policy and "geolocation=()" in policy


def test_two_calls_that_both_bring_the_end_of_a_file_both_hear_that_it_is_here(home: Home) -> None:
    text, files = hung(home), home.store.files(home.organisation)
    files.add(text, NAME, 0, HEAD)
    files.finish(text, NAME)  # the other call was quicker, after this one had looked
    assert files.arrived(text, NAME) == HEAD
    files.finish(text, NAME)
    assert bring(home.phone("Anna"), text).json == {"have": len(HEAD), "whole": True}
    files.drop(text, NAME)
    assert files.arrived(text, NAME) == b""
