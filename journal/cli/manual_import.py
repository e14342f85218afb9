"""Pages from a TiddlyWiki, through the same mutation path as a phone."""

from pathlib import Path

import click

from journal.cli.exits import BadInput
from journal.cli.import_lines import MOST_TEXT
from journal.cli.speech import _, ngettext
from journal.cli.study_here import Desk
from journal.cli.whom import the_person, the_space
from journal.documents.document import Mutation
from journal.manual.bringing import Where, mutations
from journal.manual.page import pages_in
from journal.manual.reading import Brought, LeftOut, NotAWiki, read
from journal.people import clock
from journal.people.space import Space
from journal.store import Notebook
from journal.sync.push import push
from journal.sync.writer import Writer, the_writer


def bring_in(at: Desk, file: Path, space: str, person: str) -> None:
    """All pages of a file, or none of it; what was not accepted is said by its code."""
    brought, left_out = _read(file)
    with at.store.writing(at.organisation.id) as notebook:
        team = the_space(notebook, space)
        writer = _writer(notebook, person, team)
        told = list(mutations(Where(at.organisation.id, team.id, writer.person), pages_in(notebook, team.id), brought))
        refused = [code for each in told if (code := _refusal(notebook, writer, each))]
        notebook.people.note(writer.person, "manual_brought_in", team.id, f"{len(told) - len(refused)}")
    _say(len(told) - len(refused), len(brought) - len(told), len(left_out), team)
    for code in refused:
        click.echo(_("A page was not accepted: {code}.").format(code=code), err=True)
    if refused:
        raise BadInput(_("Some pages were not accepted. The others are in."))


def _read(file: Path) -> tuple[list[Brought], list[LeftOut]]:
    try:
        return read(file.read_text("utf-8-sig"))
    except (NotAWiki, UnicodeDecodeError) as error:
        raise BadInput(
            _("{file} is not the JSON of a TiddlyWiki. Nothing was brought in.").format(file=file)
        ) from error


def _writer(notebook: Notebook, person: str, team: Space) -> Writer:
    found = the_person(notebook, person)
    writer = the_writer(notebook, found.id, "import", clock.today())
    if not writer.writes_in(team.id):
        raise BadInput(_("{name} does not write in {team}.").format(name=found.name, team=team.name))
    return writer


def _refusal(notebook: Notebook, writer: Writer, mutation: Mutation) -> str | None:
    if sum(len(str(edit.now)) for edit in mutation.edits.values()) > MOST_TEXT:
        return "too_large"
    outcome = push(notebook, writer, mutation)
    return outcome.code or "rejected" if outcome.status == "rejected" else None


def _say(new: int, known: int, left_out: int, team: Space) -> None:
    said = ngettext(
        "{count} page came new or changed into the manual of {team}.",
        "{count} pages came new or changed into the manual of {team}.",
        new,
    )
    click.echo(said.format(count=new, team=team.name))
    if known:
        said = ngettext("{count} page said what is here already.", "{count} pages said what is here already.", known)
        click.echo(said.format(count=known))
    if left_out:
        said = ngettext(
            "{count} tiddler was left out: it is no page of words.",
            "{count} tiddlers were left out: they are no pages of words.",
            left_out,
        )
        click.echo(said.format(count=left_out))
