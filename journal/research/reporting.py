"""The figures of a release for an ethics board: what was covered up, what people found, what was left out and why."""

from bisect import bisect
from collections import Counter, defaultdict
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable

from journal.research import entry as out
from journal.research.bound import upper_bound
from journal.research.risk import Choice
from journal.research.showing import sheet
from journal.store import Notebook
from journal.store.studies import Study, StudyForm, StudyText

_EDGES = (10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000)


def report_of(
    notebook: Notebook, study: Study, found: list[Choice], taken: Choice, forms: dict[str, StudyForm]
) -> out.Report:
    """All figures; no count of people in it is below k."""
    texts = list(notebook.studies.all_texts(study.id))
    inside = [text for text in texts if text.third_party != "leave_out" and text.document not in taken.left_out]
    quasi = ("role_group", "language", "quarter", *(("organisation",) if study.by_organisation else ()))
    return out.Report(
        engine=_engine(),
        lists=lists(),
        masks=_masks(notebook, study, inside, forms),
        reading=reading(notebook, study, texts, inside),
        quasi_identifiers=quasi,
        k=taken.k,
        l=taken.l,
        choices=tuple(_choice(choice, taken, study.k) for choice in found),
        suppressed={
            "group_too_small": in_steps(len(taken.small), study.k),
            "themes_alike": in_steps(len(taken.alike), study.k),
        },
    )


def reading(notebook: Notebook, study: Study, texts: list[StudyText], inside: list[StudyText]) -> out.Reading:
    """What second readers found; each text without a mask and the blind sample were read again.

    `inside` are those in the release: how many texts there were besides would tell how many were left out.
    """
    again = [text for text in texts if text.blind and text.approved_by]
    bare = {text.document for text in again if not notebook.studies.marks(study.id, text.document)}
    missed = sum(text.missed > 0 for text in again)
    return out.Reading(
        texts=len(inside),
        edited=in_steps(sum(bool(text.edited) for text in inside), study.k),
        left_out_by_reviewers=in_steps(sum(text.third_party == "leave_out" for text in texts), study.k),
        without_mask=len(bare),
        blind_sample=len(again) - len(bare),
        missed=missed,
        upper_bound=upper_bound(missed, len(again)),
    )


def in_steps(texts: int, k: int) -> str:
    """How many texts were left out, never so exactly that it tells of fewer people than k, or of a group by itself."""
    if texts < k:
        return f"<{k}" if texts else "0"
    edges = [k, *(edge for edge in _EDGES if edge > k + 1)]
    at = bisect(edges, texts)
    return f"{edges[at - 1]}-{edges[at] - 1}" if at < len(edges) else f"{edges[-1]}+"


def _choice(choice: Choice, taken: Choice, k: int) -> out.Choice:
    levels = {"quarter": choice.levels.time, "role_group": "told" if choice.levels.role_group else "left_out"}
    if choice.levels.organisation or taken.levels.organisation:
        levels["organisation"] = "told" if choice.levels.organisation else "left_out"
    return out.Choice(levels, choice.k, choice.l, in_steps(len(choice.left_out), k), choice is taken)


def _masks(
    notebook: Notebook, study: Study, texts: list[StudyText], forms: dict[str, StudyForm]
) -> tuple[out.Masks, ...]:
    number, words, covered = Counter[str](), Counter[str](), Counter[str]()
    kinds: dict[str, Counter[str]] = defaultdict(Counter)
    for text in texts:
        number[text.language] += 1
        words[text.language] += text.words
        on_desk = sheet(notebook, study.id, text, forms)
        if on_desk is None:
            continue
        for span in on_desk.masked:
            kinds[text.language][span.kind] += 1
            covered[text.language] += len(on_desk.whole[span.start : span.end].split())
    return tuple(
        out.Masks(each, number[each], words[each], covered[each], dict(sorted(kinds[each].items())))
        for each in sorted(number)
    )


@cache
def lists() -> dict[str, str]:
    """The rules and word lists that were at work, by their fingerprint."""
    here, built = files("journal.names"), files("journal").joinpath("web", "built", "dictionaries")
    return {
        "rules": _print(here, ".py"),
        "words": _print(here, ".txt", ".toml"),
        "dictionaries": _print(built, ".dic", ".aff"),
    }


def _engine() -> str:
    """Kring, and the packages of others whose lists and checks were at work, each in its version."""
    return ", ".join(
        f"{name} {version(name)}" for name in ("Kring", "chunspell", "Faker", "phonenumbers", "python-stdnum")
    )


def _print(folder: Traversable, *endings: str) -> str:
    whole = sha256()
    for file in sorted(_below(folder), key=lambda each: each.name):
        if file.name.endswith(endings):
            whole.update(file.name.encode() + b"\0" + file.read_bytes())
    return whole.hexdigest()


def _below(folder: Traversable) -> list[Traversable]:
    found: list[Traversable] = []
    for each in folder.iterdir():
        found += _below(each) if each.is_dir() else [each]
    return found
