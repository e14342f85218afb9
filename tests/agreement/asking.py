"""A colleague asks somebody to bring a text to the meeting: what each row about it means, and who learns of it."""

from agreement.sights import Found, looking, phrase, sight
from agreement.ward import Ward


def a_meeting(ward: Ward) -> tuple[str, str]:
    """A text that Anna shared with De Linde, and a meeting there."""
    text = ward.write("Anna", phrase(), "De Linde")
    meeting = ward.write("Bram", "2030-03-04", "De Linde", kind="meeting", leaf="on")
    return text["document"], meeting["document"]


@sight
def asked_to_bring(ward: Ward) -> Found:
    """Dewi asks. Nobody is told that she did, and she herself is told nothing new when Anna sets it aside."""
    text, meeting = a_meeting(ward)
    before = ward.told("Dewi", text, meeting)
    assert ward.ask("Dewi", "POST", f"/api/documents/{text}/ask-to-bring", {"meeting": meeting})[0] == 204
    [asked] = [each for each in ward.sync("Anna")["changes"] if each["fields"].get("meeting") == meeting]
    assert asked["fields"]["by"] == ward.people["Dewi"]
    found = looking(ward, asked["document"], text, meeting, asked["document"])
    ward.again("Anna", asked, deleted=True)
    assert ward.told("Dewi", text, meeting) == before
    return found
