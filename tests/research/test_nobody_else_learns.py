"""Nobody but the writer learns who said yes: whatever others ask, the answer is the same either way."""

import re
from typing import Any

import pytest
from home import Home
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from research.inquiry import WRITERS, Inquiry, begin

from journal import create_app
from journal.settings import Settings
from journal.web.limits import limiter

OTHERS = ("Bram", "Rosa", "Mona", "Rik", "Cilla", "Wim")
"""A colleague, the team leader, the administrator, the researcher, another team, a guest."""
ASKED = (
    "/api/studies", "/api/studies/asking", "/api/studies/people", "/api/studies/{study}", "/api/studies/{study}/risk",
    "/api/studies/{study}/forms", "/api/studies/{study}/texts", "/api/studies/{study}/texts/1",
    "/api/studies/{study}/releases", "/api/mine/studies", "/api/mine/log", "/api/people",
    "/api/documents/{text}/history", "/api/documents/{text}/readers", "/api/documents/{text}/audience",
    "/api/documents/deleted",
)  # fmt: skip
NEVER_THE_SAME = re.compile(r'"(?:version|created_at|expires_at)": ?[^,}]*')


def asked(inquiry: Inquiry, name: str, text: str) -> list[tuple[str, int, str]]:
    phone, told = inquiry.phone(name), []
    for path in ASKED:
        answer = phone.get(path.format(study=inquiry.id, text=text))
        told.append((path, answer.status_code, NEVER_THE_SAME.sub("", answer.text)))
    synced = phone.post("/api/sync", json={"person": inquiry.home.id(name), "device": "phone"})
    changes = [(each["document"], each.get("fields")) for each in synced.json.get("changes", ())]
    return [*told, ("/api/sync", synced.status_code, str(changes))]


def study_of_six(home: Home) -> Inquiry:
    """Everybody but Anna said yes, so that with her or without her five to nine people did."""
    inquiry = begin(home)
    for number, name in enumerate(WRITERS[1:] * 2):
        inquiry.write(name, f"Er was vertrouwen {'en rust ' if number % 2 else ''}op de gang. Bel 06-12345678.")
    return inquiry


@pytest.mark.slow
def test_whatever_anna_answers_others_are_told_the_same(tmp_path_factory: pytest.TempPathFactory, home: Home) -> None:
    inquiry = study_of_six(home)
    text = inquiry.write("Anna", "Er was vertrouwen op de gang. Bel 06-12345678.", yes=False)
    inquiry.gather()
    told = {name: asked(inquiry, name, text.document) for name in OTHERS}

    @settings(max_examples=4, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
    @given(some.lists(some.booleans(), min_size=1, max_size=4), some.booleans())
    def whatever(answers: list[bool], gathers: bool) -> None:
        for yes in answers:
            inquiry.answer(text, yes=yes)
            if gathers:
                inquiry.gather()
        limiter.reset()
        now = {name: asked(inquiry, name, text.document) for name in OTHERS}
        other = [(name, *two) for name in OTHERS for two in zip(told[name], now[name], strict=True) if two[0] != two[1]]
        assert other == []

    whatever()


def test_reviewers_cannot_tell_whose_text_it_is(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Two houses in which the same was said by others: the queue reads the same."""
    seen: list[Any] = []
    for swapped in (False, True):
        app = create_app(Settings(data=tmp_path_factory.mktemp("house") / "data"))
        from home import furnish

        inquiry = begin(furnish(app))
        names = WRITERS[::-1] if swapped else WRITERS
        for name in names:
            inquiry.write(name, "Er was vertrouwen op de gang. Bel 06-12345678.")
        inquiry.gather()
        texts = [inquiry.ask("Joris", f"/texts/{number}").json for number in range(1, 8)]
        forms = [{**form, "id": ""} for form in inquiry.ask("Joris", "/forms").json["forms"]]
        seen.append(([{**text, "read_again": None} for text in texts], forms))
        app.extensions["kring.store"].close()
    assert seen[0] == seen[1]


def test_nothing_in_the_log_says_who_answered(home: Home) -> None:
    inquiry = study_of_six(home)
    text = inquiry.write("Anna", "Het was stil.", yes=False)
    inquiry.answer(text, yes=True)
    inquiry.gather()
    inquiry.answer(text, yes=False)
    with home.writing() as notebook:
        lines = notebook.people._all("SELECT person, action, subject, reason FROM audit WHERE organisation = ?")
    assert not any(home.id("Anna") in str(line) or text.document in str(line) for line in lines)


def test_a_text_withdrawn_before_a_copy_is_put_back_stays_withdrawn(home: Home) -> None:
    from journal.store import never_again
    from journal.sync.after_restore import take_away_again

    inquiry = study_of_six(home)
    text = inquiry.write("Anna", "Er was vertrouwen.")
    inquiry.gather()
    inquiry.answer(text, yes=False)
    ended = never_again.ended(never_again.read(home.store.never_again_file())).of(home.organisation)
    with home.writing() as notebook:  # as the copy was: she had said yes, and it was in the queue
        notebook.once_more("withdrawn", text.choices, home.id("Anna"))
        found = notebook.document(text.choices)
        assert found is not None
    inquiry.answer(text, yes=True)
    inquiry.gather()
    assert text.document in {document for document, _state in inquiry.queue()}
    with home.writing() as notebook:
        assert take_away_again(notebook, ended, "2026-11-22")["withdrawn"] == 1
    assert text.document not in {document for document, _state in inquiry.queue()}
    inquiry.gather()
    assert text.document not in {document for document, _state in inquiry.queue()}
