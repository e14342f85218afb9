"""`journal study create`: set up a study."""

from datetime import datetime
from pathlib import Path
from typing import Any

import click

from journal.cli.speech import _
from journal.cli.study_here import Desk, desk, say, where_options
from journal.cli.study_show import shown
from journal.cli.whom import the_person, the_space
from journal.people.seating import give_roles
from journal.research.errors import DoesNotFit
from journal.research.studying import make

_DAY = click.DateTime(["%Y-%m-%d"])


def command(name: str) -> click.Command:
    """The command, in the language chosen."""
    words: list[click.Parameter] = [
        click.Option(["--name"], required=True, help=_("What the study is called.")),
        click.Option(["--purpose"], required=True, help=_("What the study wants to find out.")),
        click.Option(["--institution"], required=True, help=_("Who runs the study.")),
        click.Option(["--reference"], required=True, help=_("The reference of its ethics approval.")),
        click.Option(["--contact"], required=True, help=_("Whom people can ask about the study.")),
        click.Option(["--checkers"], required=True, help=_("Who checks the texts, in words that people read.")),
        click.Option(["--plan"], help=_("What whoever checks does when a text worries them.")),
    ]
    return click.Command(
        name,
        callback=_create,
        help=_("Set up a study. From now on it asks people in its teams."),
        params=[
            *words,
            click.Option(["--team", "teams"], multiple=True, required=True, help=_("A team; may be repeated.")),
            *_days(),
            click.Option(["--k"], type=click.IntRange(5, 50), default=5, show_default=True,
                         help=_("The smallest number of people with the same combination of facts.")),
            click.Option(["--consent-version"], required=True,
                         help=_("The name of its consent text, such as dignity-1.")),
            click.Option(["--imported-consent"], is_flag=True,
                         help=_("Count consent that was brought in without a version; you vouch for it.")),
            click.Option(["--by-organisation"], is_flag=True, help=_("Tell organisations apart in the release.")),
            click.Option(["--researchers-review"], is_flag=True, help=_("Researchers may check texts too.")),
            click.Option(["--researcher", "researchers"], multiple=True, help=_("A researcher; may be repeated.")),
            click.Option(["--reviewer", "reviewers"], multiple=True, help=_("Who checks texts; may be repeated.")),
            *where_options(),
        ],
    )  # fmt: skip


def _days() -> list[click.Parameter]:
    return [
        click.Option(["--from", "first"], type=_DAY, required=True, help=_("The first day of its period.")),
        click.Option(["--to", "last"], type=_DAY, required=True, help=_("The last day of its period.")),
        click.Option(["--deadline"], type=_DAY, required=True,
                     help=_("The last day on which a writer can take a text out completely.")),
        click.Option(["--keep-until"], type=_DAY, required=True,
                     help=_("The last day on which researchers may keep the release.")),
        click.Option(["--key-until"], type=_DAY,
                     help=_("The last day of the key that a release is made with; the deadline if left out.")),
    ]  # fmt: skip


def _create(
    teams: tuple[str, ...], researchers: tuple[str, ...], reviewers: tuple[str, ...], data: Path,
    organisation: str | None, **words: Any,
) -> None:  # fmt: skip
    plain = {name: _plain(value) for name, value in words.items() if value is not None}
    with desk(data, organisation) as at:
        say(_made(at, plain, teams, researchers, reviewers))


def _made(
    at: Desk, words: dict[str, Any], teams: tuple[str, ...], researchers: tuple[str, ...], reviewers: tuple[str, ...]
) -> dict[str, Any]:
    with at.store.writing(at.organisation.id) as notebook:
        people = {called: the_person(notebook, called).id for called in (*researchers, *reviewers)}
        for called in researchers:
            give_roles(notebook.people, people[called], ("researcher",), None)
        words["spaces"] = [the_space(notebook, called).id for called in teams]
        words["researchers"] = [people[called] for called in researchers]
        words["reviewers"] = [people[called] for called in reviewers]
        _fit(words)
        return shown(notebook, make(notebook, None, words))


def _fit(words: dict[str, Any]) -> None:
    """What the screens refuse is refused here. Raises DoesNotFit."""
    from journal.web.research_answers import NewStudy

    if wrong := NewStudy().validate(words):
        raise DoesNotFit(wrong)


def _plain(value: Any) -> Any:
    return value.date().isoformat() if isinstance(value, datetime) else value
