"""Phones that are signed in, and the one that was lost."""

from home import Home, sign_in

from journal.people.identity import new_id


def test_a_lost_phone_is_signed_out(home: Home) -> None:
    lost, safe = home.phone("Anna", device := new_id()), home.phone("Anna")
    listed = safe.get("/api/devices").json["devices"]
    assert {each["id"]: each["this"] for each in listed}[device] is False
    assert safe.delete(f"/api/devices/{device}").status_code == 204
    answer = lost.get("/api/session")
    assert (answer.status_code, answer.json["code"]) == (401, "device_revoked")
    assert device not in {each["id"] for each in safe.get("/api/devices").json["devices"]}


def test_a_phone_that_was_found_again_can_sign_in_anew(home: Home) -> None:
    phone = home.phone("Anna", device := new_id())
    old = phone.get_cookie("kring").value
    phone.delete(f"/api/devices/{device}")
    assert sign_in(phone, "Anna", device=device).json["device"] == device
    assert phone.get("/api/session").status_code == 200
    phone.set_cookie("kring", old)
    assert phone.get("/api/session").json["code"] == "not_signed_in", "the key it was lost with stays dead"


def test_a_phone_is_known_by_its_store_not_by_its_session(home: Home) -> None:
    device = new_id()
    for _ in range(2):
        sign_in(home.stranger(), "Anna", device=device, device_name="Telefoon")
    listed = home.phone("Anna").get("/api/devices").json["devices"]
    assert [each["name"] for each in listed if each["id"] == device] == ["Telefoon"]


def test_two_people_share_a_ward_phone_and_each_sees_only_themself(home: Home) -> None:
    anna, bram = home.phone("Anna", device := new_id()), home.phone("Bram", device)
    assert anna.delete(f"/api/devices/{device}").status_code == 204
    assert bram.get("/api/session").status_code == 200


def test_nobody_signs_out_the_phone_of_somebody_else(home: Home) -> None:
    home.phone("Anna", device := new_id())
    assert home.phone("Mona").delete(f"/api/devices/{device}").json["code"] == "not_found"


def test_a_phone_that_signed_out_is_no_longer_listed(home: Home) -> None:
    home.phone("Anna", device := new_id()).delete("/api/session")
    assert device not in {each["id"] for each in home.phone("Anna").get("/api/devices").json["devices"]}
