"""What a restore did and what it cannot do, in words."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import click

from journal.cli.speech import _, ngettext
from journal.store.backup import day_of, newer_than


@dataclass(frozen=True, slots=True)
class Restored:
    """Which copy is where now, what it replaced, and what was taken away again.

    `listed_here`: the directory itself still had its list, so that nothing is missing from it.
    """

    copy: Path
    data: Path
    kept: Path | None
    done: Counter[str]
    listed_here: bool


def tell(restored: Restored) -> None:
    """Say it, most important first."""
    day = day_of(restored.copy)
    click.echo(_("The copy of {day} is in place in {directory}.").format(day=day, directory=restored.data))
    for sentence in (*_taken_away(restored.done), *_lost(restored, day)):
        click.echo(sentence)


def _taken_away(done: Counter[str]) -> list[str]:
    texts = done["erased"] + done["deleted"] + done["gone"]
    ended = done["left"] + done["role"] + done["session"] + done["device"] + done["invitation"]
    passphrases = done["passphrase"]
    said = [
        (texts, ngettext(
            "{count} text that was erased, deleted or taken back since then stays so.",
            "{count} texts that were erased, deleted or taken back since then stay so.",
            texts,
        )),
        (ended, ngettext(
            "{count} membership, sign-in or link that ended since then stays ended.",
            "{count} memberships, sign-ins and links that ended since then stay ended.",
            ended,
        )),
        (passphrases, ngettext(
            "{count} person changed their passphrase since then, and needs a link for a new one.",
            "{count} people changed their passphrase since then, and need a link for a new one.",
            passphrases,
        )),
    ]  # fmt: skip
    return [sentence.format(count=count) for count, sentence in said if count]


def _lost(restored: Restored, day: str) -> list[str]:
    said = [
        _("Phones bring back what they sent since then, as soon as they have contact."),
        _("What no phone of its writer holds is lost."),
        _("Who joined since {day}, and teams and links made since then, are not in it: invite them again.").format(
            day=day
        ),
    ]
    newer = newer_than(restored.copy)
    if newer:
        said.append(_("There is a newer copy: {file}.").format(file=newer[0]))
    if not restored.listed_here:
        said.append(_("What was erased or taken back after the newest never-again.jsonl may be there again."))
    if restored.kept:
        said.append(
            _("What was there before is kept in {file}. Delete it when all is well.").format(file=restored.kept)
        )
    return said
