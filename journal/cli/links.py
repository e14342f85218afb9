"""Links for people, from the command line."""

import sys
from collections.abc import Callable
from io import StringIO

import click

from journal.cli.exits import BadInput
from journal.cli.speech import _
from journal.people.invitation import Offer
from journal.people.joining import write_invitation
from journal.people.naming import proper_name
from journal.people.secret import link_token
from journal.store import Organisation, Store


def invite(store: Store, organisation: Organisation, offer: Offer, url: str, days: int) -> str:
    """The link of a new invitation that nobody here sent."""
    with store.writing(organisation.id) as notebook:
        _made, secret = write_invitation(notebook.people, offer, None, days)
    return f"{url.rstrip('/')}/join/{link_token(organisation.id, secret)}"


def show(link: str) -> None:
    """Print a link, and for a person at a terminal its QR code."""
    click.echo(link)
    if sys.stdout.isatty():
        click.echo(drawn(link))


def drawn(link: str) -> str:
    """A link as a QR code made of characters."""
    import segno

    out = StringIO()
    segno.make(link, error="m", micro=False).terminal(out, compact=True)
    return out.getvalue()


def named(name: str, rule: Callable[[str], str | None] = proper_name) -> str:
    """A name as it is kept; BadInput if it does not do."""
    kept = rule(name)
    if kept is None:
        raise BadInput(_("Nothing has changed. A name has 1 to 80 characters, with a letter or digit."))
    return kept


def the_organisation(store: Store, name: str | None) -> Organisation:
    """The one that is meant; BadInput if that is unclear."""
    known = store.organisations()
    named = [each for each in known if name is None or name in (each.name, each.id)]
    if not known:
        raise BadInput(_("There is no organisation here yet. Make one with journal init."))
    if len(named) != 1:
        names = ", ".join(each.name for each in known)
        raise BadInput(_("Choose one of these with --organisation: {names}").format(names=names))
    return named[0]
