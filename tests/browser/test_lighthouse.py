"""What Lighthouse says of the first screens; its speed score moves with the machine: `script/bench lighthouse`."""

import pytest
from browser.demo_house import demo
from browser.lighthouse import FLOOR, PAGES, cookie_from, report

STILL = 0.02
"""Of layout shift: a fifth of what Lighthouse still calls good."""


@pytest.mark.slow
@pytest.mark.browser
@pytest.mark.alone
def test_the_first_screens_are_well_made_and_nothing_on_them_jumps() -> None:
    with demo() as house:
        cookie = cookie_from(house.links["member"])
        told = {page: report(house.url + at, "" if page == "sign in" else cookie, 1) for page, at in PAGES.items()}
    for page, said in told.items():
        scores = {name: 100 * said["categories"][name]["score"] for name in ("accessibility", "best-practices")}
        assert min(scores.values()) >= FLOOR, (page, scores)
        assert said["audits"]["cumulative-layout-shift"]["numericValue"] <= STILL, page
