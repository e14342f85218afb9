"""Lighthouse's scores for the screens people see first, on a simulated slow phone; kept in bench/lighthouse.json."""

import json
from pathlib import Path

from browser.demo_house import demo
from browser.lighthouse import FLOOR, PAGES, cookie_from, scores

KEPT = Path(__file__).resolve().parents[2] / "bench" / "lighthouse.json"


def main() -> None:
    with demo() as house:
        cookie = cookie_from(house.links["member"])
        found = {page: scores(house.url + at, "" if page == "sign in" else cookie) for page, at in PAGES.items()}
    told = json.dumps({"floor": FLOOR, **found}, indent=2)
    KEPT.write_text(told + "\n", "utf-8")
    print(told)
    assert all(min(one.values()) >= FLOOR for one in found.values()), "below the floor"


if __name__ == "__main__":
    main()
