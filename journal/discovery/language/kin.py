"""Words of one family that no stem joins: who asks for *kiezen* also means *keuze*, for *sleep* also *asleep*.

They widen what is looked for and nothing that is counted: a value's words stay as they are written.
"""

from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files
from types import MappingProxyType

from journal.discovery.language.words import stems


@lru_cache(maxsize=1 << 12)
def kin(word: str, language: str) -> tuple[str, ...]:
    """The stems of the others in the families of a word."""
    own = stems(word, language)
    found = (stem for each in own for stem in _families(language).get(each, ()))
    return tuple(stem for stem in dict.fromkeys(found) if stem not in own)


@cache
def _families(language: str) -> Mapping[str, tuple[str, ...]]:
    """For each stem of a word in a family, the stems of all in it; `kin/` has a family a line."""
    source = files(__package__).joinpath("kin", f"{language}.txt")
    found: dict[str, tuple[str, ...]] = {}
    for line in source.read_text("utf-8").splitlines() if source.is_file() else ():
        if not line.startswith("#"):
            all_of_it = tuple(stem for word in line.split() for stem in stems(word, language))
            for stem in all_of_it:
                found[stem] = (*found.get(stem, ()), *all_of_it)
    return MappingProxyType(found)
