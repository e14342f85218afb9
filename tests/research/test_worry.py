"""A worried reviewer writes to somebody they do not know, and nobody else ever reads it."""

from research.inquiry import WRITERS, Inquiry

WORDS = "Wat je schrijft, raakte me. Is er iemand met wie je kunt praten?"


def number_of(inquiry: Inquiry, name: str) -> int:
    with inquiry.home.writing() as notebook:
        text = notebook.studies.text(inquiry.id, inquiry.texts[name].document)
    assert text
    return text.number


def to(inquiry: Inquiry, name: str) -> list[dict[str, object]]:
    found: list[dict[str, object]] = inquiry.phone(name).get("/api/mine/studies").json["messages"]
    return found


def test_it_reaches_the_writer_alone_and_neither_learns_who_the_other_is(gathered: Inquiry) -> None:
    number = number_of(gathered, "Anna")
    sent = gathered.ask("Joris", f"/texts/{number}/message", words=WORDS)
    assert (sent.status_code, sent.data) == (204, b"")
    [message] = to(gathered, "Anna")
    assert (message["words"], message["seen"], message["study"]) == (WORDS, False, "Waardig werken")
    assert (message["document"], message["contact"]) == (gathered.texts["Anna"].document, "waardig@example.org")
    assert "Joris" not in str(message) and gathered.home.id("Joris") not in str(message)
    assert all(to(gathered, name) == [] for name in (*WRITERS[1:], "Rosa", "Mona", "Rik", "Joris"))
    told = gathered.ask("Karin", f"/texts/{number}")
    assert told.json["messages"] == 1 and WORDS not in told.get_data(as_text=True)


def test_whoever_takes_everything_along_takes_what_was_written_to_them(gathered: Inquiry) -> None:
    gathered.ask("Joris", f"/texts/{number_of(gathered, 'Anna')}/message", words=WORDS)
    [message] = gathered.phone("Anna").get("/api/mine").json["messages"]
    assert (message["words"], message["document"]) == (WORDS, gathered.texts["Anna"].document)
    assert gathered.phone("Bram").get("/api/mine").json["messages"] == []


def test_who_reads_it_says_so_and_nobody_else_can(gathered: Inquiry) -> None:
    gathered.ask("Joris", f"/texts/{number_of(gathered, 'Anna')}/message", words=WORDS)
    where = f"/api/mine/studies/messages/{to(gathered, 'Anna')[0]['id']}"
    assert gathered.phone("Bram").post(where, json={"seen": True}).status_code == 404
    assert gathered.phone("Anna").post(where, json={"seen": True}).status_code == 204
    assert to(gathered, "Anna")[0]["seen"] is True


def test_it_stays_when_consent_is_withdrawn_and_goes_with_the_text(gathered: Inquiry) -> None:
    for name in ("Anna", "Bram"):
        gathered.ask("Joris", f"/texts/{number_of(gathered, name)}/message", words=WORDS)
    gathered.answer(gathered.texts["Anna"], yes=False)
    assert len(to(gathered, "Anna")) == 1
    for name in ("Anna", "Bram"):
        gathered.erase(gathered.texts[name])
        assert to(gathered, name) == []


def test_only_reviewers_write_and_not_without_end(gathered: Inquiry) -> None:
    path = f"/texts/{number_of(gathered, 'Anna')}/message"
    for name, status in (("Anna", 404), ("Rosa", 404), ("Mona", 403), ("Rik", 403)):
        assert gathered.ask(name, path, words=WORDS).status_code == status
    assert [gathered.ask("Joris", path, words=WORDS).status_code for _ in range(6)] == [204] * 5 + [403]
    assert gathered.ask("Joris", "/texts/99/message", words=WORDS).status_code == 404
    assert gathered.ask("Joris", path, words="x" * 1001).status_code == 422


def test_the_log_says_that_it_was_written_and_no_word_of_it(gathered: Inquiry) -> None:
    gathered.ask("Joris", f"/texts/{number_of(gathered, 'Anna')}/message", words=WORDS)
    with gathered.home.writing() as notebook:
        lines = notebook.people._all("SELECT person, action, subject, reason FROM audit WHERE organisation = ?")
    [line] = [line for line in lines if line[1] == "worry_written"]
    assert line[0] == gathered.home.id("Joris") and "raakte" not in str(lines)
    assert gathered.home.id("Anna") not in str(line) and gathered.texts["Anna"].document not in str(line)


def test_whoever_checks_reads_what_to_do_when_a_text_worries_them(gathered: Inquiry) -> None:
    plan = "Bel de vertrouwenspersoon, 0800 1234."
    form = {"version": gathered.ask("Mona").json["version"], "plan": plan}
    assert gathered.phone("Mona").patch(f"/api/studies/{gathered.id}", json=form).status_code == 200
    assert gathered.ask("Joris").json["plan"] == plan
    assert plan not in gathered.phone("Anna").get("/api/studies/asking").text, "people are asked as before"
