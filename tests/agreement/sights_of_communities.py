"""What the rows about a learning community's values mean, asked of a running server."""

from collections.abc import Callable
from datetime import date, timedelta

from agreement.sights import Found, phrase
from agreement.ward import CAST, OTHERS, Ward

HERE = "Nachtdiensten"


def community_values(ward: Ward) -> Found:
    """A community of five, a guest in it; they wrote last month, three of them a second value. Others join in turn."""
    _furnish(ward)
    found = {column: _told(ward, name) for column, name in CAST.items()}
    for column in (column for column, answer in found.items() if answer == "no" and column != "guest"):
        assert ward.seat("Mona", CAST[column], HERE) == 204
        assert _asked(ward, CAST[column])[0] == 200
        ward.unseat("Mona", CAST[column], HERE)
        found[column] = "joins" if column == "administrator" else "there"
    return found


def _furnish(ward: Ward) -> None:
    community: str = ward.ask("Mona", "POST", "/api/spaces", {"kind": "community", "name": HERE})[1]["id"]
    ward.spaces[HERE] = community
    seat = f"/api/spaces/{community}/members/{ward.people['Wim']}"
    assert ward.ask("Mona", "PUT", seat, {"role": "guest"})[0] == 204
    day = (date.today() - timedelta(days=30)).isoformat()
    for number, name in enumerate(("Anna", *OTHERS)):
        assert ward.seat("Mona", name, HERE) == 204
        words = f"{phrase()} vandaag de hele dag vol vertrouwen" + (" en respect" if number < 3 else "")
        text = ward.write(name, words, HERE)
        ward.again(name, text, fields={"happened_on": {"was": None, "now": day}})


def _asked(ward: Ward, name: str) -> tuple[int, dict[str, object]]:
    return ward.ask(name, "GET", f"/api/spaces/{ward.spaces[HERE]}/themes")


def _told(ward: Ward, name: str) -> str:
    status, answer = _asked(ward, name)
    if status != 200:
        return "no"
    rows = answer["themes"]
    assert isinstance(rows, list) and [row["value"] for row in rows] == ["trust"] and answer["hidden"]
    assert not any(id in str(answer) for id in ward.people.values())
    return "from_k"


OF_COMMUNITIES: dict[str, Callable[[Ward], Found]] = {"community_values": community_values}
