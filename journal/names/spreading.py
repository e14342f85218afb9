"""What is covered up once in a text is covered up everywhere in it."""

from collections.abc import Iterator

from journal.names.capitals import is_word, means_itself
from journal.names.explained import allowed
from journal.names.reading import Mark, Reading
from journal.names.wordlists import words


def spread(reading: Reading) -> None:
    """Mark each word that is a form of a marked one; without a capital only where it is no word."""
    forms = dict(_forms(reading))
    for place, word in enumerate(reading.words):
        if place in reading.marks or not (same := next((forms[form] for form in word.forms if form in forms), None)):
            continue
        if not word.capital and (len(word.text) < 3 or is_word(word, reading.language)):
            if len(word.text) > 2 and same.named:
                reading.doubt(place, "same-as-name")
        elif not allowed(word, reading.language) and not means_itself(reading, place, word):
            reading.mark(place, Mark(same.kind, "elsewhere", min(same.confidence, 0.8), same.named))


def _forms(reading: Reading) -> Iterator[tuple[str, Mark]]:
    small = words("particles", reading.language)
    for place, mark in reading.marks.items():
        word = reading.words[place]
        if (mark.named or len(word.text) > 2) and word.folded not in small and not allowed(word, reading.language):
            for form in word.forms[:1] if len(word.text) < 5 else word.forms:
                yield form, mark
