"""Values: a colleague in another country reads the same value under the name it has there."""

import pytest

from journal.values import SETS, ValueSet, set_called, value_sets, values_in

LANGUAGES = {"en", "nl", "sv"}
CARE = set_called("care")
SET = pytest.mark.parametrize("found", value_sets(), ids=lambda found: found.id)


def test_sixteen_values_keep_the_ids_that_texts_were_written_with() -> None:
    assert [value.id for value in CARE.values] == [
        *("dignity", "respect", "privacy", "own_choice", "having_a_say", "seen_as_a_person", "compassion", "attention"),
        *("trust", "feeling_safe", "safety", "meaning", "belonging", "skill", "openness", "courage"),
    ]  # fmt: skip


@SET
def test_every_value_has_a_name_of_its_own_and_a_meaning_in_three_languages(found: ValueSet) -> None:
    assert found.version >= 1 and found.source and set(found.title) == LANGUAGES
    for language in LANGUAGES:
        names = [value.label[language].strip() for value in found.values]
        assert all(names) and len(set(names)) == len(names)
        assert all(value.means[language].endswith(".") and len(value.means[language]) < 80 for value in found.values)


@SET
def test_whoever_reads_a_published_framework_can_see_where_it_comes_from_and_what_is_ours(found: ValueSet) -> None:
    assert found.ours or (found.link and found.link.startswith("https://") and found.license)
    assert all(value.id.startswith(f"{found.id}.") for value in found.values) or found.ours


def test_the_codes_of_the_frameworks_are_those_that_texts_and_releases_name() -> None:
    codes = {found.id: [value.id.partition(".")[2] for value in found.values] for found in value_sets()}
    assert codes["se"] == [
        *("privatliv", "integritet", "sjalvbestammande", "delaktighet", "individanpassning"),
        *("kvalitet", "bemotande", "trygghet", "meningsfullhet"),
    ]  # fmt: skip
    assert codes["uk"] == ["care", "compassion", "competence", "communication", "courage", "commitment"]
    assert codes["nl"][:4] == ["compassie", "uniek-zijn", "autonomie", "zorgdoelen"]
    assert len(codes["kompas"]) == 5 and len(codes["icn"]) == 8


def test_a_value_of_a_framework_is_said_as_values_of_ours_are() -> None:
    ours = {value.id for id in ("care", "often") for value in set_called(id).values}
    beside = {id for found in value_sets() for value in found.values for id in value.as_said}
    assert beside <= ours
    said = {value.id: value.as_said for found in value_sets() for value in found.values}
    assert said["se.trygghet"] == ("feeling_safe",) and said["nl.veiligheid"] == ("safety",)
    assert said["se.sjalvbestammande"] == said["nl.autonomie"] == ("own_choice",)


def test_nobody_chooses_between_two_names_for_the_same_value() -> None:
    chosen = [value.id for value in values_in(("care", "uk"))]
    assert chosen[-2:] == ["uk.communication", "uk.commitment"] and len(chosen) == 18
    assert [value.id for value in values_in(("uk",))] == [value.id for value in set_called("uk").values]
    assert len(values_in(SETS)) > len(values_in(("care", "often"))) == 21


def test_no_two_sets_have_a_value_in_common() -> None:
    ids = [value.id for found in value_sets() for value in found.values]
    assert len(set(ids)) == len(ids)


def test_feeling_safe_and_safety_stay_apart() -> None:
    labels = {value.id: value.label for value in CARE.values}
    assert labels["feeling_safe"]["sv"] == "Trygghet"
    assert labels["safety"]["sv"] == "Säkerhet"
