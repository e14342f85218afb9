"""`journal manual …`: take a team's manual out, and bring pages in from a TiddlyWiki."""

import json
from collections.abc import Sequence
from pathlib import Path

import click

from journal.cli.exits import BadInput
from journal.cli.manual_import import bring_in
from journal.cli.options import FILE_THERE, data_option, organisation_option
from journal.cli.speech import _, chosen, ngettext
from journal.cli.study_here import desk
from journal.cli.whom import the_space
from journal.manual.page import Page, pages_in
from journal.manual.paper import paper
from journal.manual.tiddlywiki import tiddlers


def command() -> click.Command:
    """The group, in the language chosen."""
    group = click.Group("manual", help=_("Take a team’s manual out, or bring pages in from a TiddlyWiki."))
    group.add_command(_export_command())
    group.add_command(_import_command())
    return group


def _export_command() -> click.Command:
    return click.Command(
        "export",
        callback=_export,
        help=_("All pages of a manual in reading order, for a TiddlyWiki or to read and print."),
        params=[
            _space_option(),
            click.Option(["--format", "form"], type=click.Choice(["tiddlywiki", "html"]), default="tiddlywiki",
                         show_default=True, help=_("For a TiddlyWiki (JSON), or one page to read.")),
            click.Option(["--out"], type=click.Path(dir_okay=False, path_type=Path),
                         help=_("The file it is written to; the terminal where none is named.")),
            data_option(),
            organisation_option(),
        ],
    )  # fmt: skip


def _import_command() -> click.Command:
    return click.Command(
        "import",
        callback=_import,
        help=_("Bring in the pages of a TiddlyWiki, from its JSON. Doing it twice changes nothing."),
        params=[
            click.Argument(["file"], type=FILE_THERE),
            _space_option(),
            click.Option(["--as", "person"], required=True, help=_("Who brings them in: their name, or their id.")),
            click.Option(["--format"], type=click.Choice(["tiddlywiki"]), default="tiddlywiki", show_default=True,
                         expose_value=False, help=_("What the file is.")),
            data_option(),
            organisation_option(),
        ],
    )  # fmt: skip


def _space_option() -> click.Option:
    return click.Option(["--space"], required=True, help=_("The team: its name, or the id it was imported under."))


def _export(space: str, form: str, out: Path | None, data: Path, organisation: str | None) -> None:
    with desk(data, organisation) as at:
        with at.store.reading(at.organisation.id) as notebook:
            team = the_space(notebook, space)
            pages = pages_in(notebook, team.id)
        if not pages:
            raise BadInput(_("The manual of {team} has no pages yet.").format(team=team.name))
        with at.store.writing(at.organisation.id) as notebook:
            notebook.people.note(None, "manual_taken_out", team.id, f"{form} {len(pages)}")
    written = _written(pages, form, _("Manual: {team}").format(team=team.name))
    if out is None:
        click.echo(written, nl=False)
        return
    _put(out, written)
    said = ngettext("{count} page is in {file}.", "{count} pages are in {file}.", len(pages))
    click.echo(said.format(count=len(pages), file=out))


def _written(pages: Sequence[Page], form: str, called: str) -> str:
    headings = {"evidence": _("What is known"), "practice": _("How we do it here")}
    if form == "html":
        return paper(pages, called, headings, chosen())
    return json.dumps(tiddlers(pages, called, headings), ensure_ascii=False, indent=1) + "\n"


def _put(out: Path, text: str) -> None:
    try:
        out.write_text(text, "utf-8", errors="replace", newline="\n")
    except OSError as error:
        raise BadInput(_("Kring cannot write in {directory}.").format(directory=out.parent)) from error


def _import(file: Path, space: str, person: str, data: Path, organisation: str | None) -> None:
    with desk(data, organisation) as at:
        bring_in(at, file, space, person)
