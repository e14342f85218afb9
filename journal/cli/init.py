"""`journal init`: an organisation and its first administrator."""

from pathlib import Path

import click

from journal.cli.exits import BadInput
from journal.cli.links import invite, named, show
from journal.cli.options import data_option, settings_given, url_option
from journal.cli.speech import _
from journal.people.identity import new_id
from journal.people.invitation import Offer
from journal.people.naming import sign_in_name, space_name
from journal.people.space import Space
from journal.store import Organisation, Store, open_store


def command() -> click.Command:
    """The command, in the language chosen."""
    return click.Command(
        "init",
        callback=_init,
        help=_("Make an organisation, and a link for its first administrator. The link works once."),
        params=[
            data_option(),
            click.Option(["--name"], prompt=_("Name of the organisation"), help=_("The name of the organisation.")),
            click.Option(
                ["--administrator"], prompt=_("Name of the first administrator"), help=_("Who the link is for.")
            ),
            click.Option(["--team", "teams"], multiple=True, help=_("A team to begin with; may be repeated.")),
            url_option(),
        ],
    )


def _init(data: Path, name: str, administrator: str, teams: tuple[str, ...], url: str) -> None:
    name, administrator, teams = named(name), named(administrator), tuple(named(team, space_name) for team in teams)
    store = open_store(data)
    try:
        organisation = _organise(store, name, teams)
        with store.reading(organisation.id) as notebook:
            offer = Offer(notebook.people.shared(), "member", ("administrator",), administrator)
        link = invite(store, organisation, offer, url, settings_given().invitation_days)
    finally:
        store.close()
    click.echo(_("{name} is ready. Give this link to {administrator}; it works once.").format(
        name=organisation.name, administrator=administrator
    ))  # fmt: skip
    show(link)


def _organise(store: Store, name: str, teams: tuple[str, ...]) -> Organisation:
    if any(sign_in_name(each.name) == sign_in_name(name) for each in store.organisations()):
        raise BadInput(_("Choose another name: there is an organisation called {name} here.").format(name=name))
    organisation = store.organise(name)
    with store.writing(organisation.id) as notebook:
        for team in teams:
            notebook.people.add_space(Space(new_id(), "team", team))
    return organisation
