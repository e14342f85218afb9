"""Guides: whoever writes in English, Dutch or Swedish gets every question in that language."""

import pytest

from journal.prompts import Guide, guides

LANGUAGES = {"en", "nl", "sv"}
STEPS = {
    "one_minute": ["text"],
    "what_so_what": ["what", "so_what", "now_what"],
    "someone_elses_shoes": ["moment", "other", "unknown"],
    "gibbs": ["description", "feelings", "evaluation", "analysis", "conclusion", "action_plan"],
    "starrt": ["situation", "task", "action", "result", "reflection", "transfer"],
    "korthagen": ["action", "looking_back", "awareness", "alternatives", "trial"],
    "kolb": ["concrete_experience", "reflective_observation", "abstract_conceptualisation", "active_experimentation"],
    "nmc": ["nature", "learned", "change", "code"],
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
    for titles in (guide.title, guide.use, guide.note or guide.use, *(step.title for step in guide.steps)):
        assert set(titles) == LANGUAGES
        assert all(title.strip() for title in titles.values())
    for step in guide.steps:
        assert set(step.prompts) == LANGUAGES
        assert all(lines and all(line.endswith("?") for line in lines) for lines in step.prompts.values())


@GUIDES
def test_readers_can_tell_published_wording_from_ours(guide: Guide) -> None:
    assert guide.source
    for origin in (guide.names, *(step.origin for step in guide.steps)):
        assert set(origin) == LANGUAGES
        assert set(origin.values()) <= {"published", "ours"}


@GUIDES
def test_the_question_under_a_step_is_short_enough_for_a_phone(guide: Guide) -> None:
    first = [
        lines[0] for step in guide.steps for language, lines in step.prompts.items() if step.origin[language] == "ours"
    ]
    assert all(len(line) <= 80 for line in first)


@GUIDES
def test_eight_guides_can_be_told_apart_at_a_glance(guide: Guide) -> None:
    assert all(len(use) <= 45 for use in guide.use.values())


def test_what_somebody_means_to_try_out_opens_their_next_text() -> None:
    korthagen = next(guide for guide in guides() if guide.id == "korthagen")
    assert korthagen.goes_on == {"from": korthagen.steps[-1].id, "to": korthagen.steps[0].id}


def test_who_is_not_registered_in_the_uk_is_told_that_the_nmc_account_is_not_for_them() -> None:
    nmc = next(guide for guide in guides() if guide.id == "nmc")
    assert nmc.note is not None
    assert "UK register" in nmc.note["en"]
    assert "Britse register" in nmc.note["nl"]
    assert "brittiska registret" in nmc.note["sv"]
