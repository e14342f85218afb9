import pytest
from laws.house import build


@pytest.fixture
def house(tmp_path):
    made = build(tmp_path / "data")
    yield made
    made.store.close()
