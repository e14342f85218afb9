"""The tree is the architecture: who may import whom, in Python and on the phone."""

import ast
import posixpath
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
DOMAIN = {"documents", "kinds", "people", "store"}
ALLOWED: dict[str, set[str]] = {
    "documents": set(),
    "prompts": set(),
    "values": set(),
    "names": set(),
    "settings": set(),
    "files": set(),
    "kinds": {"documents"},
    "people": {"documents"},
    "store": {"documents", "people"},
    "sync": DOMAIN | {"files"},
    "discovery": DOMAIN | {"names", "values", "prompts"},
    "research": DOMAIN | {"names", "discovery", "prompts", "values"},
    "manual": DOMAIN,
    "portfolio": DOMAIN | {"names"},
}
EVERYTHING_BELOW = set(ALLOWED)
ALLOWED |= {
    "web": EVERYTHING_BELOW,
    "cli": EVERYTHING_BELOW | {"web", "__init__"},
    "__init__": {"web", "settings"},
}

# Which part, or which file, may know a library; `journal.create_app` names Flask in its type only.
KNOWN_ONLY_BY: dict[str, str | tuple[str, ...]] = {
    "flask": ("web/", "__init__.py"),
    "flask_babel": "web/",
    "flask_limiter": "web/",
    "flask_smorest": "web/",
    "werkzeug": "web/",
    "sqlite_utils": "store/",
    "sqlite3": "store/",
    "psycopg": "store/postgresql",
    "whoosh": "discovery/index/whoosh_index",
    "Stemmer": "discovery/language/words.py",
    "py3langid": "discovery/language/language.py",
    "markdown_it": "manual/",
    "nh3": "manual/",
    "faker": "names/",
    "hunspell": "names/",
    "phonenumbers": "names/",
    "stdnum": "names/",
}
# What is written is pure: the same input gives the same document, on any machine at any time.
IMPURE = {"io", "logging", "os", "pathlib", "random", "secrets", "socket", "subprocess", "time", "uuid"}

PHONE_ALLOWED: dict[str, set[str]] = {
    "store": set(),
    "search": set(),
    "i18n": set(),
    "ui": {"i18n"},
    "sync": {"store"},
    "views": {"store", "sync", "search", "ui", "i18n"},
}


def python_imports() -> Iterator[tuple[str, str]]:
    """Every (file below journal/, dotted name) that the package imports."""
    for path in sorted((ROOT / "journal").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            yield from ((path.relative_to(ROOT / "journal").as_posix(), name) for name in imported_names(node, path))


def imported_names(node: ast.AST, path: Path) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        assert node.level == 0, f"{path}: imports are written in full"
        # `from journal import settings` imports journal.settings.
        return (
            [f"{node.module}.{alias.name}" for alias in node.names] if node.module == "journal" else [node.module or ""]
        )
    return []


def part_of(file: str) -> str:
    """The part a file below journal/ or static/ belongs to: its first folder, or its own name."""
    return file.split("/")[0].removesuffix(".py")


def part_named(name: str) -> str:
    """The part that `journal.…` lies in; what is in no part, like `journal.create_app`, is the package's own."""
    part = name.split(".")[1]
    return part if part in ALLOWED else "__init__"


def phone_imports() -> Iterator[tuple[str, str]]:
    """Every (file, file or package) that the phone imports, both below static/."""
    static = ROOT / "static"
    for path in sorted(static.rglob("*.ts*")):
        for name in re.findall(r"""(?:\bfrom|\bimport|\bimport\()\s*["']([^"']+)["']""", path.read_text("utf-8")):
            target = (path.parent / name).resolve().relative_to(static).as_posix() if name.startswith(".") else name
            yield path.relative_to(static).as_posix(), target


@pytest.fixture(scope="module")
def phone_sources() -> dict[str, str]:
    static = ROOT / "static"
    return {path.relative_to(static).as_posix(): path.read_text("utf-8") for path in static.rglob("*.ts*")}


def test_each_part_of_the_server_imports_only_what_the_table_allows() -> None:
    ours = [(file, part_named(name)) for file, name in python_imports() if name.startswith("journal.")]
    assert ours
    wrong = [(file, part) for file, part in ours if part not in ALLOWED.get(part_of(file), set()) | {part_of(file)}]
    assert wrong == []


def test_each_library_is_known_only_where_the_table_says() -> None:
    rules = [(file, name, KNOWN_ONLY_BY.get(name.split(".")[0], "")) for file, name in python_imports()]
    assert [(file, name) for file, name, place in rules if not file.startswith(place)] == []


def test_what_is_written_knows_no_clock_no_disk_and_no_chance() -> None:
    pure = [(file, name.split(".")[0]) for file, name in python_imports() if part_of(file) in {"documents", "kinds"}]
    assert [(file, name) for file, name in pure if name in IMPURE] == []


def test_the_domain_loads_without_the_web() -> None:
    parts = [part for part in sorted(DOMAIN | {"sync"}) if (ROOT / "journal" / part).is_dir()]
    program = f"import sys, journal, {', '.join(f'journal.{part}' for part in parts)}; sys.exit('flask' in sys.modules)"
    subprocess.run([sys.executable, "-c", program], check=True)


def test_each_part_of_the_phone_imports_only_what_the_table_allows() -> None:
    ours = [(file, target) for file, target in phone_imports() if "/" in file and part_of(file) in PHONE_ALLOWED]
    local = [(file, target) for file, target in ours if part_of(target) in PHONE_ALLOWED]
    assert local
    wrong = [
        (file, target)
        for file, target in local
        if part_of(target) not in PHONE_ALLOWED[part_of(file)] | {part_of(file)}
    ]
    assert wrong == []


def test_no_file_of_the_phone_needs_itself_by_whatever_way_round(phone_sources: dict[str, str]) -> None:
    """Folders of `views` may know each other, files never in a circle: each can be read, and loaded, after its own."""
    needs = {file: set(needed(file, phone_sources)) for file in phone_sources}
    assert sum(map(len, needs.values())) > len(needs)
    while free := {file for file, named in needs.items() if not named & needs.keys()}:
        needs = {file: named for file, named in needs.items() if file not in free}
    assert needs == {}


def needed(file: str, sources: dict[str, str]) -> Iterator[str]:
    """What a file runs on: what it imports for a type only is gone when it is built."""
    for name in re.findall(r"""^(?:import|export) (?!type )[^;"']*?["'](\.[^"']+)["']""", sources[file], re.MULTILINE):
        target = posixpath.normpath(posixpath.join(posixpath.dirname(file), name))
        yield from (path for path in (f"{target}.ts", f"{target}.tsx", f"{target}/index.ts") if path in sources)


def test_only_the_transport_speaks_to_the_server(phone_sources: dict[str, str]) -> None:
    # The service worker fetches what the page asks for, and leaves /api alone.
    speaking = {file for file, text in phone_sources.items() if re.search(r"\bfetch\(|XMLHttpRequest|sendBeacon", text)}
    calling = {file for file in speaking if "/api" in phone_sources[file]}
    assert calling <= {"sync/transport.ts", "sw.ts"}


def test_no_text_is_ever_read_as_html(phone_sources: dict[str, str]) -> None:
    html = r"innerHTML|outerHTML|insertAdjacentHTML|document\.write"
    assert [file for file, text in phone_sources.items() if re.search(html, text, re.I)] == []
