"""How many people elsewhere say something: people, however many teams they write in."""

from pathlib import Path

from journal.store.sqlite_lexicon import Elsewhere
from journal.store.sqlite_voices import SqliteVoices, Text

SOUP = ("nl", "word", "soep", "soep")
NODE = SOUP[:3]


def text(person: str, space: str, language: str = "nl") -> Text:
    return Text(f"{person} in {space}", person, space, "2026-03-01", 1, language, {}, (SOUP,))


def said(tmp_path: Path, *texts: Text) -> SqliteVoices:
    voices = SqliteVoices(tmp_path / "voices.db")
    voices.begin()
    voices.put([], texts, [], {})
    return voices


def test_somebody_in_four_teams_is_one_person_elsewhere(tmp_path: Path) -> None:
    anna = [text("Anna", team) for team in ("Linde", "Duin", "Kade", "Wiek")]
    voices = said(tmp_path, *anna, text("Bram", "Björken"), text("Dewi", "Duin", "en"))
    assert voices.elsewhere("Björken") == Elsewhere({NODE: 2}, {"nl": 1, "en": 1}, 2)


def test_who_writes_here_and_there_is_one_of_those_there(tmp_path: Path) -> None:
    voices = said(tmp_path, text("Anna", "Linde"), text("Anna", "Duin"), text("Bram", "Duin"))
    assert voices.elsewhere("Linde") == Elsewhere({NODE: 2}, {"nl": 2}, 2)
    assert voices.elsewhere("Duin") == Elsewhere({NODE: 1}, {"nl": 1}, 1)


def test_one_of_somebodys_texts_that_goes_leaves_them_counted_and_the_last_does_not(tmp_path: Path) -> None:
    voices = said(tmp_path, text("Anna", "Linde"), text("Anna", "Duin"), text("Bram", "Björken"))
    voices.put(["Anna in Linde"], [], [], {})
    assert voices.elsewhere("Björken").said == {NODE: 1}
    voices.put(["Anna in Duin"], [], [], {})
    assert voices.elsewhere("Björken") == Elsewhere({NODE: 0}, {}, 0)
    voices.put([], [text("Anna", "Duin"), text("Anna", "Kade")], [], {})
    assert voices.elsewhere("Björken").said == {NODE: 1}
