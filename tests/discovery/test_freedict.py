"""FreeDict's dictionaries, where a machine has them: words the glossary lacks are near those of other languages."""

import gzip
from pathlib import Path

from journal.discovery.topics.freedict import entries, freedict
from journal.discovery.topics.meanings import entry

ARTICLES = {
    "becksvart": "becksvart /bˈɛksvat/\npitch black, jet-black\n",
    "sextant": "sextant /sˈɛkstant/ <n>\n1. sextant\n2. navigator's instrument\n",
    "haspel": "haspel /hˈaspel/ <n>\nhank reel, reel\n1. iets waarop men een draad wikkelt\n",
}


def dictionary(folder: Path, name: str) -> Path:
    """A dictionary as dictd keeps it."""
    digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    text, lines = b"", ["00databaseshort\tA\tA"]
    for word, article in ARTICLES.items():
        start, length = len(text), len(article.encode())
        lines.append(f"{word}\t{digits[start // 64]}{digits[start % 64]}\t{digits[length // 64]}{digits[length % 64]}")
        text += article.encode()
    (folder / f"{name}.dict.dz").write_bytes(gzip.compress(text))
    (folder / f"{name}.index").write_text("\n".join(lines), "utf-8")
    return folder / f"{name}.index"


def test_translations_are_read_and_explanations_are_not(tmp_path: Path) -> None:
    read = dict(entries(dictionary(tmp_path, "freedict-swe-eng")))
    assert read["becksvart"] == ["pitch black", "jet-black"]
    assert read["sextant"] == ["sextant", "navigator's instrument"]
    assert read["haspel"] == ["hank reel", "reel"]


def test_words_are_near_each_other_both_ways(tmp_path: Path) -> None:
    dictionary(tmp_path, "freedict-swe-eng")
    black, sextant, same = entry("becksvart", "sv"), entry("sextant", "sv"), entry("sextant", "en")
    near = freedict(tmp_path)
    assert black and sextant and same
    assert near[sextant] >= {same} and near[same] >= {sextant}
    assert {node.key for node in near[black]} >= {"pitch black"}


def test_a_machine_without_dictionaries_misses_nothing_else(tmp_path: Path) -> None:
    assert freedict(tmp_path / "none") == {}
