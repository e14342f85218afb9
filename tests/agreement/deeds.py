"""What each row of «what people can do» means, tried on a running server: one deed a row."""

from collections.abc import Callable

from agreement.asking import a_meeting
from agreement.sights import Found, phrase
from agreement.ward import CAST, Ward
from laws.house import mutation

from journal.people.identity import new_id

DEEDS: dict[str, Callable[[Ward], Found]] = {}


def deed(attempt: Callable[[Ward], Found]) -> Callable[[Ward], Found]:
    """A deed under its row's name."""
    DEEDS[attempt.__name__] = attempt
    return attempt


def everybody(succeeds: Callable[[str], bool]) -> Found:
    """Who can; the writer comes last, since what they do may end it."""
    order = [*(column for column in CAST if column != "me"), "me"]
    return {column: "yes" if succeeds(CAST[column]) else "no" for column in order}


@deed
def open_to_newcomers(ward: Ward) -> Found:
    document = ward.write("Anna", phrase(), "De Linde")["document"]
    return everybody(lambda name: ward.ask(name, "POST", f"/api/documents/{document}/open")[0] == 204)


@deed
def erase_mine(ward: Ward) -> Found:
    document, reason = ward.write("Anna", phrase(), "De Linde")["document"], {"reason": "Een naaste vroeg erom."}
    return everybody(lambda name: ward.ask(name, "POST", f"/api/documents/{document}/erase", reason)[0] == 204)


@deed
def erase_ours(ward: Ward) -> Found:
    def succeeds(name: str, **form: str) -> bool:
        ours = ward.write("Anna", phrase(), "De Linde", kind="learning_point", leaf="sentence")
        ward.again("Bram", ours, fields={"reasons": {"was": None, "now": "Dat hielp."}})
        return ward.ask(name, "POST", f"/api/documents/{ours['document']}/erase", form)[0] == 204

    found = everybody(succeeds)
    for column, name in CAST.items():
        if found[column] == "no" and succeeds(name, reason="Een naaste vroeg erom."):
            found[column] = "reason"
    return found


@deed
def editors(ward: Ward) -> Found:
    """Anna reads in the list of everybody who they are."""
    spaces = ward.ask("Anna", "GET", "/api/spaces")[1]["spaces"]
    house = next(space["id"] for space in spaces if space["kind"] == "organisation")
    members = f"/api/spaces/{house}/members"
    found: Found = {}
    for column, name in CAST.items():
        chosen = ward.ask(name, "PUT", f"{members}/{ward.people['Gijs']}", {"role": "editor"})[0] == 204
        assert chosen == ("'editor'" in str(ward.ask("Anna", "GET", members)[1]))
        ward.ask("Mona", "PUT", f"{members}/{ward.people['Gijs']}", {"role": "member"})
        found[column] = "shown" if chosen else "no"
    return found


@deed
def seats(ward: Ward) -> Found:
    """By the members' list that Anna reads."""

    def members() -> str:
        return str(ward.ask("Anna", "GET", f"/api/spaces/{ward.spaces['De Linde']}/members")[1])

    found: Found = {}
    for column, name in CAST.items():
        taken_in = ward.seat(name, "Olga", "De Linde") == 204
        assert taken_in == ("Olga" in members())
        ward.unseat("Mona", "Olga", "De Linde")
        taken_out = ward.unseat(name, "Gijs", "De Linde") == 204
        assert taken_out == ("Gijs" not in members())
        ward.seat("Mona", "Gijs", "De Linde")
        assert taken_in == taken_out
        found[column] = "shown" if taken_in else "no"
    return found


@deed
def choose_values(ward: Ward) -> Found:
    """Which sets of values we work with, and how small a group is shown."""
    wanted = {"sets": ["care", "often"], "smallest_group": 5}
    return everybody(lambda name: ward.ask(name, "PUT", "/api/organisation/values", wanted)[0] == 200)


@deed
def new_passphrase(ward: Ward) -> Found:
    found: Found = {}
    for column, name in CAST.items():
        made = ward.ask(name, "POST", f"/api/people/{ward.people['Anna']}/mend")[0] == 201
        told = [each["by"] for each in ward.ask("Anna", "GET", "/api/session")[1]["mended"]]
        assert told == ([name] if made else [])
        ward.ask("Anna", "DELETE", "/api/session/mended")
        found[column] = "told" if made else "no"
    return found


@deed
def ask_to_bring(ward: Ward) -> Found:
    def succeeds(name: str) -> bool:
        text, meeting = a_meeting(ward)
        answered = ward.ask(name, "POST", f"/api/documents/{text}/ask-to-bring", {"meeting": meeting})[0] == 204
        assert answered == (meeting in str([each["fields"] for each in ward.sync("Anna")["changes"]]))
        return answered

    return everybody(succeeds)


@deed
def bring(ward: Ward) -> Found:
    """Dewi reads what lies on the table; what another lays there of a text of Anna's comes to nobody."""
    text, meeting = a_meeting(ward)

    def succeeds(name: str) -> bool:
        laid = mutation(
            document=new_id(), kind="brought", target=text, space=ward.spaces["De Linde"],
            fields={"meeting": {"was": None, "now": meeting}},
        )  # fmt: skip
        ward.sync(name, laid)
        return laid["document"] in str(ward.sync("Dewi")["changes"])

    return everybody(succeeds)


@deed
def search_as(ward: Ward) -> Found:
    """Nobody by a call, whatever it asks for; by the command never in what is only for me, and I am told each time."""

    def noted() -> int:
        lines = ward.ask("Anna", "GET", "/api/mine/log")[1]["lines"]
        return sum(line["action"] == "searched_as" for line in lines)

    def succeeds(ask: Callable[[], object]) -> bool:
        before = noted()
        ask()
        return noted() > before

    own, shared = phrase(), phrase()
    ward.write("Anna", own)
    ward.write("Anna", shared, "De Linde")
    found = everybody(
        lambda name: succeeds(lambda: ward.ask(name, "GET", f"/api/search?q=lachte&as={ward.people['Anna']}"))
    )
    told: list[str] = []
    if succeeds(lambda: told.append(ward.server.journal("search", "lachte", "--as", "Anna", "--most", "1000").stdout)):
        found["server"] = "noted"
    assert shared in told[0] and own not in told[0]
    return found


@deed
def set_up_study(ward: Ward) -> Found:
    years = dict(zip(CAST.values(), range(2040, 2060), strict=False))
    return everybody(lambda name: "id" in ward.study(name, str(years[name])))
