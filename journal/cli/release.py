"""`journal release`: the files of a study for its researchers, all of them or none."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from journal.cli.exits import BadInput
from journal.cli.progress import progress
from journal.cli.speech import _
from journal.cli.study_here import Desk, acting, as_option, desk, sentence, study_argument, where_options
from journal.documents.errors import KringError
from journal.research.errors import MayNotLeave, NotFinished, TooFew
from journal.research.preparing import prepared
from journal.research.release import ROUNDS, OtherFile, handed_over
from journal.research.sealing import bundle_of, bundled
from journal.research.taking_part import Right
from journal.store.studies import Study


def command() -> click.Command:
    """The command, in the language chosen."""
    return click.Command(
        "release",
        callback=_release,
        help=_("The files of a study for its researchers: the sealed ones, or a draft where nothing is sealed yet."),
        params=[
            study_argument(),
            click.Option(["--out"], type=click.Path(file_okay=False, path_type=Path), required=True,
                         help=_("The folder they are written to.")),
            click.Option(["--draft"], is_flag=True, help=_("What the next release would be, also when one is sealed.")),
            as_option(required=False),
            *where_options(),
        ],
    )  # fmt: skip


def _release(study: str, out: Path, draft: bool, person: str | None, data: Path, organisation: str | None) -> None:
    with desk(data, organisation) as at:
        with at.store.reading(at.organisation.id) as notebook:
            found = at.study(notebook, study)
            number = len(notebook.studies.releases(found.id))
            sealed = bool(number) and not draft
            right: Right = "research" if sealed else "seal"
            me = acting(notebook, found, person, right) if person else None
            kept = bundle_of(notebook, data, found, number) if sealed else None
        with _told(found, out):
            made = handed_over(kept, out) if kept else _draft(at, found, out)
        with at.store.writing(at.organisation.id) as notebook:
            notebook.people.note(me, "release_written", found.id, f"{number}" if sealed else "draft")
    click.echo(_("{file} is ready, with its checksum in SHA256SUMS.").format(file=made))
    if not sealed:
        click.echo(
            _(
                "It is a draft: pseudonymised (a code instead of a name), and still personal data."
                " Two people seal it, with journal study seal."
            )
        )


def _draft(at: Desk, study: Study, out: Path) -> Path:
    with (
        prepared(at.store, at.organisation.id, study.id) as ready,
        progress(_("Writing the files"), ready.release.count * ROUNDS) as done,
    ):
        return bundled(ready.release, out, done)


@contextmanager
def _told(study: Study, out: Path) -> Iterator[None]:
    """What is refused, and what to do about it; nothing was written then."""
    name = study.consent_version
    see = _("See the choices and their cost: journal study risk {study}.")
    ways = {
        NotFinished: _("See what waits: journal study forms {study} --state open, and the same with texts."),
        TooFew: see if study.names else _("Go over the texts first: journal study gather {study}."),
        MayNotLeave: _("Look at these texts again: journal study texts {study}. Decide, approve, and run this again."),
    }
    try:
        yield
    except (NotFinished, TooFew, MayNotLeave) as error:
        said = [_("No files were written."), *_lines(error), ways[type(error)].format(study=name)]
        raise BadInput("\n".join(said)) from error
    except OtherFile as error:
        there = _("{file} is there already with other content, and stays as it is. Move it, or choose another folder.")
        raise BadInput("\n".join([_("No files were written."), there.format(file=error.file)])) from error
    except (PermissionError, NotADirectoryError, FileExistsError) as error:
        raise BadInput(_("Kring cannot write in {directory}.").format(directory=out)) from error


def _lines(error: KringError) -> list[str]:
    """What is open, line by line; a place in a file at a time."""
    return list(error.places) if isinstance(error, MayNotLeave) else [sentence(error)]
