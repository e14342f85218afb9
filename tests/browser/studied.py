"""A study in a house that runs: whom it asks, what they wrote, and who goes over it."""

from typing import Any

from running import Server

from journal.documents.document import Edit, Mutation
from journal.people import clock
from journal.people.demo_link import demo_token
from journal.people.identity import chance_id, new_id
from journal.people.person import Person
from journal.research.forms import approve_form, decide_form, forms_of
from journal.research.gathering import gather
from journal.research.studying import make
from journal.research.texts import Decided, approve_text, decide_text, texts_of
from journal.store import Notebook, open_store
from journal.sync.push import push
from journal.sync.writer import the_writer

WANTED: dict[str, Any] = {
    "name": "Waardigheid in de zorg",
    "purpose": "Hoe zorgteams leren van hun werk.",
    "institution": "Universiteit Leiden",
    "reference": "METC 2026-114",
    "contact": "waardigheid@voorbeeld.nl",
    "checkers": "twee onderzoekers van de universiteit",
    "last": "2099-12-31",
    "deadline": "2100-03-31",
    "keep_until": "2110-12-31",
    "k": 5,
    "consent_version": "waardigheid-1",
}
RESEARCH = {"Rik": ("researcher",), "Joris": (), "Karin": (), "Mona": ("administrator",)}
"""Who goes over the texts, and works in no team."""

TEXTS = {
    "Anna": "Vanmorgen riep Roos weer om haar moeder. Ik had met Yusuf afgesproken dat we niet zouden zeggen dat zij "
    "er niet meer is. Op haar kussen lag een roos, van haar zoon uit Zutphen. Later dekte ik met Roos de tafel.",
    "Bram": "Mevrouw Jansen wilde niet eten. Ik zei: Roos, zullen we samen kijken? Ze lachte en pakte mijn hand.",
    "Saskia": "Hoop is wat we hier delen. Opa Jan vertelde over de oorlog, en wij luisterden tot het donker werd.",
    "Femke": "Onze enige imker liet vandaag zijn honing proeven. Iedereen op Huize Avondrood werd er stil van.",
    "Ahmed": "De nacht was lang. Ik bleef bij haar zitten tot ze sliep en schreef niets op.",
    "Lotte": "Bel 06-12345678, zei hij steeds. Ik vroeg wie daar woonde. Zijn zus Willemijn.",
}


def study_in(server: Server, team: str = "De Linde", **wanted: Any) -> str:
    """Begin a study in a team; its id."""
    store = open_store(server.data)
    house = next(iter(store.organisations())).id
    with store.writing(house) as notebook:
        spaces = [space.id for space in notebook.people.spaces() if space.name == team]
        everything = WANTED | {"first": f"{clock.today()[:4]}-01-01", "spaces": spaces} | wanted
        study = make(notebook, None, everything)
    store.close()
    return study.id


def checked_study(server: Server, **wanted: Any) -> str:
    """A study whose texts were gone over: six people said yes, Joris and Karin check, Rik researches."""
    store = open_store(server.data)
    house = next(iter(store.organisations())).id
    with store.writing(house) as notebook:
        [team] = [space.id for space in notebook.people.spaces() if space.name == "De Linde"]
        people = {name: person for name in (*TEXTS, *RESEARCH) if (person := hired(notebook, name, team))}
    store.close()
    for name, person in people.items():
        server.links[name] = f"/demo/{demo_token(store.secret, house, person)}"
    named = {"researchers": [people["Rik"]], "reviewers": [people["Joris"], people["Karin"]]}
    study = study_in(server, **named, **wanted)
    store = open_store(server.data)
    with store.writing(house) as notebook:
        for name, words in TEXTS.items():
            say_yes(notebook, people[name], team, words)
    gather(store, house, study, None)
    store.close()
    return study


def decide_all(server: Server, study: str, first: str = "Joris", second: str = "Karin") -> None:
    """Two people check all there is: every doubt is covered up, every text can leave."""
    store = open_store(server.data)
    house = next(iter(store.organisations())).id
    with store.writing(house) as notebook:
        people = {person.name: person.id for person in notebook.people.people()}
        asked = notebook.studies.study(study)
        assert asked is not None
        for form in list(forms_of(notebook, asked, state="open")):
            decided = decide_form(notebook, asked, people[first], form.id, form.version, "mask")
            approve_form(notebook, asked, people[second], form.id, decided.version)
        for text in list(texts_of(notebook, asked)):
            read = decide_text(notebook, asked, people[first], text.number, text.version, Decided("fine"))
            approve_text(notebook, asked, people[second], text.number, read.version)
    store.close()


def hired(notebook: Notebook, name: str, team: str) -> str:
    """Somebody of the cast; whoever is not there yet comes."""
    for person in notebook.people.people():
        if person.name == name:
            return person.id
    person = Person(new_id(), name, name.casefold(), "nl", roles=RESEARCH.get(name, ()), created_on="2026-01-01")
    notebook.people.add_person(person)
    if name not in RESEARCH:
        notebook.people.join(person.id, team, "member")
    return person.id


def say_yes(notebook: Notebook, person: str, team: str, words: str) -> None:
    """Share a text and let it be used."""
    text = {"answers/one_minute.text": words, "language": "nl", "model": "one_minute", "happened_on": clock.today()}
    document = written(notebook, person, "reflection", team, text)
    yes = {"research": True, "consent_version": WANTED["consent_version"]}
    written(notebook, person, "choices", notebook.people.personal(person), yes, target=document)


def written(notebook: Notebook, person: str, kind: str, space: str, fields: dict[str, Any], **more: Any) -> str:
    """A document as a phone of theirs would send it."""
    edits = {leaf: Edit(None, value) for leaf, value in fields.items()}
    mutation = Mutation(chance_id(), new_id(), kind, space, edits, base=None, **more)
    outcome = push(notebook, the_writer(notebook, person, "phone", clock.today()), mutation)
    assert outcome.status == "accepted", outcome
    return mutation.document
