"""A team of twenty-five who write for a year in three languages: what they value, by how many and in which months."""

import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from running import Server

from journal.people.demo_link import demo_token
from journal.store import open_store

TEAM, PEOPLE, MONTHS = "Kastanje", 25, 12
TONGUES = ("nl", "sv", "en")
NAMES = (
    "Aafke", "Ebba", "Alice", "Bas", "Elin", "Beth", "Carla", "Frida", "Colin", "Dirk", "Gunnar", "Dawn", "Els",
    "Hanna", "Eric", "Floor", "Ida", "Fay", "Guus", "Jonas", "Grace", "Hans", "Karin", "Holly", "Ilse",
)  # fmt: skip
Said = tuple[str, str, str]
TRUST: Said = (
    "Ze gaf mij haar vertrouwen toen ik naast haar bed bleef zitten.",
    "Hon visade mig tillit när jag stannade kvar vid sängen.",
    "There was real trust between us when I stayed by her bed.",
)
ATTENTION: Said = (
    "Ik had eindelijk aandacht voor wat hij over de boot vertelde.",
    "Jag var lyhörd för det han berättade om båten.",
    "I listened to what he told me about the boat.",
)
CALM: Said = (
    "Met rust en geduld ging het wassen vanzelf.",
    "Med lugn och tålamod gick tvättningen av sig själv.",
    "With calm and patience the washing went by itself.",
)
TOGETHER: Said = (
    "Samenwerken met de avonddienst maakte het verschil bij de maaltijd.",
    "Samarbetet med kvällspasset gjorde skillnad vid måltiden.",
    "Good teamwork with the evening shift made the difference at supper.",
)
OWN_CHOICE: Said = (
    "Ze koos zelf haar trui, eigen regie over haar ochtend.",
    "Hon valde själv sin tröja, självbestämmande om sin morgon.",
    "She chose her own jumper: her own choice, her own morning.",
)
JOY: Said = (
    "We hadden plezier om het hoedje van de visboer.",
    "Vi hade glädje och skratt åt fiskhandlarens hatt.",
    "We laughed about the fishmonger's hat.",
)
DIGNITY: Said = (
    "De waardigheid van meneer stond voorop bij het douchen.",
    "Herrns värdighet kom först i duschen.",
    "His dignity came first in the shower.",
)
SKILL: Said = (
    "Vakmanschap zie je aan hoe zij de wond verbindt.",
    "Yrkeskunnande syns i hur hon lägger om såret.",
    "You see her skill in how she dresses the wound.",
)
OUTSIDE: Said = (
    "In de moestuin plukte ze zelf de bonen en bleef langer zitten.",
    "I köksträdgården plockade hon själv bönorna och satt kvar.",
    "In the kitchen garden she picked the beans and stayed for longer.",
)
HOOD = (TRUST, ATTENTION, CALM, TOGETHER, OWN_CHOICE, JOY, DIGNITY, SKILL)


def _speaks(month: int, person: int) -> Iterator[Said]:
    """What this person says in a month, the last month being 11."""
    yield TRUST if (person + month) % 2 else DIGNITY
    if person < 18 and (person + month) % 3:
        yield ATTENTION
    if person < 16 and (person * 5 < month * 9):
        yield CALM
    if person < 14 and (month + person) % 2:
        yield TOGETHER
    if person < 15 and (person * 5 < (11 - month) * 8):
        yield JOY
    if person in range(4, 12) and month > 5:
        yield OWN_CHOICE
    if person < 4:
        yield SKILL
    if person in range(9, 18) and month > 7 and (month + person) % 2:
        yield OUTSIDE


def lines(today: date) -> Iterator[str]:
    """One line a text, as `journal import` takes them; everybody may be quoted."""
    number = 0
    for month in range(MONTHS):
        for person in range(PEOPLE):
            day = today - timedelta(days=30 * (MONTHS - 1 - month) + 7 + person % 9)
            for said in _speaks(month, person):
                number += 1
                yield json.dumps(
                    {
                        "id": f"kastanje-{number}", "author": f"kastanje-{person}", "name": NAMES[person],
                        "team": "kastanje", "team_name": TEAM, "language": TONGUES[person % 3],
                        "date": day.isoformat(), "text": said[person % 3], "audience": "team",
                        "consent": {"quote": True, "research": False},
                    }
                )  # fmt: skip


def move_in(server: Server, folder: Path) -> None:
    """Bring the team into a house, with a sign-in link for everybody in it."""
    file = folder / "kastanje.jsonl"
    file.write_text("\n".join(lines(date.today())), "utf-8")
    assert server.journal("import", file).returncode == 0
    store = open_store(server.data)
    [house] = store.organisations()
    with store.writing(house.id) as notebook:
        for person in notebook.people.people():
            server.links.setdefault(person.name, f"/demo/{demo_token(store.secret, house.id, person.id)}")
    store.close()
