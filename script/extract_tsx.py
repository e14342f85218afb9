"""Finds the messages of TypeScript and JSX for Babel, on a real parser.

Babel's own JavaScript method reads tokens and loses strings in JSX without a word.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from typing import BinaryIO

import tree_sitter_typescript
from tree_sitter import Language, Node, Parser

TSX = Parser(Language(tree_sitter_typescript.language_tsx()))
TYPESCRIPT = Parser(Language(tree_sitter_typescript.language_typescript()))
NAMED_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "v": "\v", "0": "\0", "\n": ""}
CODE_POINT = re.compile(r"[ux]\{?([0-9a-fA-F]+)\}?")

Found = tuple[int, str, tuple[str | None, ...], list[str]]


def extract(
    source: BinaryIO, keywords: Mapping[str, object], comment_tags: Collection[str], options: Mapping[str, str]
) -> Iterator[Found]:
    """Yield (line, function, arguments, comments) of each call of a keyword, as Babel asks of a method.

    An argument that is no literal is None. Comments are not gathered.
    """
    # `<T>value` is a cast in .ts and an element in .tsx, so each has its own grammar.
    parser = TSX if getattr(source, "name", ".tsx").endswith("x") else TYPESCRIPT
    for call in _calls(parser.parse(source.read()).root_node):
        function, arguments = call.child_by_field_name("function"), call.child_by_field_name("arguments")
        if function and arguments and _text(function) in keywords:
            given = [node for node in arguments.named_children if node.type != "comment"]
            yield call.start_point.row + 1, _text(function), tuple(map(_literal, given)), []


def _calls(node: Node) -> Iterator[Node]:
    if node.type == "call_expression":
        yield node
    for child in node.children:
        yield from _calls(child)


def _literal(node: Node) -> str | None:
    """The string that an expression is: quoted, a template without placeholders, or several with + between."""
    match node.type:
        case "string" | "template_string":
            return _quoted(node)
        case "parenthesized_expression":
            return _literal(node.named_children[0])
        case "binary_expression" if node.children[1].type == "+":
            left, right = _literal(node.children[0]), _literal(node.children[2])
            return None if left is None or right is None else left + right
    return None


def _quoted(node: Node) -> str | None:
    parts = [_part(child) for child in node.named_children]
    return None if None in parts else "".join(filter(None, parts))


def _part(node: Node) -> str | None:
    """A piece of a quoted string; None for the placeholder of a template."""
    if node.type == "string_fragment":
        return _text(node)
    return _unescaped(_text(node)[1:]) if node.type == "escape_sequence" else None


def _unescaped(escape: str) -> str:
    code = CODE_POINT.fullmatch(escape)
    return chr(int(code[1], 16)) if code else NAMED_ESCAPES.get(escape, escape)


def _text(node: Node) -> str:
    return node.text.decode() if node.text else ""
