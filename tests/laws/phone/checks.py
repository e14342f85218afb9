"""What must hold when the network is calm again and every phone has synced."""

from collections import Counter
from typing import Any

from laws.phone.ward import DISKS, TABS, Ward
from laws.phone.words import PROSE, words_in, words_of

from journal.documents.document import Document
from journal.kinds import KINDS
from journal.sync.erase import history


def settle(ward: Ward) -> None:
    """Restart every tab and let all of them call until nobody has anything to say."""
    for _ in range(3):
        for tab in TABS:
            ward.phones.do("crash", tab)
            for _ in range(40):
                if not call(ward, tab):
                    break
            else:
                raise AssertionError(f"{tab} never comes to rest")


def call(ward: Ward, tab: str, limit: int = 500) -> bool:
    """One whole exchange; whether another one may bring or take something."""
    request = ward.phones.do("prepare", tab, rested=True)
    answer = heard(ward, tab, ward.phones.post(tab, request, limit))
    assert ward.phones.settle(tab, request, answer)
    sent = [each["mutation"] for each in answer["outcomes"] if not (each["code"] or "").startswith("unknown_")]
    return bool(answer["more"] or answer["reset"] or sent)


def heard(ward: Ward, tab: str, said: dict[str, Any]) -> dict[str, Any]:
    """The server's answer, with no word in it that its reader was not to have."""
    assert said["ok"], said
    answer: dict[str, Any] = said["value"]
    for change in answer["changes"]:
        ward.documents.setdefault(change["document"], set())
        if not change.get("gone"):
            leaked = ward.words.leaked(TABS[tab], change["fields"], change["space"])
            assert not leaked, f"{TABS[tab]} is given {leaked} of {change['document']}"
    return answer


def check(ward: Ward) -> None:
    """Laws 1, 2, 3 and 9 over everything that was written."""
    present = ward.present()
    for tab, name in TABS.items():
        shows_what_its_person_may_read(ward, tab, present, ward.readable(name, present))
        attention_holds_own_words(ward, tab)
        nothing_waits_that_was_released(ward, tab)
    no_word_is_lost(ward, present)
    what_was_erased_is_nowhere(ward, present)
    for document in present.values():
        is_written_by_who_may(ward, document)
        one_screen_meets_nobody(ward, document)
        an_answer_stays_with_its_target(ward, document, present)
    for name in {*TABS.values()}:
        reads_only_what_was_meant_for_them(ward, name, present)


def shows_what_its_person_may_read(ward: Ward, tab: str, present: dict[str, Document], readable: set[str]) -> None:
    rows = {row["document"]: row for row in ward.phones.do("rows", tab)}
    assert rows.keys() == readable, f"{tab}: too many {rows.keys() - readable}, missing {readable - rows.keys()}"
    for name, row in rows.items():
        document = present[name]
        assert (row["revision"], row["space"]) == (document.head, document.space), f"{tab} shows an older {name}"
        assert row["fields"] == document.fields
    waiting = {m["document"] for m in ward.phones.do("outbox", tab)}
    for entry in ward.phones.do("show", tab):
        if entry["id"] not in waiting:
            assert entry["fields"] == present[entry["id"]].fields
            assert entry["space"] == present[entry["id"]].space


def attention_holds_own_words(ward: Ward, tab: str) -> None:
    for item in ward.phones.do("attention", tab):
        strange = [word for word in words_of(item["fields"]) if ward.words.known[word].writer != TABS[tab]]
        assert not strange, f"{tab} keeps {strange} of others"


def nothing_waits_that_was_released(ward: Ward, tab: str) -> None:
    """Only edits of a shared text nobody pressed Done on are still on the phone, and what follows them."""
    held: set[str] = set()
    for m in ward.phones.do("outbox", tab):
        held |= set() if m["ready"] else {m["document"]}
        assert m["document"] in held, f"{tab} never sent {m}"


def no_word_is_lost(ward: Ward, present: dict[str, Document]) -> None:
    """In a document, in the outbox or in needs attention: every word nobody took out is somewhere."""
    there = {word for document in present.values() for word in words_of(document.fields)}
    for tab in {*DISKS.values()}:
        there |= {word for m in ward.phones.do("outbox", tab) for word in typed_in(m)}
        there |= {word for item in ward.phones.do("attention", tab) for word in words_of(item["fields"])}
    lost = ward.words.known.keys() - there - ward.words.out
    assert not lost, f"nowhere: {[(word, ward.words.known[word]) for word in lost]}"


def what_was_erased_is_nowhere(ward: Ward, present: dict[str, Document]) -> None:
    """Not on the server in any version, and on no phone."""
    for name in ward.erased:
        assert present[name].erased and not ward.words_ever_in(name), f"{name} came back"
        for tab in TABS:
            assert name not in {row["document"] for row in ward.phones.do("rows", tab)}


def typed_in(mutation: dict[str, Any]) -> set[str]:
    """The words a waiting mutation says."""
    return {word for edit in mutation["fields"].values() for word in words_in(edit["now"])}


def is_written_by_who_may(ward: Ward, document: Document) -> None:
    writers = {ward.words.known[word].writer for word in words_of(document.fields)}
    if KINDS[document.kind].own:
        assert {ward.id(name) for name in writers} <= {document.author}
    homes = {ward.home(name) for name in writers}
    if document.space in {ward.home(name) for name in TABS.values()} and not document.deleted and not document.erased:
        assert homes <= {document.space}, "a word is at home with somebody who did not write it"


def one_screen_meets_nobody(ward: Ward, document: Document) -> None:
    """An editor never conflicts with itself, and says nothing twice."""
    if len(ward.documents[document.id]) > 1 or document.deleted:
        return
    assert not document.merged, f"{document.id} was merged with itself"
    counted = Counter(words_in(document.fields.get(PROSE[document.kind])))
    assert not [word for word, times in counted.items() if times > 1]


def an_answer_stays_with_its_target(ward: Ward, answer: Document, present: dict[str, Document]) -> None:
    target = present.get(answer.target) if answer.target else None
    shared = answer.space not in {ward.home(name) for name in TABS.values()}
    if shared and target and not answer.deleted and not answer.erased:
        assert (target.space, target.deleted) == (answer.space, False), "an answer to what is no longer there"


def reads_only_what_was_meant_for_them(ward: Ward, name: str, present: dict[str, Document]) -> None:
    """No word of others in a space it was not written for or moved to: not in any version either."""
    readable = ward.readable(name, present)
    with ward.house.store.reading(ward.house.organisation) as notebook:
        writer = ward.house.writer(notebook, name)
        for document in readable:
            for revision in history(notebook, writer, document):
                leaked = ward.words.leaked(name, revision.fields, revision.space)
                assert not leaked, f"{name} reads {leaked} in an earlier version of {document}"
