"""`journal serve`: answer phones."""

import ssl
from dataclasses import replace
from pathlib import Path

import click

from journal.cli.exits import BadInput
from journal.cli.options import FILE_THERE, data_option, settings_given, whole_number
from journal.cli.serving import Address, serve
from journal.cli.speech import _
from journal.store import open_store


def command() -> click.Command:
    """The command, in the language chosen."""
    return click.Command(
        "serve",
        callback=_serve,
        help=_("Start the server. Ctrl-C or TERM stops it, after the calls that are being answered."),
        params=[
            data_option(),
            click.Option(["--host"], default="127.0.0.1", show_default=True, help=_("The address to listen on.")),
            click.Option(["--port"], type=whole_number(1, 65535), default=8000, show_default=True, help=_("The port.")),
            click.Option(["--certificate"], type=FILE_THERE, help=_("The TLS certificate, with its chain.")),
            click.Option(["--key"], type=FILE_THERE, help=_("The key of the certificate.")),
            click.Option(
                ["--trusted-proxy"],
                is_flag=True,
                envvar="JOURNAL_TRUSTED_PROXY",
                help=_("A proxy in front does TLS and says from where each call comes."),
            ),
        ],
    )


def _serve(data: Path, host: str, port: int, certificate: Path | None, key: Path | None, trusted_proxy: bool) -> None:
    from journal.web.origin import loopback  # the web takes a second to load; help need not wait for it

    if (certificate is None) != (key is None):
        raise click.UsageError(_("A certificate and its key go together."))
    if not (certificate or trusted_proxy or loopback(host)):
        raise click.UsageError(
            _("Other machines reach Kring over TLS only. Add --certificate and --key, or --trusted-proxy.")
        )
    settings = replace(settings_given(), data=data, trusted_proxy=trusted_proxy)
    if certificate and key:
        _try_certificate(certificate, key)
    open_store(data).close()  # what is wrong there is said here, in words
    serve(settings, Address(host, port, certificate, key), _tell)


def _try_certificate(certificate: Path, key: Path) -> None:
    """Refuse in words what would not come up."""
    try:
        ssl.create_default_context(ssl.Purpose.CLIENT_AUTH).load_cert_chain(certificate, key, password="")
    except (OSError, ValueError) as error:
        raise BadInput(_("The certificate or its key cannot be used.")) from error


def _tell(url: str) -> None:
    click.echo(_("Kring is ready: {url}").format(url=url))
