"""A release made by hand, over texts of Anna, Bram, Cilla and others whose names nobody may read."""

import hmac
import random
from collections.abc import Iterator
from datetime import date
from functools import partial
from hashlib import sha256
from uuid import UUID

from journal.research.entry import (
    Choice,
    Entry,
    Forbidden,
    Mark,
    Masks,
    OwnValue,
    Passage,
    Reading,
    Release,
    Report,
    Study,
    Wording,
)

KEY = b"k" * 32
STUDY = Study(
    slug="dignity", name="Waardigheid in de zorg", purpose="How teams learn from what they notice.",
    institution="Hogeschool Rivierenland", reference="ETC-2026-014", contact="research@rivierenland.example",
    first=date(2026, 1, 1), last=date(2026, 9, 30), k=5, l=2, languages=("en", "nl", "sv"),
    withdraw_until=date(2027, 1, 31),
    wordings=(Wording("dignity-1", {"en": "May this reflection be used?\nYes or no."}),),
)  # fmt: skip
FORBIDDEN = Forbidden(
    people=("Anna de Vries", "Bram Jansen", "Cilla Öberg"), teams=("De Linde", "Björken"),
    organisation=("Rozenhof",), aliases=("mevrouw Tak",),
)  # fmt: skip
REPORT = Report(
    engine="rules 1", lists={"nl": "0" * 64},
    masks=(Masks("nl", 20, 4_000, 60, {"PERSON": 40, "PLACE": 20}),),
    reading=Reading(120, "<5", "0", 12, 6, 0, 0.393), k=5, l=3,
    choices=(Choice({}, 5, 2, "5-9"), Choice({"quarter": "year"}, 5, 3, "<5", taken=True)),
    suppressed={"group_too_small": "<5", "themes_alike": "0"},
)  # fmt: skip
TEXTS = {
    "en": "She smiled when I asked her first 😀. The rest of the day went slowly, cafe\u0301 included.",
    "nl": "Ze lachte toen ik het eerst vroeg 👩🏽‍⚕️. Daarna ging het rustig, [PERSON_1] hielp mee.",
    "sv": "Hon log när jag frågade först 🧡. Sedan gick det lugnt, och [PERSON_1] hjälpte till.",
}
STARTS = ("", "=1+1. ", "- ", "'=", "\ufeff", 'a,b;"c"\r\n', "é e\u0301 𝑎. ")


def hashed(what: str) -> str:
    """An id as a release makes it."""
    return hmac.new(KEY, what.encode(), sha256).hexdigest()[:24]


def entries(count: int, writers: int = 60, words: int = 1, planted: str = "") -> Iterator[Entry]:
    """As many entries, by their id; `planted` goes into the last answer of the first."""
    made = sorted((_entry(number, writers, words) for number in range(count)), key=lambda each: each.id)
    if planted:
        first = made[0]
        passages = (*first.passages[:-1], Passage(first.passages[-1].prompt, planted))
        made[0] = Entry(*(getattr(first, name) if name != "passages" else passages for name in Entry.__slots__))
    yield from made


def _entry(number: int, writers: int, words: int) -> Entry:
    chance = random.Random(number)
    who = number % writers
    language = ("en", "nl", "sv")[who % 3]
    text = " ".join([TEXTS[language]] * words)
    asked = (("text",), ("gibbs/description", "gibbs/feelings"), ("what_so_what/what", "what_so_what/now_what"))[
        who % 3
    ]
    passages = tuple(
        Passage(prompt, f"{STARTS[number % len(STARTS)]}{text} {number}.", (Mark("trust", 0, 3),) if place else ())
        for place, prompt in enumerate(asked)
    )
    values = tuple(sorted(chance.sample(["dignity", "trust", "uk.care", "own-1"], number % 4)))
    return Entry(
        hashed(f"entry {number}"), hashed(f"writer {who}"), language, "" if who % 2 else "carer",
        f"2026-Q{1 + who // 30 % 2}", "", asked[0].partition("/")[0] if "/" in asked[0] else "", passages, values,
        "dignity-1" if who else "imported",
    )  # fmt: skip


def release(count: int = 120, **changed: object) -> Release:
    """A sealed release of so many entries, or another one where something is changed."""
    made = {
        "study": STUDY, "number": 1, "day": date(2026, 11, 22), "sealed": True,
        "namespace": UUID("6f1d4f2e-8c3b-5a77-9d55-0b7a3e1c2d4f"), "count": count,
        "entries": partial(entries, count), "report": REPORT, "forbidden": FORBIDDEN,
        "own_values": (OwnValue("own-1", "Samen eten", "We eten samen."),),
    } | changed  # fmt: skip
    return Release(**made)  # type: ignore[arg-type]  # a test changes what it likes
