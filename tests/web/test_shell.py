"""The page, its worker, its manifest and its files: what a browser gets, and how."""

import gzip
import json
import re

import pytest
from home import Home

from journal.web.headers import POLICY

EVERYWHERE = (
    "/",
    "/join/abc",
    "/mend/abc",
    "/sw.js",
    "/manifest.webmanifest",
    "/assets/nothing",
    "/api/session",
    "/api/x",
)


@pytest.mark.parametrize("path", EVERYWHERE)
def test_every_answer_carries_strict_headers(home: Home, path: str) -> None:
    headers = home.stranger().get(path).headers
    assert headers["Content-Security-Policy"] == POLICY
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["X-Frame-Options"] == "DENY"
    assert "Cache-Control" in headers


def test_the_policy_is_the_agreed_one() -> None:
    assert POLICY == (
        "default-src 'self'; img-src 'self' blob:; media-src 'self' blob:; object-src 'none'; base-uri 'none'; "
        "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types kring"
    )


@pytest.mark.parametrize("path", ["/", "/join/abc", "/mend/abc", "/api/docs"])
def test_no_page_holds_an_inline_script_or_style(home: Home, path: str) -> None:
    page = home.stranger().get(path).text
    assert not re.search(r"<style|style=|<script(?![^>]*\bsrc=)|\son\w+=|javascript:", page)
    assert not re.search(r'(?:src|href)="(?!/|#)', page), "nothing comes from elsewhere"


def test_what_people_wrote_is_kept_in_no_cache(home: Home) -> None:
    assert home.phone("Anna").get("/api/session").headers["Cache-Control"] == "no-store"
    assert home.stranger().get("/").headers["Cache-Control"] == "no-cache"


def test_the_worker_is_told_version_and_files_and_is_never_kept(home: Home) -> None:
    answer = home.stranger().get("/sw.js")
    assert answer.headers["Cache-Control"] == "no-cache" and answer.mimetype == "text/javascript"
    first, _, rest = answer.text.partition("\n")
    told = json.loads(re.fullmatch(r"self\.KRING = (.*);", first)[1])
    built = home.app.extensions["kring.built"]
    assert told["version"] == built.version
    assert set(told["files"]) == {f"/assets/{name}" for name in built.files}
    assert rest == built.worker


def test_a_file_is_kept_for_ever_under_a_name_that_changes_with_it(home: Home) -> None:
    browser, built = home.stranger(), home.app.extensions["kring.built"]
    asset = built.files["app.css"]
    for_ever = browser.get(asset.address)
    assert "immutable" in for_ever.headers["Cache-Control"]
    for plain in ("/assets/app.css", "/assets/app.css?v=0000"):
        answer = browser.get(plain)
        assert answer.headers["Cache-Control"] == "no-cache"
        again = browser.get(plain, headers={"If-None-Match": answer.headers["ETag"]})
        assert again.status_code == 304 and not again.data


def test_files_travel_squeezed_and_arrive_whole(home: Home) -> None:
    browser, asset = home.stranger(), home.app.extensions["kring.built"].files["app.css"]
    small = browser.get("/assets/app.css", headers={"Accept-Encoding": "gzip, br"})
    plain = browser.get("/assets/app.css", headers={"Accept-Encoding": "gzip;q=0"})
    assert gzip.decompress(small.data) == plain.data == asset.data
    assert small.headers["Vary"] == "Accept-Encoding" and small.headers["ETag"] != plain.headers["ETag"]
    icon = browser.get("/assets/icons/kring-192.png", headers={"Accept-Encoding": "gzip"})
    assert "Content-Encoding" not in icon.headers and icon.mimetype == "image/png"


def test_answers_travel_squeezed(home: Home) -> None:
    answer = home.stranger().get("/api/openapi.json", headers={"Accept-Encoding": "gzip"})
    assert answer.headers["Content-Encoding"] == "gzip"
    assert json.loads(gzip.decompress(answer.data))["openapi"].startswith("3.")


@pytest.mark.parametrize(
    ("language", "shortcut"), [("en", "New reflection"), ("nl", "Nieuwe reflectie"), ("sv", "Ny reflektion")]
)
def test_the_home_screen_speaks_the_readers_language(home: Home, language: str, shortcut: str) -> None:
    answer = home.stranger().get(f"/manifest.webmanifest?language={language}")
    manifest = json.loads(answer.text)
    assert answer.mimetype == "application/manifest+json"
    assert (manifest["lang"], manifest["id"], manifest["scope"]) == (language, "/", "/")
    assert manifest["shortcuts"][0]["name"] == shortcut
    assert {icon["sizes"] for icon in manifest["icons"]} >= {"192x192", "512x512"}
    assert all(home.stranger().get(icon["src"]).status_code == 200 for icon in manifest["icons"])


@pytest.mark.parametrize(
    "path", ["../errors.py", "..%2ferrors.py", "translations/nl/LC_MESSAGES/messages.mo", "sw.js", "assets.json"]
)
def test_only_what_was_built_to_be_shown_is_served(home: Home, path: str) -> None:
    assert home.stranger().get(f"/assets/{path}").status_code == 404
