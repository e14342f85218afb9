"""What is told of each text beside its words, as the risk check counts it."""

from journal.research.risk import Choice, Fact, best, choices
from journal.research.states import text_done
from journal.research.themes import told_values
from journal.store import Notebook
from journal.store.studies import Study


def facts_of(notebook: Notebook, study: Study, *, finished: bool = False) -> list[Fact]:
    """The texts that would be in a release; `finished`: those that two people agreed about alone."""
    roles = {person.id: person.role_group or "" for person in notebook.people.people()}
    organisation = notebook.people.shared() if study.by_organisation else ""
    return [
        Fact(
            text.document, text.author, text.language, roles.get(text.author, ""), text.quarter, organisation,
            " ".join(told_values(text.values)),
        )
        for text in notebook.studies.all_texts(study.id)
        if text.third_party != "leave_out" and (text_done(text) or not finished)
    ]  # fmt: skip


def checked(notebook: Notebook, study: Study, *, finished: bool = False) -> tuple[list[Choice], Choice | None, int]:
    """Every choice with its cost, the one taken, and of how many texts."""
    facts = facts_of(notebook, study, finished=finished)
    found = choices(facts, study.k, study.diversity, by_organisation=study.by_organisation)
    return found, best(found, len(facts), study.generalised), len(facts)
