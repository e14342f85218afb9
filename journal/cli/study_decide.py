"""`journal study decide` and `journal study approve`: one person decides, another approves; JSON Lines in."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

import click

from journal.cli.exits import BadInput
from journal.cli.progress import progress
from journal.cli.speech import _, ngettext
from journal.cli.study_gather import gathered
from journal.cli.study_here import Desk, acting, as_option, desk, sentence, study_argument, where_options
from journal.documents.errors import KringError, StoreBusy, StoreFull
from journal.research.forms import DECISIONS, approve_form, decide_form, form_called, forms_of
from journal.research.roster import touched
from journal.research.texts import THIRD_PARTY, Decided, approve_text, decide_text, text_numbered, texts_of
from journal.store import Notebook
from journal.store.studies import Study

_AT_ONCE = 100
Line = dict[str, Any]


def command(name: str) -> click.Command:
    """One of the two, in the language chosen."""
    file = click.Option(["--file"], type=click.File("rb"), help=_("JSON Lines; - for standard input."))
    if name == "approve":
        every = click.Option(["--all", "everything"], is_flag=True, help=_("All that another person decided."))
        return click.Command(
            name,
            callback=_approve,
            help=_('Approve what another decided: {"text": 1} or {"form": "…"} a line, or all of it.'),
            params=[study_argument(), as_option(), file, every, *where_options()],
        )
    return click.Command(
        name,
        callback=_decide,
        help=_('Decide: {"form": "…", "decision": "mask"} or {"text": 1, "decision": "fine"} a line.'),
        params=[
            study_argument(),
            as_option(),
            file,
            click.Option(["--open-forms", "forms"], type=click.Choice(DECISIONS[:2]),
                         help=_("Decide this about every word that is still open.")),
            click.Option(["--open-texts", "texts"], type=click.Choice(("fine", "leave_out")),
                         help=_("Decide this about every text that is still open.")),
            *where_options(),
        ],
    )  # fmt: skip


def _decide(
    study: str, person: str, file: IO[bytes] | None, forms: str | None, texts: str | None, data: Path,
    organisation: str | None,
) -> None:  # fmt: skip
    with desk(data, organisation) as at:
        with at.store.reading(at.organisation.id) as notebook:
            found = at.study(notebook, study)
            acting(notebook, found, person, "review")
            lines = [*_lines(file), *_open(notebook, found, forms, texts)]
        _each(at, found.id, person, lines, _decide_one)


def _approve(
    study: str, person: str, file: IO[bytes] | None, everything: bool, data: Path, organisation: str | None
) -> None:
    with desk(data, organisation) as at:
        with at.store.reading(at.organisation.id) as notebook:
            found = at.study(notebook, study)
            me = acting(notebook, found, person, "review")
            lines = [*_lines(file), *(_decided(notebook, found, me) if everything else ())]
        try:
            _each(at, found.id, person, lines, _approve_one)
        finally:
            _cover_always(at, found.id)


def _cover_always(at: Desk, study: str) -> None:
    """A name that two people put on the list is covered up in every text, another spelling of it too."""
    with at.store.reading(at.organisation.id) as notebook:
        waits = study in touched(notebook)
    if waits:
        gathered(at, study, new=False)


def _lines(file: IO[bytes] | None) -> Iterator[Line]:
    for number, line in enumerate(file or (), 1):
        if not line.strip():
            continue
        try:
            read = json.loads(line)
        except ValueError:
            read = None
        if not isinstance(read, dict) or not ("form" in read) ^ ("text" in read):
            raise BadInput(_("Line {number} names no word and no text.").format(number=number))
        yield read


def _open(notebook: Notebook, study: Study, forms: str | None, texts: str | None) -> Iterator[Line]:
    if forms:
        yield from ({"form": form.id, "decision": forms} for form in forms_of(notebook, study, state="open"))
    if texts:
        yield from ({"text": text.number, "decision": texts} for text in texts_of(notebook, study, state="open"))


def _decided(notebook: Notebook, study: Study, me: str) -> Iterator[Line]:
    """What another decided; one's own stays for another."""
    forms, texts = forms_of(notebook, study, state="decided"), texts_of(notebook, study, state="decided")
    yield from ({"form": form.id} for form in forms if form.decided_by != me)
    yield from ({"text": text.number} for text in texts if text.decided_by != me)


@dataclass(frozen=True, slots=True)
class _At:
    """Where one line is done."""

    notebook: Notebook
    study: Study
    me: str


def _each(at: Desk, study: str, person: str, lines: list[Line], do: Callable[[_At, Line], None]) -> None:
    """Each line by itself: what is refused is told, and the others are done."""
    refused = 0
    with progress(_("Checking"), len(lines)) as done:
        for start in range(0, len(lines), _AT_ONCE):
            with at.store.writing(at.organisation.id) as notebook:
                found = at.study(notebook, study)
                here = _At(notebook, found, acting(notebook, found, person, "review"))
                for line in lines[start : start + _AT_ONCE]:
                    refused += not _done(at, here, line, do)
            done(min(_AT_ONCE, len(lines) - start))
    count = len(lines) - refused
    click.echo(ngettext("{count} decision is kept.", "{count} decisions are kept.", count).format(count=count))
    if refused:
        raise BadInput(_("Some lines were not accepted. The others are in."))


def _done(at: Desk, here: _At, line: Line, do: Callable[[_At, Line], None]) -> bool:
    try:
        with at.store.savepoint(here.notebook):
            do(here, line)
    except (StoreBusy, StoreFull):
        raise
    except (KringError, KeyError, TypeError, ValueError) as error:
        what = sentence(error) if isinstance(error, KringError) else _("This does not fit here.")
        click.echo(f"{line.get('form', line.get('text'))}: {what}", err=True)
        return False
    return True


def _decide_one(at: _At, line: Line) -> None:
    if "form" in line:
        if line["decision"] not in DECISIONS:
            raise ValueError(line["decision"])
        form = form_called(at.notebook, at.study, line["form"])
        decide_form(at.notebook, at.study, at.me, form.id, line.get("version", form.version), line["decision"])
        return
    if line["decision"] not in THIRD_PARTY:
        raise ValueError(line["decision"])
    text, _sheet = text_numbered(at.notebook, at.study, line["text"])
    said = Decided(
        line["decision"],
        {int(each["mark"]): str(each["decision"]) for each in line.get("marks", ())},
        [(int(each["start"]), int(each["end"]), str(each["kind"])) for each in line.get("add", ())],
        line.get("edited", {}),
    )
    decide_text(at.notebook, at.study, at.me, text.number, line.get("version", text.version), said)


def _approve_one(at: _At, line: Line) -> None:
    if "form" in line:
        form = form_called(at.notebook, at.study, line["form"])
        approve_form(at.notebook, at.study, at.me, form.id, line.get("version", form.version))
        return
    text, _sheet = text_numbered(at.notebook, at.study, line["text"])
    missed, version = int(line.get("missed", 0)), line.get("version", text.version)
    approve_text(at.notebook, at.study, at.me, text.number, version, missed)
