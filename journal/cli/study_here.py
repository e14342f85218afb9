"""What every `journal study …` needs: the store, the study that is meant, and who acts."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from journal.cli.exits import BadInput
from journal.cli.links import the_organisation
from journal.cli.options import data_option, organisation_option
from journal.cli.speech import _
from journal.cli.whom import the_person
from journal.documents.errors import KringError, StoreBusy, StoreFull, StoreUnusable
from journal.research.errors import BeforeDeadline, DoesNotFit, MayNotLeave, NotFinished
from journal.research.taking_part import Right, rights
from journal.store import Notebook, Organisation, Store, open_store
from journal.store.sqlite_check import is_store
from journal.store.studies import Study

_TYPED_AS = {"first": "--from", "last": "--to", "spaces": "--team"}


@dataclass(frozen=True, slots=True)
class Desk:
    """A store and an organisation in it."""

    store: Store
    organisation: Organisation

    def study(self, notebook: Notebook, called: str) -> Study:
        """The study that is meant: its id, its name or one of its consent versions."""
        studies = notebook.studies.studies()
        found = [each for each in studies if called in (each.id, each.name, each.consent_version)]
        if len(found) != 1:
            names = ", ".join(each.consent_version for each in studies) or "–"
            raise BadInput(_("Choose one of these studies: {names}").format(names=names))
        return found[0]


@contextmanager
def desk(data: Path, organisation: str | None) -> Iterator[Desk]:
    """Open for one command; what is refused is said in words."""
    if not is_store(data):
        raise BadInput(_("There is no Kring in {directory}.").format(directory=data))
    store = open_store(data)
    try:
        yield Desk(store, the_organisation(store, organisation))
    except (StoreBusy, StoreFull, StoreUnusable):
        raise
    except KringError as error:
        raise BadInput(sentence(error)) from error
    finally:
        store.close()


def sentence(error: KringError) -> str:
    """The same words as on the screens."""
    from journal.web.errors import TABLE

    said = f"{_(TABLE[error.code][1])} ({error.code})" if error.code in TABLE else error.code
    return " ".join([said, *_details(error)])


def _details(error: KringError) -> list[str]:
    """What waits, or where the last look found something; never a word of a text."""
    if isinstance(error, NotFinished):
        words = {
            "forms": _("Words that wait: {count}."), "texts": _("Texts that wait: {count}."),
            "changed": _("Texts that have changed since: {count}. Run journal study gather again."),
            "places": _("Places that wait for a decision of their own: {count}."),
            "gathering": _("Gathering goes on or was cut off; gather again: journal study gather."),
            "names": _("The names to cover up changed since; gather again: journal study gather."),
        }  # fmt: skip
        return [words[what].format(count=count) for what, count in error.left.items()]
    if isinstance(error, BeforeDeadline):
        return [_("The deadline is {day}. To seal earlier all the same: --early.").format(day=error.deadline)]
    if isinstance(error, DoesNotFit):
        return [", ".join(_TYPED_AS.get(name, f"--{name.replace('_', '-')}") for name in error.fields)]
    return list(error.places) if isinstance(error, MayNotLeave) else []


def acting(notebook: Notebook, study: Study, called: str, right: Right) -> str:
    """The id of who acts, if they may; BadInput otherwise."""
    person = the_person(notebook, called)
    if right not in rights(notebook, study, person.id):
        raise BadInput(
            _("{name} may not do this in this study. Give them a part first, with journal study people.").format(
                name=person.name
            )
        )
    return person.id


def study_argument() -> click.Argument:
    """Which study."""
    return click.Argument(["study"])


def as_option(*, required: bool = True) -> click.Option:
    """Who does it."""
    return click.Option(["--as", "person"], required=required, help=_("Who does this: a name or an id."))


def where_options() -> list[click.Parameter]:
    """`--data` and `--organisation`."""
    return [data_option(), organisation_option()]


def say(answer: Any) -> None:
    """One JSON value, for programs and people."""
    click.echo(json.dumps(answer, ensure_ascii=False, indent=1))
