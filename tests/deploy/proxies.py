"""The proxies of deploy/, run as they stand but for names, ports and certificates."""

import os
import re
import ssl
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPSConnection
from pathlib import Path

from running import free_port

ROOT = Path(__file__).parent.parent.parent
PROXY = ROOT / "deploy" / "proxy"
PEM = ROOT / "tests" / "cli" / "certificate"
AROUND_NGINX = """daemon off; pid {place}/pid; {user}
events {{}}
http {{
    client_body_temp_path {place}/body; proxy_temp_path {place}/proxy;
    fastcgi_temp_path {place}/f; uwsgi_temp_path {place}/u; scgi_temp_path {place}/s;
    {ours}
}}
"""
AROUND_CADDY = "{{\n\tadmin off\n\tauto_https disable_redirects\n}}\n{ours}"


def nginx(place: Path, port: int, behind: int) -> list[str]:
    """The command that runs the nginx example."""
    text = (PROXY / "nginx.conf").read_text("utf-8").replace("kring.example;", "localhost;")
    text = re.sub(r"\n *listen \[::\].*", "", text).replace("listen 80;", f"listen 127.0.0.1:{free_port()};")
    text = text.replace("listen 443 ", f"listen 127.0.0.1:{port} ").replace("127.0.0.1:8000", f"127.0.0.1:{behind}")
    text = re.sub(r"/etc/letsencrypt\S+/fullchain.pem", str(PEM / "chain.pem"), text)
    text = re.sub(r"/etc/letsencrypt\S+/privkey.pem", str(PEM / "key.pem"), text)
    user = "user root;" if os.geteuid() == 0 else ""
    (place / "nginx.conf").write_text(AROUND_NGINX.format(place=place, user=user, ours=text), "utf-8")
    return ["nginx", "-e", "stderr", "-p", str(place), "-c", str(place / "nginx.conf")]


def caddy(place: Path, port: int, behind: int) -> list[str]:
    """The command that runs the Caddy example."""
    text = (PROXY / "Caddyfile").read_text("utf-8").replace("127.0.0.1:8000", f"127.0.0.1:{behind}")
    certificate = f"https://localhost:{port} {{\n\ttls {PEM / 'chain.pem'} {PEM / 'key.pem'}"
    text = text.replace("\nkring.example {", f"\n{certificate}")
    (place / "Caddyfile").write_text(AROUND_CADDY.format(ours=text), "utf-8")
    return ["caddy", "run", "--config", str(place / "Caddyfile"), "--adapter", "caddyfile"]


PROXIES = {"nginx": nginx, "caddy": caddy}


def through(port: int) -> HTTPSConnection:
    """A line to the proxy, by a browser that trusts its certificate."""
    trusting = ssl.create_default_context(cafile=PEM / "chain.pem")
    return HTTPSConnection("localhost", port, timeout=30, context=trusting)


@contextmanager
def proxied(name: str, place: Path, behind: int) -> Iterator[int]:
    """The port of a running proxy in front of the port `behind`."""
    port = free_port()
    command = PROXIES[name](place, port, behind)
    environment = os.environ | {"HOME": str(place), "XDG_DATA_HOME": str(place), "XDG_CONFIG_HOME": str(place)}
    with (place / "said").open("wb") as said:
        process = subprocess.Popen(command, env=environment, stdout=said, stderr=said)
    try:
        _wait(process, port, place / "said")
        yield port
    finally:
        process.terminate()
        process.wait(timeout=20)


def _wait(process: "subprocess.Popen[bytes]", port: int, said: Path) -> None:
    deadline = time.monotonic() + 20
    while not _answers(port):
        assert process.poll() is None and time.monotonic() < deadline, said.read_text("utf-8")
        time.sleep(0.1)


def _answers(port: int) -> bool:
    connection = through(port)
    try:
        connection.request("GET", "/api/session")
        return connection.getresponse().status == 401
    except OSError:
        return False
    finally:
        connection.close()
