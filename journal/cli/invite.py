"""`journal invite`: a link for somebody, without signing in."""

from pathlib import Path

import click

from journal.cli.exits import BadInput
from journal.cli.links import invite, named, show, the_organisation
from journal.cli.options import data_option, organisation_option, settings_given, url_option
from journal.cli.speech import _
from journal.people.invitation import Offer
from journal.people.rights import ORGANISATION_ROLES, ROLES
from journal.people.space import Role, Space
from journal.store import Organisation, Store, open_store


def command() -> click.Command:
    """The command, in the language chosen."""
    roles = sorted({role for each in ROLES.values() for role in each})
    return click.Command(
        "invite",
        callback=_invite,
        help=_("Make a link and QR code with which somebody joins a team. It works once."),
        params=[
            data_option(),
            organisation_option(),
            click.Option(["--space"], help=_("The team or community; without it, the organisation alone.")),
            click.Option(["--role"], type=click.Choice(roles), default="member", help=_("The role there.")),
            click.Option(
                ["--organisation-role", "given"],
                type=click.Choice(ORGANISATION_ROLES),
                multiple=True,
                help=_("A role in the whole organisation; may be repeated."),
            ),
            click.Option(["--name"], help=_("Who the link is for.")),
            url_option(),
        ],
    )


def _invite(
    data: Path,
    organisation: str | None,
    space: str | None,
    role: Role,
    given: tuple[str, ...],
    name: str | None,
    url: str,
) -> None:
    store = open_store(data)
    try:
        where = the_organisation(store, organisation)
        found = _space(store, where, space)
        if role not in ROLES[found.kind]:
            raise BadInput(
                _("There is no such role there. Choose from: {roles}").format(roles=", ".join(ROLES[found.kind]))
            )
        offer = Offer(found.id, role, given, named(name) if name else None)
        link = invite(store, where, offer, url, settings_given().invitation_days)
    finally:
        store.close()
    show(link)


def _space(store: Store, organisation: Organisation, name: str | None) -> Space:
    """A team or community by its name; circles are their members' own affair."""
    with store.reading(organisation.id) as notebook:
        spaces = [each for each in notebook.people.spaces() if each.kind != "circle"]
    found = [each for each in spaces if (each.kind == "organisation" if name is None else name in (each.name, each.id))]
    if len(found) != 1:
        names = ", ".join(each.name for each in spaces if each.kind != "organisation")
        raise BadInput(_("Choose one of these with --space: {names}").format(names=names))
    return found[0]
