"""Signing in by link: invented people only."""

from dataclasses import replace

import pytest
from flask import Flask
from home import Home, furnish

from journal.people.demo_link import demo_token
from journal.people.identity import new_id
from journal.people.person import Person
from journal.settings import Settings


@pytest.fixture
def settings(settings: Settings) -> Settings:
    return replace(settings, demo=True)


@pytest.fixture
def token(app: Flask) -> str:
    store = app.extensions["kring.store"]
    organisation = store.organise("De Linde", demo=True)
    person = Person(new_id(), "Anna", "anna", "nl")
    with store.writing(organisation.id) as notebook:
        notebook.people.add_person(person)
    return demo_token(store.secret, organisation.id, person.id)


def test_a_demo_link_signs_in_as_often_as_it_is_opened(app: Flask, token: str) -> None:
    for _ in range(2):
        browser = app.test_client()
        answer = browser.get(f"/demo/{token}")
        assert (answer.status_code, answer.headers["Location"]) == (302, "/")
        assert browser.get("/api/session").json["person"]["name"] == "Anna"


def test_a_demo_link_is_nothing_where_the_demo_is_off(app: Flask, token: str) -> None:
    app.extensions["kring.settings"] = replace(app.extensions["kring.settings"], demo=False)
    answer = app.test_client().get(f"/demo/{token}")
    assert answer.status_code == 404 and "Set-Cookie" not in answer.headers


def test_no_link_signs_a_real_person_in(app: Flask) -> None:
    home: Home = furnish(app)
    answer = home.stranger().get(f"/demo/{demo_token(home.store.secret, home.organisation, home.id('Anna'))}")
    assert answer.status_code == 404 and "Set-Cookie" not in answer.headers


def test_a_link_made_elsewhere_opens_nothing(app: Flask, token: str) -> None:
    for forged in (token[:-1] + ("0" if token[-1] != "0" else "1"), token[:30], "x", "é" * 80):
        assert app.test_client().get(f"/demo/{forged}").status_code == 404
