"""Word lists and the language model loaded before anybody waits for them: together they take longer than a text may."""

from collections.abc import Callable

from journal.discovery.index.terms import terms_of
from journal.discovery.language.language import OTHER, OURS, language_of
from journal.discovery.topics.nodes import nodes_of
from journal.discovery.values.voiced import marks_in

_LONG_ENOUGH = "Welbevinden verzorgingshuis morgenochtend långsamt äldreomsorgen everybody's breakfast together"
"""Words of three languages, some of them long: what is taken apart needs the lists of its parts."""


def warm(on: Callable[[int], None]) -> None:
    """Read a few words in every language, as a text is read that came in; `on` is asked in between."""
    language_of(_LONG_ENOUGH, OTHER)
    for read in (terms_of, marks_in, nodes_of):  # what it takes to be found, before what it takes to be a topic
        for language in OURS:
            on(0)
            read(_LONG_ENOUGH, language)
