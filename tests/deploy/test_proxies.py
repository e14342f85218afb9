"""A phone behind each proxy of deploy/: its calls arrive whole, over https, from where it is."""

import gzip
import json
from collections.abc import Iterator
from typing import Any

import pytest
from agreement.ward import Ward
from deploy.proxies import PROXIES, proxied, through
from laws.house import TEXT, mutation

from journal.people.identity import new_id

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def ward(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ward]:
    """A house behind a server that trusts the proxy in front of it."""
    house = Ward(tmp_path_factory.mktemp("behind") / "data", "--trusted-proxy")
    with house.server:
        yield house


@pytest.fixture(scope="module", params=sorted(PROXIES))
def port(request: pytest.FixtureRequest, ward: Ward, tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """Where the proxy listens."""
    with proxied(request.param, tmp_path_factory.mktemp(request.param), ward.server.port) as found:
        yield found


def call(ward: Ward, port: int, method: str, path: str, body: Any = None, **said: str) -> tuple[int, Any, Any]:
    """One call of Anna's phone: status, JSON, headers."""
    connection = through(port)
    name = said.pop("name", "Anna")
    given = json.dumps(body, ensure_ascii=False).encode() if body is not None else None
    if given and said.get("Content-Encoding") == "gzip":
        given = gzip.compress(given)
    headers = {"Cookie": ward.cookies[name], "Content-Type": "application/json"} | said
    connection.request(method, path, given, headers)
    answer = connection.getresponse()
    told = answer.read()
    connection.close()
    return answer.status, json.loads(told), answer.headers


def long_texts(ward: Ward, count: int) -> dict[str, Any]:
    """A call with texts of 900 kB each."""
    words = {"was": None, "now": "Lang. " * 150_000}
    texts = [mutation(document=new_id(), space=ward.spaces["Anna"], fields={TEXT: words}) for _ in range(count)]
    return {"person": ward.people["Anna"], "device": "phone", "mutations": texts}


def test_a_phone_is_signed_in_over_https_and_told_so_once(ward: Ward, port: int) -> None:
    status, told, headers = call(ward, port, "GET", "/api/session")
    assert status == 200 and told["person"]["name"] == "Anna"
    assert len(headers.get_all("Strict-Transport-Security")) == 1


def test_the_largest_call_a_phone_makes_arrives_whole(ward: Ward, port: int) -> None:
    status, told, _ = call(ward, port, "POST", "/api/sync", long_texts(ward, 5))
    assert status == 200 and [each["status"] for each in told["outcomes"]] == ["accepted"] * 5


def test_a_squeezed_call_that_unpacks_to_too_much_is_refused_in_kring_s_own_words(ward: Ward, port: int) -> None:
    status, told, _ = call(ward, port, "POST", "/api/sync", long_texts(ward, 6), **{"Content-Encoding": "gzip"})
    assert (status, told["code"]) == (413, "too_much")


def test_a_stranger_cannot_make_links_lead_elsewhere(ward: Ward, port: int) -> None:
    offer = {"space": ward.spaces["De Linde"], "role": "member"}
    forged = {"X-Forwarded-Host": "evil.example", "X-Forwarded-Proto": "http", "X-Forwarded-For": "127.0.0.1"}
    status, told, _ = call(ward, port, "POST", "/api/invitations", offer, name="Rosa", **forged)
    assert status == 201 and told["link"].startswith("https://localhost")
