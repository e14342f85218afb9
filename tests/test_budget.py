"""What a phone must fetch before it can show anything: the budget of the first load."""

import re
from pathlib import Path

from journal.web.assets import load

BUILT = load(Path(__file__).parents[1] / "journal" / "web" / "built")
MOST = 60_000


def test_a_carer_waits_for_at_most_sixty_kilobytes_of_script() -> None:
    app = BUILT.files[BUILT.app()]
    assert 0 < len(app.small or app.data) <= MOST


def test_no_part_of_the_app_waits_for_another_before_it_starts() -> None:
    script = BUILT.files[BUILT.app()].data.decode()
    assert re.findall(r'import\("\./([^"]+)"\)', script), "what is rare comes when it is asked for"
    assert not re.findall(r'(?:from|import)\s*"\./([^"]+)"', script)
