"""A study over Rozenhof: seven colleagues write there; Rik researches, Joris and Karin check, Mona administers."""

from dataclasses import dataclass
from typing import Any

from flask.testing import FlaskClient
from home import Home

from journal.documents.document import Edit, Mutation, Outcome
from journal.people import clock
from journal.people.identity import chance_id, new_id
from journal.research.gathering import gather
from journal.sync.erase import erase
from journal.sync.push import push
from journal.sync.writer import Writer, the_writer

WRITERS = ("Anna", "Bram", "Saskia", "Femke", "Ahmed", "Lotte", "Daan")
TEXT = "answers/one_minute.text"
DAY = "2026-05-12"


@dataclass(frozen=True)
class Written:
    """A text with its writer and the answer beside it."""

    author: str
    document: str
    choices: str


@dataclass
class Inquiry:
    """The study and everybody's phone."""

    home: Home
    id: str
    texts: dict[str, Written]

    def writer(self, notebook: Any, name: str) -> Writer:
        return the_writer(notebook, self.home.id(name), "phone", clock.today())

    def write(self, name: str, text: str, *, yes: bool = True, version: str = "dignity-1", **more: Any) -> Written:
        """Share a text with Rozenhof and answer the study."""
        fields = {TEXT: text, "language": "nl", "happened_on": DAY, "model": "one_minute", **more}
        made = Written(name, new_id(), new_id())
        self.push(name, made.document, "reflection", self.home.id("Rozenhof"), fields)
        answer = {"research": yes, "consent_version": version}
        with self.home.writing() as notebook:
            own = notebook.people.personal(self.home.id(name))
        self.push(name, made.choices, "choices", own, answer, target=made.document)
        return made

    def push(self, name: str, document: str, kind: str, space: str, fields: dict[str, Any], **more: Any) -> Outcome:
        with self.home.writing() as notebook:
            known = notebook.document(document)
            was = known.fields if known else {}
            edits = {leaf: Edit(was.get(leaf), value) for leaf, value in fields.items()}
            base = known.head if known else None
            mutation = Mutation(chance_id(), document, kind, space, edits, base=base, **more)
            outcome = push(notebook, self.writer(notebook, name), mutation)
        assert outcome.status == "accepted", outcome
        return outcome

    def edit(self, text: Written, words: str) -> None:
        self.push(text.author, text.document, "reflection", self.home.id("Rozenhof"), {TEXT: words})

    def answer(self, text: Written, *, yes: bool) -> None:
        with self.home.writing() as notebook:
            own = notebook.people.personal(self.home.id(text.author))
        self.push(text.author, text.choices, "choices", own, {"research": yes}, target=text.document)

    def erase(self, text: Written) -> None:
        with self.home.writing() as notebook:
            erase(notebook, self.writer(notebook, text.author), text.document, None, organises=False)

    def gather(self) -> None:
        gather(self.home.store, self.home.organisation, self.id, None)

    def ask(self, name: str, path: str = "", **form: Any) -> Any:
        """GET, or POST with a form."""
        phone, address = self.phone(name), f"/api/studies/{self.id}{path}"
        return phone.post(address, json=form) if form else phone.get(address)

    def phone(self, name: str) -> FlaskClient:
        return self.home.phone(name)

    def queue(self) -> list[tuple[str, str]]:
        """Document and state of every text in the study, as the store has them."""
        from journal.research.states import text_state

        with self.home.store.reading(self.home.organisation) as notebook:
            return [(text.document, text_state(text)) for text in notebook.studies.all_texts(self.id)]

    def decide_all(self, first: str = "Joris", second: str = "Karin") -> None:
        """Two people check all there is: every doubt is covered up, every text is fine."""
        for form in self.ask(first, "/forms?state=open").json["forms"]:
            said = self.ask(first, f"/forms/{form['id']}", version=form["version"], decision="mask")
            assert said.status_code == 200, said.json
        for form in self.ask(second, "/forms?state=decided").json["forms"]:
            said = self.ask(second, f"/forms/{form['id']}", version=form["version"], approve=True)
            assert said.status_code == 200, said.json
        for text in self.ask(first, "/texts?state=open").json["texts"]:
            said = self.ask(first, f"/texts/{text['number']}", version=text["version"], decision="fine")
            assert said.status_code == 200, said.json
        for text in self.ask(second, "/texts?state=decided").json["texts"]:
            said = self.ask(second, f"/texts/{text['number']}", version=text["version"], approve=True)
            assert said.status_code == 200, said.json


def wanted(home: Home, **more: Any) -> dict[str, Any]:
    """The form of a study over Rozenhof."""
    return {
        "name": "Waardig werken", "purpose": "Hoe zorgteams leren.", "institution": "Universiteit Leiden",
        "reference": "METC 2026-114", "contact": "waardig@example.org", "checkers": "twee onderzoekers",
        "spaces": [home.id("Rozenhof")], "first": "2026-01-01", "last": "2099-12-31", "deadline": "2099-12-31",
        "keep_until": "2099-12-31", "k": 5, "consent_version": "dignity-1",
        "researchers": [home.id("Rik")], "reviewers": [home.id("Joris"), home.id("Karin")],
    } | more  # fmt: skip


def begin(home: Home) -> Inquiry:
    """The study, with everybody in it and nothing written."""
    with home.writing() as notebook:
        for name in WRITERS[2:]:
            home.hire(notebook, name, Rozenhof="member")
        home.hire(notebook, "Rik", "researcher")
        home.hire(notebook, "Joris")
        home.hire(notebook, "Karin")
    made = home.phone("Mona").post("/api/studies", json=wanted(home))
    assert made.status_code == 201, made.json
    return Inquiry(home, made.json["id"], {})
