from collections.abc import Iterator

import pytest
from manual.wiki import Wiki


@pytest.fixture(scope="session")
def wiki() -> Iterator[Wiki]:
    with Wiki() as opened:
        yield opened
