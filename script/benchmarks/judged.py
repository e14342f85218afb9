"""How good search and themes are: the judged collection, imported and asked as somebody at the terminal does.

Written and judged before anything was measured (tests/collection/README.md); figures are kept in bench/judged.json.
"""

import json
import tempfile
from pathlib import Path
from typing import Any

from journal.discovery.values.voiced import voiced
from script.benchmarks.judged_collection import Planted, collection
from script.benchmarks.judged_engine import Engine
from script.benchmarks.judged_search import ask_all, search_figures
from script.benchmarks.judged_themes import Rows, counted_figures, themes_figures

ROOT = Path(__file__).resolve().parents[2]


def run() -> dict[str, Any]:
    """Every figure, from one import into a store of its own."""
    judged = collection()
    with tempfile.TemporaryDirectory() as made:
        engine = Engine(Path(made) / "data")

        def rows(planted: Planted) -> Rows:
            return engine.themes(planted.id, planted.first, planted.last, judged.k)

        return {
            "search": search_figures(ask_all(engine.search, judged), judged),
            "counted": counted_figures(voiced, judged),
            "themes": themes_figures(rows, judged),
        }


def rounded(figures: Any) -> Any:
    """The same with three digits, so that a file of figures changes only when they do."""
    if isinstance(figures, dict):
        return {name: rounded(each) for name, each in figures.items()}
    if isinstance(figures, list):
        return [rounded(each) for each in figures]
    return round(figures, 3) if isinstance(figures, float) else figures


def show(figures: dict[str, Any]) -> None:
    """The figures as people read them."""
    for name, told in figures["search"].items():
        shares = told.items() if isinstance(told, dict) else [("", told)]
        print(f"{name:12}", "  ".join(f"{key} {share:.3g}" for key, share in shares))
    for name in ("counted", "precision", "recall_named", "recall", "wide_precision", "wide_recall"):
        print(f"{name:16} {figures['counted'][name]:.3g}")
    for name, told in figures["themes"].items():
        if name != "teams":
            print(f"{name:16} {told}")
    for team, told in figures["themes"]["teams"].items():
        print(f"{team}: topic at {told['topic_rank']}, trends {told['trends']}, false {told['false_emerging']}")


def main() -> None:
    figures = rounded(run())
    (ROOT / "bench" / "judged.json").write_text(json.dumps(figures, indent=2, ensure_ascii=False) + "\n", "utf-8")
    show(figures)


if __name__ == "__main__":
    main()
