"""One idea a file, one thought a function, and names that say something."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles

from tree_sitter import Node

from script.extract_tsx import TSX

ROOT = Path(__file__).parent.parent
EMPTY_NAMES = {"base", "common", "helper", "helpers", "manager", "misc", "util", "utils"}
SILENCED = re.compile(
    r"(?:# noqa(?:: [A-Z0-9, ]+\d)?|# type: ignore(?:\[.*?\])?|// @ts-(?:expect-error|ignore))(?P<reason>.*)"
)
TS_FUNCTIONS = {"arrow_function", "function_declaration", "function_expression", "method_definition"}


def sources(*endings: str) -> list[Path]:
    """Our own files in journal, static and tests with one of the endings."""
    places = [path for top in ("journal", "static", "tests") for path in (ROOT / top).rglob("*")]
    return sorted(path for path in places if path.suffix in endings and "built" not in path.parts)


def lines_of(path: Path) -> int:
    return len(path.read_text("utf-8").splitlines())


def python_lengths(path: Path) -> Iterator[int]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno:
            yield node.end_lineno - node.lineno + 1


def phone_lengths(node: Node) -> Iterator[int]:
    if node.type in TS_FUNCTIONS:
        yield node.end_point.row - node.start_point.row + 1
    for child in node.children:
        yield from phone_lengths(child)


def assert_short(lengths: list[int]) -> None:
    assert median(lengths) <= 10
    assert quantiles(lengths, n=10)[-1] <= 30


def test_a_file_is_one_idea() -> None:
    lengths = {path.relative_to(ROOT).as_posix(): lines_of(path) for path in sources(".py", ".ts", ".tsx", ".css")}
    assert {name: length for name, length in lengths.items() if length > 400} == {}
    assert median(lengths.values()) < 120


def test_a_python_function_is_one_thought() -> None:
    assert_short([length for path in sources(".py") for length in python_lengths(path)])


def test_a_function_on_the_phone_is_one_thought() -> None:
    trees = [TSX.parse(path.read_bytes()).root_node for path in sources(".ts", ".tsx")]
    assert_short([length for tree in trees for length in phone_lengths(tree)])


def test_no_file_or_folder_has_a_name_that_says_nothing() -> None:
    named = {part for path in sources(".py", ".ts", ".tsx") for part in path.relative_to(ROOT).with_suffix("").parts}
    assert named & EMPTY_NAMES == set()


def test_every_silenced_warning_says_why_beside_it() -> None:
    found = [
        (path.relative_to(ROOT).as_posix(), number)
        for path in sources(".py", ".ts", ".tsx")
        if path != Path(__file__)
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if (match := SILENCED.search(line)) and not re.search(r"\w+ \w+", match["reason"])
    ]
    assert found == []
