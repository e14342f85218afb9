"""What is left on a phone when somebody has gone from it: nothing that they wrote, looked for or were called."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from browser.handset import Handset
from browser.test_keeping import sign_out
from browser.test_screens import finish, visit
from playwright.sync_api import expect

pytestmark = [pytest.mark.slow, pytest.mark.browser]

PhoneOf = Callable[..., Handset]
WORDS = "Zilverschoon zong <img src=x onerror=document.title=1> vandaag."
KEPT = """async () => {
  const told = (request) => new Promise((done) => (request.onsuccess = () => done(request.result)));
  const kept = [{ ...localStorage }, { ...sessionStorage }, document.documentElement.outerHTML, location.href];
  for (const name of await caches.keys()) kept.push((await (await caches.open(name)).keys()).map(({ url }) => url));
  for (const { name } of await indexedDB.databases()) {
    const database = await told(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const shelf = database.transaction(store).objectStore(store);
      kept.push(name, store, ...(await Promise.all([told(shelf.getAllKeys()), told(shelf.getAll())])));
    }
    database.close();
  }
  return JSON.stringify(kept);
}"""


@pytest.mark.parametrize("flying", [False, True])
def test_who_signs_out_leaves_no_word_and_no_name_behind(phone_of: PhoneOf, flying: bool) -> None:
    anna = phone_of("Anna")
    finish(anna, WORDS)
    visit(anna, "#/search")
    anna.page.locator("input[type=search]").fill("zilversch")
    expect(anna.page.locator("mark")).to_have_text("Zilverschoon")
    assert anna.page.title() != "1" and "Zilverschoon" in anna.ask(KEPT)
    anna.airplane(flying)
    sign_out(anna)
    anna.page.wait_for_timeout(500)
    left = anna.ask(KEPT).lower()
    assert [word for word in ("zilver", "anna", "bram", "de linde", "/api/") if word in left] == []


def test_a_file_made_by_hand_is_refused_in_words_and_changes_nothing(phone_of: PhoneOf, tmp_path: Path) -> None:
    anna = phone_of("Anna")
    me = anna.ask("fetch('/api/session').then((answer) => answer.json())")
    item = {
        "id": "a", "document": "b", "kind": "constructor", "target": None, "space": me["personal"], "code": "lost",
        "fields": {}, "at": 1, "made": True,
    }  # fmt: skip
    whole = {
        "format": "kring-rescue", "version": 1, "person": me["person"]["id"], "organisation": me["organisation"]["id"],
        "mutations": [], "attention": [item],
    }  # fmt: skip
    file = tmp_path / "kring.json"
    file.write_text(json.dumps(whole).replace('"made": true', '"made": true, "x": ' + "[" * 90_000 + "]" * 90_000))
    visit(anna, "#/me/phone")
    anna.button("Put back from a rescue file").click()
    anna.page.locator("input[type=file]").set_input_files(file)
    said = "This rescue file is not whole: a part is missing. Look for another copy. Nothing was changed here."
    anna.sees(anna.says(said))
    file.write_text(json.dumps(whole))
    anna.page.locator("input[type=file]").set_input_files(file)
    expect(anna.page.locator("dialog[open]")).to_have_count(0)
    visit(anna, "#/search")
    anna.page.locator("input[type=search]").fill("zilver")
    anna.sees(anna.says("Nothing found for ‘{query}’. Try a shorter word.", query="zilver"))
