"""What a benchmark found: printed beside its budgets, kept in bench/, and refused when over one."""

import json
from collections.abc import Mapping
from pathlib import Path

KEPT = Path(__file__).resolve().parents[2] / "bench"


def keep(name: str, told: dict[str, float], budget: Mapping[str, float]) -> None:
    """Print and keep the figures of one run; over budget ends it with an error, after all is kept."""
    for figure, value in told.items():
        most = f"   at most {budget[figure]}" if figure in budget else ""
        print(f"{figure:32} {value:8}{most}")
    (KEPT / f"{name}.json").write_text(json.dumps(told, indent=2) + "\n")
    over = [figure for figure, most in budget.items() if told[figure] > most]
    if over:
        raise SystemExit(f"over budget: {', '.join(over)}")
