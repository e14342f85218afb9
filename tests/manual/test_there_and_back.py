"""What goes out and comes back in is the same manual; what somebody changed in between is merged, never lost."""

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from laws.house import build
from manual.hostile import texts, titles
from manual.wiki import HEADINGS, page

from journal.documents.document import is_empty
from journal.manual.bringing import Where, mutations
from journal.manual.page import pages_in
from journal.manual.reading import NotAWiki, read
from journal.manual.tiddlywiki import tiddlers
from journal.sync.push import push

fields = st.fixed_dictionaries(
    {"title": titles, "text": texts},
    optional={
        "evidence": texts,
        "practice": texts,
        "tags": st.lists(titles.filter(bool), max_size=3, unique=True),
        "order": st.sampled_from(["a", "b", "10"]),
        "state": st.sampled_from(["best_working_draft", "set_aside"]),
        "review_on": st.dates().map(str),
        "language": st.sampled_from(["en", "nl", "sv"]),
    },
)


def in_order(said: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Whatever order it stands in, the same manual."""
    return sorted(said, key=lambda each: json.dumps(each, sort_keys=True))


class Shelf:
    """The manual of one team, written, taken out and brought in."""

    def __init__(self, house: Any, person: str = "Anna", space: str = "De Linde") -> None:
        self.house, self.person, self.space = house, person, house.spaces[space]

    def write(self, *written: dict[str, Any]) -> None:
        phone = self.house.phone(self.person)
        for said in written:
            made = phone.write("", kind="manual_page", leaf="title") | {"space": self.space}
            phone.sync(made | {"fields": {leaf: {"was": None, "now": value} for leaf, value in said.items()}})

    def pages(self) -> list[Any]:
        with self.house.notebook() as notebook:
            return pages_in(notebook, self.space)

    def said(self) -> list[dict[str, Any]]:
        own = [{n: v for n, v in each.fields.items() if not n.startswith("wiki/")} for each in self.pages()]
        return in_order(own)

    def taken_out(self) -> list[dict[str, str]]:
        return tiddlers(self.pages(), "Manual: De Linde", HEADINGS)

    def bring_in(self, given: list[dict[str, str]]) -> list[str]:
        brought, _left_out = read(json.dumps(given))
        with self.house.notebook() as notebook:
            writer = self.house.writer(notebook, self.person)
            where = Where(self.house.organisation, self.space, writer.person)
            told = [push(notebook, writer, each) for each in mutations(where, pages_in(notebook, self.space), brought)]
        return [outcome.status for outcome in told]


@pytest.fixture
def here(house):
    return Shelf(house)


@pytest.fixture
def there(tmp_path):
    other = build(tmp_path / "other")
    yield Shelf(other, "Cilla", "Björken")
    other.store.close()


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(fields, max_size=4))
def test_what_comes_back_says_what_went_out(written):
    pages = [page(str(number), **said) for number, said in enumerate(written)]
    brought, left_out = read(json.dumps(tiddlers(pages, "Manual: De Linde", HEADINGS)))
    assert left_out == []
    assert [(each.id, each.was, each.now) for each in brought] == [
        (str(number), each.fields, each.fields) for number, each in enumerate(pages)
    ]
    assert all(each.beside is None for each in brought)


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(written=st.lists(fields, max_size=4))
@example(written=[{"title": "Rust", "text": ""}, {"title": "", "text": ""}])
def test_a_manual_in_another_house_says_the_same_and_leaves_the_same(tmp_path_factory, written):
    one, other = (build(tmp_path_factory.mktemp("house")) for _ in range(2))
    here, there = Shelf(one), Shelf(other, "Cilla", "Björken")
    here.write(*written)
    out = here.taken_out()
    assert here.bring_in(out) == []
    there.bring_in(out)
    kept = [{name: value for name, value in said.items() if not is_empty(value)} for said in here.said()]
    assert there.said() == in_order([{"state": "best_working_draft"} | said for said in kept])
    days = [(each["created"], each["creator"], each["modified"]) for each in out[:-1]]
    assert sorted((each["created"], each["creator"], each["modified"]) for each in there.taken_out()[:-1]) == sorted(
        days
    )
    assert there.bring_in(out) == []
    one.store.close()
    other.store.close()


def test_links_lead_to_the_pages_they_are_in_the_other_house(here, there):
    here.write({"title": "Rust aan tafel"})
    here.write({"title": "Eerst zitten", "links": [here.pages()[0].document.id]})
    there.bring_in(here.taken_out())
    zitten, rust = there.pages()
    assert zitten.fields["links"] == [rust.document.id]
    assert rust.document.id not in {each.document.id for each in here.pages()}


def test_what_was_changed_in_a_wiki_meets_what_was_written_here_since(here):
    here.write({"title": "Eerst zitten", "text": "Ga eerst zitten. Wacht even.", "evidence": "Een onderzoek."})
    [tiddler, index] = here.taken_out()
    there = tiddler | {"text": tiddler["text"].replace("Wacht even.", "Wacht even. ''Vraag'' dan."), "tags": "maaltijd"}
    anna = here.house.phone("Anna")
    anna.sync()
    document = here.pages()[0].document.id
    anna.sync(anna.edit(document, "Ga rustig zitten. Wacht even.", leaf="text"))
    assert here.bring_in([there, index]) == ["merged"]
    [now] = here.pages()
    assert now.fields["text"] == "Ga rustig zitten. Wacht even. **Vraag** dan."
    assert (now.fields["evidence"], now.fields["tags"]) == ("Een onderzoek.", ["maaltijd"])
    assert here.bring_in([there, index]) == []


def test_a_wiki_that_comes_again_brings_what_is_new_in_it_and_undoes_nothing(here):
    first = {
        "title": "Mentalizing", "text": "! Why\n* ask\n* wait", "tags": "[[core skill]]", "creator": "Dickon",
        "created": "20150301120000000", "modified": "20150302120000000", "modifier": "Peter",
    }  # fmt: skip
    assert here.bring_in([first]) == ["accepted"]
    [page] = here.pages()
    assert page.fields["text"] == "# Why\n- ask\n- wait"
    assert page.history == {name: first[name] for name in ("created", "creator", "modified", "modifier")}
    anna = here.house.phone("Anna")
    anna.sync()
    anna.sync(anna.edit(page.document.id, "# Why\n- ask\n- wait\n- ask again", leaf="text"))
    assert here.bring_in([first]) == []
    assert here.pages()[0].history["modifier"] == "Anna"
    here.bring_in([first | {"text": "! Why\n* always ask\n* wait", "modified": "20270101120000000", "modifier": "Eva"}])
    assert here.pages()[0].fields["text"] == "# Why\n- always ask\n- wait\n- ask again"
    assert here.pages()[0].history["created"] == first["created"]


def test_parts_of_a_wiki_that_are_no_pages_stay_out(here):
    given = [
        {"title": "$:/plugins/x", "text": "x"}, {"title": "photo.png", "type": "image/png", "text": "x"},
        {"title": "Draft of 'x'", "draft.of": "x", "text": "x"}, {"title": "Rust", "text": "x"}, {"text": "no title"},
        {"title": "style", "type": "text/css", "text": "x"}, {"title": "Getal", "text": 3, "count": 7},
    ]  # fmt: skip
    brought, left_out = read(json.dumps(given))
    assert [each.title for each in brought] == ["Rust", "Getal"]
    whys = ["own_part", "no_words", "draft", "no_title", "no_words"]
    assert [each.why for each in left_out] == whys


@pytest.mark.parametrize("text", ["", "no JSON", "3", '["x"]', '{"a":', "[" * 100_000])
def test_what_is_no_wiki_is_refused_whole(text):
    with pytest.raises(NotAWiki):
        read(text)


@pytest.mark.parametrize(
    "exact", ["x", "3", "{}", '{"id": 3, "fields": {}, "shown": {}}', '{"id": "a", "fields": 3, "shown": {}}',
              '{"id": "a", "fields": {"text": 3, "unknown": "x", "state": "x"}, "shown": {"title": 3}}'],
)  # fmt: skip
def test_a_mark_of_ours_that_somebody_spoiled_takes_no_words_away(here, exact):
    here.bring_in([{"title": "Eerst zitten", "text": "Ga zitten.", "kring-page": exact}])
    assert [(each.title, each.fields["text"]) for each in here.pages()] == [("Eerst zitten", "Ga zitten.")]


def test_two_pages_of_one_title_are_told_apart_and_come_back_as_two(here, there):
    here.write({"title": "Rust", "text": "Eén."}, {"title": "Rust", "text": "Twee."})
    assert sorted(each["title"] for each in here.taken_out()[:-1]) == ["Rust", "Rust (2)"]
    there.bring_in(here.taken_out())
    assert sorted((each.title, each.fields["text"]) for each in there.pages()) == [("Rust", "Eén."), ("Rust", "Twee.")]


def test_two_people_who_edit_a_page_offline_for_an_hour_are_both_in_it_and_each_part_says_who(house):
    anna, bram = house.phone("Anna"), house.phone("Bram")
    made = anna.write("Eerst zitten. Dan vragen.", "De Linde", kind="manual_page", leaf="text")
    anna.sync(made)
    bram.sync()
    first = anna.edit(made["document"], "Eerst rustig zitten. Dan vragen.", leaf="text")
    second = bram.edit(made["document"], "Eerst zitten. Dan vragen. En wachten.", leaf="text")
    anna.sync(first)
    bram.sync(second, bram.edit(made["document"], "Onderzoek uit 2022.", leaf="evidence", base=second["id"]))
    anna.sync()
    assert anna.says(made["document"], "text") == "Eerst rustig zitten. Dan vragen. En wachten."
    assert anna.says(made["document"], "evidence") == "Onderzoek uit 2022."
    with house.notebook() as notebook:
        writers = [each.writer for each in notebook.revisions(made["document"])]
    assert writers == [house.people[name].id for name in ("Bram", "Bram", "Anna", "Anna")]
