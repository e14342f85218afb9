"""How fast search is, as ratios to SQLite's FTS5 over the same stems in the same run.

Ten thousand texts of 1.6 KB in one team, made of natural sentences. A search is what somebody asks
and gets: the top 20 as they may read them, counts beside them, and marked passages. FTS5 gets the
same stems in one column, the team in another, and the same passages are made of its top 20.
"""

import random
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import accumulate
from pathlib import Path
from typing import Any

from laws.house import House, build
from running import Server, a_person

from journal.cli.demo_house import entries
from journal.discovery.following.follow import catch_up, current
from journal.discovery.following.projections import voices_of, words_of
from journal.discovery.index.index import Filters
from journal.discovery.index.passages import passage
from journal.discovery.index.terms import terms_of
from journal.discovery.language.background import frequencies
from journal.discovery.search.query import parse
from journal.discovery.search.search import Ask, search
from journal.discovery.search.wanted import look
from journal.store import open_store
from script.benchmarks.kept import keep

DOCUMENTS, OTHERS, BATCH, ROUNDS = 10_000, 99, 100, 7
QUERIES = ("handen", "vertrouwen", "koffie", "samen eten", "rustig gesprek", "bewoner", "lachte")
SIZE = 1_600
PER_SECOND, SECONDS = 50, 10
BUDGET = {"search": 1.5, "search with days": 1.5, "a hundred organisations": 1.2, "found after, s": 1.0,
          "disk per text, KB": 5.0}  # fmt: skip


class Texts:
    """Texts nobody wrote: sentences of the demo, every eighth word another one from everyday use."""

    def __init__(self) -> None:
        self._chance = random.Random(4)
        said = (entry["answers"] for entry in entries() if entry["language"] == "nl")
        self._sentences = [sentence for answers in said for text in answers.values() for sentence in text.split(". ")]
        used = frequencies("nl")
        self._words = list(used)
        self._weights = list(accumulate(10**zipf for zipf in used.values()))

    def one(self) -> str:
        text: list[str] = []
        while sum(map(len, text)) + len(text) < SIZE:
            words = self._chance.choice(self._sentences).rstrip(".").split()
            others = self._chance.choices(self._words, cum_weights=self._weights, k=len(words))
            text += [
                other if self._chance.random() < 0.125 else word for word, other in zip(words, others, strict=True)
            ]
            text[-1] += "."
        return " ".join(text)


def fill(house: House, texts: list[tuple[str, str]]) -> None:
    """Texts with their days, written in the team as from a phone."""
    anna = house.phone("Anna")
    for start in range(0, len(texts), BATCH):
        written = []
        for text, day in texts[start : start + BATCH]:
            one = anna.write(text, "De Linde")
            one["fields"] |= {"language": {"was": None, "now": "nl"}, "happened_on": {"was": None, "now": day}}
            written.append(one)
        told = anna.call(written, limit=1)
        assert all(outcome["status"] == "accepted" for outcome in told["outcomes"])


_WHOLE = "\"unicode61 remove_diacritics 0 tokenchars ':'\""


_BEST = (
    "SELECT text.body FROM found JOIN text ON text.id = found.rowid"
    " WHERE found MATCH ? AND text.day BETWEEN ? AND ? ORDER BY rank LIMIT 20"
)


class Peer:
    """FTS5 over the same stems."""

    def __init__(self, texts: list[tuple[str, str]]) -> None:
        self._base = sqlite3.connect(":memory:")
        self._base.execute("CREATE TABLE text (id INTEGER PRIMARY KEY, day TEXT, body TEXT)")
        self._base.execute(f"CREATE VIRTUAL TABLE found USING fts5 (stems, team, content='', tokenize={_WHOLE})")
        for number, (text, day) in enumerate(texts):
            self._base.execute("INSERT INTO text VALUES (?, ?, ?)", [number, day, text])
            self._base.execute("INSERT INTO found (rowid, stems, team) VALUES (?, ?, 'linde')",
                               [number, " ".join(_stems(text))])  # fmt: skip

    def search(self, asked: str, since: str = "", until: str = "9") -> int:
        """The top 20 with their passages; how many."""
        looked = look(asked, parse(asked), None)
        match = " AND ".join(f"({' OR '.join(_quoted(term) for term in _stems(word))})" for word in asked.split())
        rows = self._base.execute(_BEST, [f"team:linde AND stems:({match})", since, until]).fetchall()
        return len([passage(body, looked.marks(body, "nl", 0)) for (body,) in rows])


def _stems(text: str) -> list[str]:
    return [term for term in terms_of(text, "nl") if term.startswith("nl:")]


def _quoted(term: str) -> str:
    return f'"{term}"'


def ours(house: House, folder: Path, **days: str) -> Callable[[str], int]:
    """One search as the server does it."""
    index, bram = words_of(folder, house.organisation), house.people["Bram"].id
    filters = Filters(space=house.spaces["De Linde"], **days)

    def ask(asked: str) -> int:
        with house.store.reading(house.organisation) as notebook:
            return len(search(notebook, index, bram, Ask(asked, filters, values=False)).hits)

    return ask


def milliseconds(ask: Callable[[str], int]) -> float:
    """The median over the queries, of the fastest of some rounds each."""
    fastest = []
    for query in QUERIES:
        taken = []
        for _ in range(ROUNDS):
            started = time.perf_counter()
            assert ask(query) > 0, query
            taken.append(time.perf_counter() - started)
        fastest.append(min(taken))
    return statistics.median(fastest) * 1_000


def fresh(folder: Path) -> dict[str, float]:
    """How long until what was pushed can be found, at 50 texts a second."""
    lags, made = [], Texts()
    with Server(folder / "fresh") as server:
        import sync as pushing

        session, cookie = a_person(server, "Anna")
        phone = pushing.Phone(server, session, cookie)
        team = next(space["id"] for space in session["spaces"] if space["kind"] == "team")
        store = open_store(server.data)
        [house] = store.organisations()
        index = words_of(server.data, house.id)
        started = time.perf_counter()
        for tenth in range(SECONDS * 10):
            mutations = [pushing.mutation(team) for _ in range(PER_SECOND // 10)]
            for each in mutations:
                each["fields"] = {"answers/one_minute.text": {"was": None, "now": made.one()}}
            phone.sync(mutations)
            if tenth % 10 == 5:
                lags.append(_lag(store, house.id, index))
            time.sleep(max(0.0, started + (tenth + 1) / 10 - time.perf_counter()))
        store.close()
    return {"found after, s": statistics.median(lags), "found after at most, s": max(lags)}


def _lag(store: Any, organisation: str, index: Any) -> float:
    pushed, wanted = time.perf_counter(), store.sequences()[organisation]
    while (at := index.cursor()) is None or at.sequence < wanted:
        time.sleep(0.01)
    return time.perf_counter() - pushed


def add_others(house: House, folder: Path, texts: list[tuple[str, str]]) -> None:
    """Ninety-nine more organisations with an index each."""
    for number in range(OTHERS):
        other = House(house.store, house.store.organise(f"Huis {number}").id)
        other.open("team", "De Linde")
        other.hire("Anna", "De Linde")
        fill(other, texts[number * 20 : number * 20 + 20])
        catch_up(house.store, other.organisation, words_of(folder, other.organisation))


def size(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def run(documents: int = DOCUMENTS) -> dict[str, float]:
    """Every figure."""
    made, chance = Texts(), random.Random(5)
    texts = [(made.one(), f"2026-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}") for _ in range(documents)]
    days = {"since": "2026-03-01", "until": "2026-08-31"}
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        house = build(folder / "data")
        data = folder / "data"
        fill(house, texts)
        started = time.perf_counter()
        catch_up(house.store, house.organisation, words_of(data, house.organisation))
        built = documents / (time.perf_counter() - started)
        catch_up(house.store, house.organisation, voices_of(house.store, data, house.organisation))
        house.store.wipe_traces()
        index = words_of(data, house.organisation).folder
        figures = {"texts read a second": built, "index per text, KB": size(index) / documents / 1_000,
                   "disk per text, KB": size(data) / documents / 1_000}  # fmt: skip
        peer = Peer(texts)
        figures["FTS5, ms"] = milliseconds(peer.search)
        figures["search, ms"] = milliseconds(ours(house, data))
        figures["search"] = figures["search, ms"] / figures["FTS5, ms"]
        dated = milliseconds(lambda asked: peer.search(asked, **days))
        figures["search with days"] = milliseconds(ours(house, data, **days)) / dated
        alone = milliseconds(ours(house, data))
        add_others(house, data, texts)
        figures["a hundred organisations"] = milliseconds(ours(house, data)) / alone
        assert current(house.store, house.organisation, words_of(data, house.organisation))
        house.store.close()
        return figures | fresh(folder)


def main() -> None:
    figures = {name: round(value, 3) for name, value in run(*map(int, sys.argv[1:2])).items()}
    keep("search", figures, BUDGET)


if __name__ == "__main__":
    main()
