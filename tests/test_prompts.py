"""Guides: whoever writes in English, Dutch or Swedish gets every question in that language."""

import pytest

from journal.prompts import Guide, guides

LANGUAGES = {"en", "nl", "sv"}
STEPS = {
    "one_minute": ["text"],
    "what_so_what": ["what", "so_what", "now_what"],
    "gibbs": ["description", "feelings", "evaluation", "analysis", "conclusion", "action_plan"],
}
GUIDES = pytest.mark.parametrize("guide", guides(), ids=lambda guide: guide.id)


def test_a_tired_writer_is_offered_one_minute_first() -> None:
    assert [guide.id for guide in guides()] == list(STEPS)


def test_guides_have_an_order_without_ties() -> None:
    orders = [guide.order for guide in guides()]
    assert len(set(orders)) == len(orders)


@GUIDES
def test_answers_keep_the_step_ids_they_were_written_under(guide: Guide) -> None:
    assert [step.id for step in guide.steps] == STEPS[guide.id]
    assert guide.version >= 1


@GUIDES
def test_every_question_can_be_read_in_three_languages(guide: Guide) -> None:
    for titles in (guide.title, *(step.title for step in guide.steps)):
        assert set(titles) == LANGUAGES
        assert all(title.strip() for title in titles.values())
    for step in guide.steps:
        assert set(step.prompts) == LANGUAGES
        assert all(lines and all(line.endswith("?") for line in lines) for lines in step.prompts.values())


@GUIDES
def test_readers_can_tell_published_wording_from_ours(guide: Guide) -> None:
    assert guide.source
    for step in guide.steps:
        assert set(step.origin) == LANGUAGES
        assert set(step.origin.values()) <= {"published", "ours"}
