"""Where a call may come from: over TLS or this machine, and for changes from our own pages."""

from ipaddress import ip_address
from urllib.parse import urlsplit

from flask import Flask, request
from werkzeug.middleware.proxy_fix import ProxyFix

from journal.web.errors import Refused

_READS = ("GET", "HEAD", "OPTIONS")


def guard(app: Flask, *, trusted_proxy: bool) -> None:
    """Refuse plain http beyond loopback, and changes that another site asks for."""
    if trusted_proxy:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=1, x_proto=1, x_host=1)  # type: ignore[method-assign]  # Flask's own way to wrap it
    app.before_request(_need_https)
    app.before_request(_need_own_origin)
    app.before_request(_need_json)


def loopback(host: str | None) -> bool:
    """Whether a host name or address is this very machine."""
    try:
        return host == "localhost" or ip_address(host or "").is_loopback
    except ValueError:
        return False


def _need_https() -> None:
    near = loopback(request.remote_addr) and loopback(urlsplit(f"//{request.host}").hostname)
    if not (request.is_secure or near):
        raise Refused("https_needed")


def _need_own_origin() -> None:
    """A browser says where a change comes from; a plain client says nothing and carries no stolen cookie."""
    if request.method in _READS and request.path != "/api/mine":  # which a link elsewhere must not leave in a folder
        return
    origin = request.headers.get("Origin")
    site = request.headers.get("Sec-Fetch-Site", "none")
    if origin != request.host_url.rstrip("/") if origin else site not in ("same-origin", "none"):
        raise Refused("cross_site")


def _need_json() -> None:
    known = request.routing_exception is None
    if known and request.method in ("POST", "PUT", "PATCH") and not request.is_json:
        raise Refused("json_needed")
