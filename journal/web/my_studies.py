"""What I said yes to, and taking it back."""

from typing import Any
from uuid import UUID

from journal.documents.document import Edit, Mutation
from journal.documents.errors import NotFound
from journal.people import clock
from journal.people.identity import chance_id
from journal.research.consent import consent_for
from journal.research.my_part import my_texts, take_part
from journal.research.worry import see_worry, worries_to
from journal.store import Notebook
from journal.sync.push import push
from journal.sync.writer import the_writer
from journal.web.auth import signed_in
from journal.web.here import store, who
from journal.web.part import Part, refuses
from journal.web.review_answers import MyChoice, MyStudies, SeenForm

part = Part("my-studies", "What I said yes to; nobody else is told.")


@part.get("/mine/studies")
@signed_in
@part.response(200, MyStudies)
def read_my_studies() -> dict[str, Any]:
    """My texts that a study may use, how each would leave, and until when it can be taken out completely."""
    with store().reading(who().organisation) as notebook:
        return {"consents": my_texts(notebook, who().id), "messages": worries_to(notebook, who().id)}


@part.post("/mine/studies/messages/<uuid:id>")
@signed_in
@part.arguments(SeenForm)
@part.response(204)
@refuses("not_found")
def see_message(form: dict[str, bool], id: UUID) -> None:
    """I read what a reviewer wrote to me."""
    with store().writing(who().organisation) as notebook:
        see_worry(notebook, who().id, str(id))


@part.post("/mine/studies")
@signed_in
@part.arguments(MyChoice)
@part.response(204)
@refuses("not_found")
def choose(form: dict[str, str]) -> None:
    """Keep a text of mine out of a study, let it in again, or withdraw my consent; no reason is asked."""
    with store().writing(who().organisation) as notebook:
        if form["choice"] == "withdraw":
            _withdraw(notebook, form["document"])
        else:
            take_part(
                notebook, who().id, form["study"], form["document"], takes_part=form["choice"] == "take_part"
            )  # fmt: skip
    store().wipe_traces()


def _withdraw(notebook: Notebook, document: str) -> None:
    """As if the phone had said it: the answer beside the text becomes no."""
    text = notebook.document(document)
    consent = consent_for(notebook, text) if text and text.author == who().id else None
    if consent is None or not consent.says_yes:
        raise NotFound
    writer = the_writer(notebook, who().id, who().device, clock.today())
    choices, no = consent.choices, {"research": Edit(True, False)}
    push(notebook, writer, Mutation(chance_id(), choices.id, "choices", choices.space, no, document, choices.head))
