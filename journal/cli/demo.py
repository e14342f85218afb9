"""`journal demo`: an invented organisation, and a sign-in link for each role."""

import json
import socket
import threading
import time
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import click

from journal.cli.demo_house import Role, entries, furnish, roles
from journal.cli.exits import BadInput
from journal.cli.options import data_option, settings_given, whole_number
from journal.cli.progress import progress
from journal.cli.serving import Address, serve
from journal.cli.speech import _, pgettext
from journal.people.demo_link import demo_token
from journal.store import open_store

_PORT = 8400
_HOST = "127.0.0.1"


@dataclass(frozen=True, slots=True)
class Invitee:
    """Somebody of the demo, with the link that signs them in."""

    role: Role
    link: str


def command() -> click.Command:
    """The command, in the language chosen."""
    return click.Command(
        "demo",
        callback=_demo,
        help=_("Try Kring with invented people. Opening a link signs that person in."),
        params=[
            data_option(),
            click.Option(["--port"], type=whole_number(1, 65535), help=_("The port; a free one if not given.")),
            click.Option(["--json", "as_json"], is_flag=True, help=_("Print the links as one line of JSON.")),
        ],
    )


def _demo(data: Path, port: int | None, as_json: bool) -> None:
    address = Address(_HOST, port or _free_port())
    if not _free(address.port):
        raise BadInput(_("Port {port} is in use. Choose another with --port.").format(port=address.port))
    invitees = _furnished(data, address.url)

    def ready(url: str) -> None:
        threading.Thread(target=_tell, args=(address, invitees, as_json), daemon=True).start()

    serve(replace(settings_given(), data=data, demo=True), address, ready)


def _furnished(data: Path, url: str) -> list[Invitee]:
    store = open_store(data)
    try:
        if not all(each.demo for each in store.organisations()):
            raise BadInput(_("{directory} holds real people. Choose another with --data.").format(directory=data))
        with progress(_("Making the demo"), sum(1 for _entry in entries())) as done:
            house = furnish(store, data, date.today(), done)
        return [
            Invitee(role, f"{url}/demo/{demo_token(store.secret, house.id, role.person)}")
            for role in roles(store, house.id)
        ]
    finally:
        store.close()


def _tell(address: Address, invitees: list[Invitee], as_json: bool) -> None:
    """Print the links as soon as they can be opened."""
    while _free(address.port):
        time.sleep(0.05)
    if as_json:
        people = [{"name": each.role.name, "role": each.role.role, "link": each.link} for each in invitees]
        click.echo(json.dumps({"url": address.url, "people": people}, ensure_ascii=False))
        return
    names = {
        "member": pgettext("role", "member"),
        "supervisor": pgettext("role", "team leader"),
        "researcher": pgettext("role", "researcher"),
        "administrator": pgettext("role", "administrator"),
    }
    click.echo(_("Kring is ready: {url}").format(url=address.url))
    for each in invitees:
        click.echo(f"\n{each.role.name}, {names[each.role.role]}\n{each.link}")


def _free(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex((_HOST, port)) != 0


def _free_port() -> int:
    if _free(_PORT):
        return _PORT
    with socket.socket() as probe:
        probe.bind((_HOST, 0))
        port: int = probe.getsockname()[1]
        return port
