"""Who sees what, as tables in three languages between two marks of each page."""

import re
import tomllib
from pathlib import Path
from typing import Any

from journal.settings import Settings

FOLDER = Path(__file__).parent.parent.parent / "deploy" / "agreement"
LANGUAGES = ("en", "nl", "sv")


def data() -> dict[str, Any]:
    """What stands in who-sees-what.toml."""
    return tomllib.loads((FOLDER / "who-sees-what.toml").read_text("utf-8"))


def table(what: str, language: str, found: dict[str, Any]) -> str:
    """The rows of one kind (`see` or `do`) as a Markdown table."""
    columns = found["column"]
    head = ["", *(column[language] for column in columns)]
    rows = [
        [row[language], *(_answer(found["answer"][row[column["id"]]][language]) for column in columns)]
        for row in found["row"]
        if row["what"] == what
    ]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (head, ["---"] * len(head), *rows))


def _answer(text: str) -> str:
    return text.format(k=Settings().smallest_group)


def page(language: str, text: str) -> str:
    """A page with what stands between its marks written anew."""
    found = data()
    for what in ("see", "do"):
        between = rf"(<!-- {what} -->\n).*?(<!-- /{what} -->)"
        new = f"\\g<1>{table(what, language, found)}\n\\g<2>"
        text = re.sub(between, new, text, flags=re.DOTALL)
    return text


if __name__ == "__main__":
    for language in LANGUAGES:
        path = FOLDER / language / "who-sees-what.md"
        path.write_text(page(language, path.read_text("utf-8")), "utf-8")
