"""`journal import`: bring reflections in from paper or another tool."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from journal.cli.exits import BadInput
from journal.cli.import_house import settle
from journal.cli.import_lines import BadLine, Line, read_lines
from journal.cli.import_texts import bring_in
from journal.cli.links import named, the_organisation
from journal.cli.options import FILE_THERE, data_option, organisation_option
from journal.cli.progress import progress
from journal.cli.speech import _, ngettext
from journal.store import Organisation, Store, open_store

_FEW = 5
_LONGEST = 60


def command() -> click.Command:
    """The command, in the language chosen."""
    return click.Command(
        "import",
        callback=_import,
        help=_("Bring in reflections, one JSON object a line. Doing it twice changes nothing."),
        params=[
            click.Argument(["file"], type=FILE_THERE),
            data_option(),
            organisation_option(),
            click.Option(["--skip-invalid"], is_flag=True, help=_("Leave out lines that do not fit, and list them.")),
        ],
    )


def _import(file: Path, data: Path, organisation: str | None, skip_invalid: bool) -> None:
    with file.open("rb") as raw:
        good, bad = read_lines(raw)
    for each in bad:
        click.echo(_reason(each), err=True)
    if bad and not skip_invalid:
        raise BadInput(
            ngettext(
                "Nothing was brought in: {count} line does not fit. Mend it, or leave it out with --skip-invalid.",
                "Nothing was brought in: {count} lines do not fit. Mend them, or leave them out with --skip-invalid.",
                len(bad),
            ).format(count=len(bad))
        )
    for told in _untaken(good):
        click.echo(told, err=True)
    store = open_store(data)
    try:
        _bring_in(store, _the_organisation(store, organisation, file), good)
    finally:
        store.close()


def _the_organisation(store: Store, name: str | None, file: Path) -> Organisation:
    """The one that is meant; in an empty directory a new one, called as asked or after the file."""
    if not store.organisations():
        return store.organise(named(name or file.stem))
    return the_organisation(store, name)


def _bring_in(store: Store, organisation: Organisation, lines: Sequence[Line]) -> None:
    with store.writing(organisation.id) as notebook:
        house = settle(notebook, lines)
    with progress(_("Bringing in"), len(lines)) as done:
        refused = bring_in(store, organisation.id, house, lines, done)
    for number, code in refused:
        click.echo(_("Line {number} was not accepted: {code}.").format(number=number, code=code), err=True)
    count = len(lines) - len({number for number, _code in refused})
    click.echo(
        ngettext(
            "{count} reflection is in {organisation}.", "{count} reflections are in {organisation}.", count
        ).format(count=count, organisation=organisation.name)
    )
    if refused:
        raise BadInput(_("Some lines were not accepted. The others are in."))


def _untaken(lines: Sequence[Line]) -> Iterator[str]:
    """Each field that was left in the file, with the lines it stands in."""
    found: dict[str, list[int]] = defaultdict(list)
    for line in lines:
        for name in line.untaken:
            found[" ".join(name.split())[:_LONGEST]].append(line.number)
    for name, numbers in found.items():
        some, more = ", ".join(map(str, numbers[:_FEW])), len(numbers) - _FEW
        where = _("{lines} and {count} more").format(lines=some, count=more) if more > 0 else some
        yield _("Kring has no place for ‘{field}’, so it was not brought in. Lines: {lines}.").format(
            field=name, lines=where
        )


def _reason(bad: BadLine) -> str:
    """What is wrong with a line, where, and so what to mend."""
    reasons = {
        "not_json": _("Line {number} is not a JSON object in UTF-8."),
        "missing": _("Line {number}: ‘{field}’ is missing."),
        "wrong": _("Line {number}: ‘{field}’ does not fit."),
        "too_large": _("Line {number}: the text is longer than 400 kB."),
        "unfit": _("Line {number}: ‘{field}’ holds a character that cannot be kept."),
        "twice": _("Line {number}: this id stands in an earlier line with other words."),
    }
    return reasons[bad.code].format(number=bad.number, field=bad.field)
