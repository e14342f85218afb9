"""Where terms stand is read as it was written, however often and however far apart."""

from io import BytesIO

from hypothesis import given
from hypothesis import strategies as st

from journal.discovery.index.dictionary import Dictionary, DictionaryWriter
from journal.discovery.index.packing import packed, unpacked

places = st.sets(st.integers(0, 1 << 20), min_size=1, max_size=60) | st.sets(st.integers(0, 300), min_size=1)
terms = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=6)


@given(places, st.data())
def test_every_place_of_a_word_is_found_again(where: set[int], data: st.DataObject) -> None:
    numbers = sorted(where)
    often = [data.draw(st.sampled_from((1, 1, 1, 2, 300, 70_000))) for _ in numbers]
    read, times = unpacked(packed(numbers, often))
    assert (list(read), list(times)) == (numbers, often)


@given(st.sets(terms, max_size=200), terms)
def test_every_word_is_found_and_no_other_and_those_that_begin_alike(words: set[str], asked: str) -> None:
    file, ordered = BytesIO(), sorted(words)
    writer = DictionaryWriter(file)
    for length, word in enumerate(ordered):
        writer.add(word, length)
    writer.close()
    content = file.getvalue()
    read = Dictionary(lambda at, size: content[at : at + size], len(content))
    found = {word: (sum(range(length)), length) for length, word in enumerate(ordered)}
    assert [read.find(word) for word in ordered] == list(found.values())
    assert read.find(asked) == found.get(asked)
    assert dict(read.beginning(asked[:1])) == {word: found[word] for word in ordered if word.startswith(asked[:1])}
