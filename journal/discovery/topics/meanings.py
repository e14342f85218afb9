"""Which nodes mean the same, within a language and across: by the everyday glossary, and dictionaries beside it."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache

from journal.discovery.language.words import fold, plain, stems, tokens
from journal.discovery.topics.chorus import Node
from journal.values.everyday import concepts

Near = Mapping[Node, frozenset[Node]]


def key_of(word: str, language: str) -> str:
    """The stem a word is told apart by: the glossary's where the glossary has the word, in any inflection."""
    return _glossary_key(word, language) or stems(word, language)[0]


def is_known(word: str, language: str) -> bool:
    """Whether the glossary has this word, in any inflection."""
    return _glossary_key(word, language) is not None


def is_written_big(word: str, language: str) -> bool:
    """Whether it is a word of the glossary that has a capital inside a sentence too: *Christmas*, *Nederlands*."""
    return key_of(word, language) in _big(language)


def entry(written: str, language: str) -> Node | None:
    """The node of a dictionary's entry: of a word, or of two; a longer phrase is none."""
    words = [token.text for token in tokens(written)]
    if len(words) not in (1, 2):
        return None
    return Node(language, "word" if len(words) == 1 else "phrase", " ".join(key_of(word, language) for word in words))


@cache
def glossary() -> Near:
    """Every node of the everyday glossary with those that mean the same, itself left out."""
    near: dict[Node, set[Node]] = defaultdict(set)
    for concept in concepts():
        entries = [entry(word, language) for language, words in concept.words.items() for word in words]
        nodes = {node for node in entries if node}
        for node in nodes:
            near[node] |= nodes - {node}
    return {node: frozenset(others) for node, others in near.items()}


@cache
def usual() -> frozenset[Node]:
    """What any text about care may say."""
    said = [words for concept in concepts() if concept.usual for words in concept.words.items()]
    return frozenset(node for language, words in said for word in words if (node := entry(word, language)))


def alike(node: Node, *others: Near) -> frozenset[Node]:
    """What means the same as this node by the glossary, and by other dictionaries."""
    return frozenset().union(glossary().get(node, ()), *(other.get(node, ()) for other in others))


def _stems(word: str, language: str) -> tuple[str, ...]:
    """The stems of a word; a Dutch verb in its third person (*zingt*) also by what its infinitive has."""
    found = stems(word, language)
    if language != "nl":
        return found
    if word.lower().startswith("ge") and not word.endswith(("t", "d", "n")):
        # *geval* is no form of *val*.
        found = tuple(stem for stem in found if stem.startswith("ge"))
    return (*found, *(stem[:-1] for stem in found if len(stem) > 4 and stem.endswith("t")))


@lru_cache(maxsize=1 << 15)
def _glossary_key(word: str, language: str) -> str | None:
    known = _known(language)
    return next((known[form] for form in (fold(word, language), *_stems(word, language)) if form in known), None)


@cache
def _known(language: str) -> Mapping[str, str]:
    """Every word of the glossary and its stems, with the key that stands for them.

    Words of one concept share the stem as their key; where two concepts have it (*train*, *training*), the shortest
    word's concept has the stem and the other words stand for themselves.
    """
    words = [
        (len(word), fold(word, language), concept.id) for concept in concepts() for word in concept.words[language]
    ]
    whose: dict[str, str] = {}
    known: dict[str, str] = {}
    for _, word, concept in sorted(words):
        stem = stems(word, language)[0]
        known.setdefault(word, stem if whose.setdefault(stem, concept) == concept else word)
    for _, word, _concept in sorted(words):
        for stem in stems(word, language):
            known.setdefault(stem, known[word])
    return known


@cache
def _big(language: str) -> frozenset[str]:
    words = (word for concept in concepts() for word in concept.words[language])
    return frozenset(key_of(word, language) for word in words if word != plain(word) and fold(word, language))
