"""A newer Kring beside the one at hand: the same server with another build of the client."""

import hashlib
import json
import shutil
from pathlib import Path

import journal

OLD, NEW = "Mijn reflecties", "Mijn eigen reflecties"


def second_build(place: Path) -> Path:
    """Where the newer server's code is: one word of it reads otherwise, and so its version differs."""
    shutil.copytree(Path(journal.__file__).parent, place / "journal", ignore=shutil.ignore_patterns("__pycache__"))
    built = place / "journal" / "web" / "built"
    words = built / "i18n" / "nl.json"
    words.write_text(words.read_text("utf-8").replace(f'"{OLD}"', f'"{NEW}"'), "utf-8")
    listed = json.loads((built / "assets.json").read_text("utf-8"))
    listed["files"]["i18n/nl.json"] = hashlib.sha256(words.read_bytes()).hexdigest()[:16]
    listed["version"] = hashlib.sha256(json.dumps(listed["files"]).encode()).hexdigest()[:16]
    (built / "assets.json").write_text(json.dumps(listed), "utf-8")
    return place
