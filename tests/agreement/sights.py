"""What each row of «what people can see» means, asked of a running server: one question a row."""

import time
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from agreement.ward import CAST, OTHERS, Ward, phone_of
from files import made
from laws.house import TEXT, mutation

from journal.people.identity import new_id

Found = dict[str, str]
"""Column to answer."""

SIGHTS: dict[str, Callable[[Ward], Found]] = {}


def sight(ask: Callable[[Ward], Found]) -> Callable[[Ward], Found]:
    """A question under its row's name."""
    SIGHTS[ask.__name__] = ask
    return ask


def phrase() -> str:
    """Words that nobody else wrote."""
    return f"Ze lachte {new_id()}"


def everybody(ward: Ward, sees: Callable[[str], bool]) -> Found:
    """Yes or no from everybody who can ask, by who they are."""
    return {column: "yes" if sees(name) else "no" for column, name in CAST.items()}


def looking(ward: Ward, words: str, *documents: str) -> Found:
    """Who is told these words, and whether they are in the files of the server."""
    found = everybody(ward, lambda name: words in ward.told(name, *documents))
    return found | {"server": "can" if words.encode() in ward.kept() else "no"}


@sight
def refused_text(ward: Ward) -> Found:
    theirs, words = ward.write("Bram", phrase()), phrase()
    wrong = mutation(
        document=theirs["document"], base=theirs["revision"], space=ward.spaces["Anna"],
        fields={TEXT: {"was": "", "now": words}},
    )  # fmt: skip
    [outcome] = ward.sync("Anna", wrong)["outcomes"]
    assert outcome["status"] == "rejected"
    found = looking(ward, words, theirs["document"])
    return found | {"me": "phone" if found["me"] == "no" else found["me"]}


@sight
def private_text(ward: Ward) -> Found:
    words = phrase()
    return looking(ward, words, ward.write("Anna", words)["document"])


def beside(ward: Ward, leaf: str, value: Any) -> Found:
    """Who is told of the choices beside a shared text."""
    text = ward.write("Anna", phrase(), "De Linde")
    choices = ward.write("Anna", value, kind="choices", target=text["document"], leaf=leaf)
    return looking(ward, choices["document"], choices["document"], text["document"])


@sight
def felt(ward: Ward) -> Found:
    return beside(ward, "felt", ["tired"])


@sight
def consent(ward: Ward) -> Found:
    return beside(ward, "research", True)


@sight
def study_text(ward: Ward) -> Found:
    """Six people say yes; who checks texts is somebody of elsewhere, who is no column."""
    study = ward.study("Mona", "2030", researchers=[ward.people["Olga"]])
    assert study["mine"] == ["manage"]
    for name in ("Anna", "Bram", *OTHERS):
        text = ward.write(name, f"{phrase()} en belde 06-12345678.", "De Linde")
        ward.again(name, text, fields={"happened_on": {"was": None, "now": "2030-03-04"}})
        said = {"research": True, "consent_version": "study-2030"}
        fields = {leaf: {"was": None, "now": value} for leaf, value in said.items()}
        beside = {"document": new_id(), "kind": "choices", "target": text["document"], "space": ward.spaces[name]}
        [outcome] = ward.sync(name, mutation(fields=fields, **beside))["outcomes"]
        assert outcome["status"] == "accepted"
    assert ward.ask("Mona", "POST", f"/api/studies/{study['id']}/gather", {})[0] == 202
    ways = ["/api/mine/studies", *(f"/api/studies/{study['id']}/{way}" for way in ("texts", "texts/1", "forms"))]

    def sees(name: str) -> bool:
        return "PHONE_1" in str([ward.ask(name, "GET", way)[1] for way in (ways if name == "Anna" else ways[1:])])

    deadline = time.monotonic() + 30
    while not sees("Anna"):
        assert time.monotonic() < deadline, "nobody goes over the texts"
        time.sleep(0.1)
    return everybody(ward, sees)


@sight
def private_count(ward: Ward) -> Found:
    before = {name: ward.told(name) for name in CAST.values()}
    many = [ward.write("Anna", phrase())["document"] for _ in range(3)]
    kept = ward.kept()
    found = everybody(ward, lambda name: ward.told(name) != before[name])
    return found | {"server": "can" if all(id.encode() in kept for id in many) else "no"}


def by_joining(ward: Ward, name: str, share: Callable[[], tuple[str, str]], space: str) -> bool:
    """Whether somebody who sees nothing can seat themself, seen by all there, and reads from that day on."""
    words, document = share()
    if ward.seat(name, name, space) != 204:
        return False
    assert words not in ward.told(name, document)
    assert name in str(ward.ask("Anna", "GET", f"/api/spaces/{ward.spaces[space]}/members")[1])
    words, document = share()
    reads = words in ward.told(name, document)
    ward.unseat(name, name, space)
    return reads


def shared(ward: Ward, share: Callable[[], tuple[str, str]], space: str) -> Found:
    """Who is told what is shared with a space, also after joining it."""
    found = looking(ward, *share())
    for column, name in CAST.items():
        if found[column] == "no" and by_joining(ward, name, share, space):
            found[column] = "joins"
    return found


@sight
def shared_text(ward: Ward) -> Found:
    def share() -> tuple[str, str]:
        words = phrase()
        return words, ward.write("Anna", words, "De Linde")["document"]

    return shared(ward, share, "De Linde")


@sight
def photo(ward: Ward) -> Found:
    data = made.photo()

    def share() -> tuple[str, str]:
        return data.hex(), ward.hang("Anna", "De Linde", data)

    return shared(ward, share, "De Linde") | {"server": "can" if data in ward.kept() else "no"}


@sight
def response(ward: Ward) -> Found:
    def share() -> tuple[str, str]:
        words, text = phrase(), ward.write("Bram", phrase(), "De Linde")["document"]
        return words, ward.write("Anna", words, "De Linde", kind="response", target=text, leaf="text")["document"]

    return shared(ward, share, "De Linde")


@sight
def community_text(ward: Ward) -> Found:
    def share() -> tuple[str, str]:
        words = phrase()
        return words, ward.write("Anna", words, "Nachtzorg")["document"]

    found = shared(ward, share, "Nachtzorg")
    for column in (column for column, answer in found.items() if answer == "no"):
        assert ward.seat("Mona", CAST[column], "Nachtzorg") == 204
        words, document = share()
        found[column] = "there" if words in ward.told(CAST[column], document) else "no"
        ward.unseat("Mona", CAST[column], "Nachtzorg")
    return found


def lend(ward: Ward, words: str) -> dict[str, Any]:
    """A page of De Linde, lent to the other teams as it is; with its newest revision."""
    page = ward.write("Anna", words, "De Linde", kind="manual_page", leaf="text")
    lent = ward.write(
        "Anna", page["revision"], "De Linde", kind="manual_page", leaf="lent",
        document=page["document"], base=page["revision"],
    )  # fmt: skip
    return lent | {"page": page}


@sight
def lent_page(ward: Ward) -> Found:
    words = phrase()
    return looking(ward, words, lend(ward, words)["document"])


@sight
def lent_page_later(ward: Ward) -> Found:
    words, later = phrase(), phrase()
    page = lend(ward, words)
    ward.again("Anna", page, fields={"text": {"was": words, "now": f"{words}. {later}."}})
    found = looking(ward, later, page["document"])
    assert ward.seat("Mona", "Mona", "De Linde") == 204
    if found["administrator"] == "no" and later in ward.told("Mona", page["document"]):
        assert "Mona" in str(ward.ask("Anna", "GET", f"/api/spaces/{ward.spaces['De Linde']}/members")[1])
        found["administrator"] = "joins"
    ward.unseat("Mona", "Mona", "De Linde")
    return found


@sight
def earlier_version(ward: Ward) -> Found:
    words = phrase()
    text = ward.write("Anna", words, "De Linde")
    ward.again("Anna", text, fields={TEXT: {"was": words, "now": "Ze sliep."}})
    return looking(ward, words, text["document"])


@sight
def taken_back(ward: Ward) -> Found:
    words = phrase()
    text = ward.write("Anna", words, "De Linde")
    ward.sync("Bram", seen=[text["document"]])
    ward.again("Anna", text, **{"from": text["space"], "space": ward.spaces["Anna"]})
    return looking(ward, words, text["document"])


@sight
def deleted_text(ward: Ward) -> Found:
    words = phrase()
    text = ward.write("Anna", words, "De Linde")
    ward.again("Anna", text, deleted=True)
    return looking(ward, words, text["document"])


@sight
def erased_text(ward: Ward) -> Found:
    words = phrase()
    text = ward.write("Anna", words, "De Linde")
    before = ward.kept()
    assert ward.ask("Anna", "POST", f"/api/documents/{text['document']}/erase")[0] == 204
    found = looking(ward, words, text["document"])
    gone = words.encode() in before and found["server"] == "no"
    return found | {"server": "copies" if gone else found["server"]}


@sight
def who_opened(ward: Ward) -> Found:
    document = ward.write("Anna", phrase(), "De Linde")["document"]
    ward.sync("Bram", seen=[document])

    def sees(name: str) -> bool:
        return "Bram" in str(ward.ask(name, "GET", f"/api/documents/{document}/readers")[1])

    return everybody(ward, sees) | {"server": ward.readings(document)}


@sight
def who_opened_leader(ward: Ward) -> Found:
    document = ward.write("Rosa", phrase(), "De Linde")["document"]
    for name in OTHERS:
        ward.sync(name, seen=[document])
    ask = f"/api/documents/{document}/readers"
    too_few = ward.ask("Rosa", "GET", ask)[1]
    ward.sync("Bram", seen=[document])
    enough = ward.ask("Rosa", "GET", ask)[1]
    assert too_few == {"readers": [], "count": None}
    found = everybody(ward, lambda name: ward.ask(name, "GET", ask)[0] == 200)
    from_k = enough == {"readers": [], "count": len(OTHERS) + 1}
    return found | {"leader": "from_k" if from_k else found["leader"], "server": ward.readings(document)}


@sight
def hour(ward: Ward) -> Found:
    written_at = "2026-03-04T03:47:13+01:00"
    text = ward.write("Anna", phrase(), "De Linde", written_at=written_at)
    return looking(ward, written_at, text["document"])


@sight
def devices(ward: Ward) -> Found:
    return looking(ward, phone_of("Anna"))


@sight
def name(ward: Ward) -> Found:
    return looking(ward, '"name": "Anna"') | {"server": "can" if b"Anna" in ward.kept() else "no"}


@sight
def team(ward: Ward) -> Found:
    def sees(name: str) -> bool:
        status, told = ward.ask(name, "GET", f"/api/spaces/{ward.spaces['De Linde']}/members")
        known = status == 200 and any(each["id"] == ward.people["Anna"] for each in told["members"])
        people = ward.ask(name, "GET", "/api/people")[1]["people"]
        placed = any(each["id"] == ward.people["Anna"] and ward.spaces["De Linde"] in each["spaces"] for each in people)
        assert known == placed
        return known

    return everybody(ward, sees) | {"server": "can" if ward.spaces["De Linde"].encode() in ward.kept() else "no"}


@sight
def invitation(ward: Ward) -> Found:
    offer = {"space": ward.spaces["De Linde"], "role": "member", "name": "Karin Ångström"}
    status, told = ward.ask("Rosa", "POST", "/api/invitations", offer)
    secret = told["link"].rpartition("/")[2]
    assert status == 201 and not any(secret in ward.told(name) for name in CAST.values())
    return looking(ward, "Karin Ångström")


@sight
def log(ward: Ward) -> Found:
    """The reason somebody gives for erasing is in the log alone."""
    reason = phrase()
    ours = ward.write("Anna", phrase(), "De Linde", kind="learning_point", leaf="sentence")
    ward.again("Bram", ours, fields={"reasons": {"was": None, "now": "Dat hielp."}})
    assert ward.ask("Mona", "POST", f"/api/documents/{ours['document']}/erase", {"reason": reason})[0] == 204
    return looking(ward, reason, ours["document"])


def new_team(ward: Ward, called: str) -> str:
    """One more team of the same people, led by Rosa."""
    team: str = ward.ask("Mona", "POST", "/api/spaces", {"kind": "team", "name": called})[1]["id"]
    ward.spaces[called] = team
    for name, role in [*((name, "member") for name in ("Anna", "Bram", *OTHERS)), ("Rosa", "supervisor")]:
        seat = f"/api/spaces/{team}/members/{ward.people[name]}"
        assert ward.ask("Mona", "PUT", seat, {"role": role})[0] == 204
    return team


@sight
def team_values(ward: Ward) -> Found:
    """A team of its own, in which six people wrote last month, three of them the same value."""
    team = new_team(ward, "De Beuk")
    day = (date.today() - timedelta(days=30)).isoformat()
    for number, name in enumerate(("Anna", "Bram", *OTHERS)):
        words = f"{phrase()} vandaag de hele dag vol vertrouwen" + (" en respect" if number < 3 else "")
        text = ward.write(name, words, "De Beuk")
        ward.again(name, text, fields={"happened_on": {"was": None, "now": day}})

    def told(name: str) -> str:
        status, answer = ward.ask(name, "GET", f"/api/spaces/{team}/themes")
        if status != 200:
            return "no"
        assert not any(id in str(answer) for id in ward.people.values())
        assert [row["value"] for row in answer["themes"]] == ["trust"] and answer["hidden"]
        return "from_k"

    found = {column: told(name) for column, name in CAST.items()}
    joined = ward.seat("Mona", "Mona", "De Beuk") == 204
    assert joined and ward.ask("Mona", "GET", f"/api/spaces/{team}/themes")[0] == 200
    ward.unseat("Mona", "Mona", "De Beuk")
    return found | {"administrator": "joins"}


@sight
def learning_over_time(ward: Ward) -> Found:
    """A team of its own, in which six people reflected last month, and three of them answered."""
    team = new_team(ward, "De Iep")
    day = (date.today() - timedelta(days=30)).isoformat()
    for number, name in enumerate(("Anna", "Bram", *OTHERS)):
        text = ward.write(name, phrase(), "De Iep")
        ward.again(name, text, fields={"happened_on": {"was": None, "now": day}})
        if number < 3:
            ward.write(name, phrase(), "De Iep", kind="response", target=text["document"], leaf="text")

    def told(name: str) -> str:
        status, answer = ward.ask(name, "GET", "/api/learning")
        if status != 200:
            return "no"
        assert (
            not any(id in str(answer) for id in ward.people.values()) and answer["places"][0]["kind"] == "organisation"
        )
        led = {place["id"] for place in answer["places"][1:]}
        assert (team in led) == (name == "Rosa") and (led == set() or name == "Rosa")
        people = {step["step"]: step["people"] for step in answer["places"][0]["steps"]}
        assert people["reflect"] and not people["respond"]
        return "from_k"

    return {column: told(name) for column, name in CAST.items()}


@sight
def counted_text(ward: Ward) -> Found:
    words = phrase()
    text = ward.write("Anna", f"Vertrouwen. {words}")
    ward.write("Anna", True, kind="choices", target=text["document"], leaf="count")
    return looking(ward, words, text["document"])


@sight
def stand(ward: Ward) -> Found:
    value = ward.write("Bram", "Rust", "De Linde", kind="value", leaf="names/nl")
    choices = ward.write("Anna", "stand_for", kind="choices", target=value["document"], leaf="agreement")
    return looking(ward, choices["document"], choices["document"], value["document"])


@sight
def looked_for(ward: Ward) -> Found:
    words = new_id()
    assert ward.ask("Anna", "GET", f"/api/search?q={words}")[0] == 200
    return looking(ward, words)
