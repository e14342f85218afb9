"""What emerges, on nodes alone: how many people, since when, beside whom; the words are in test_emerging.py."""

from collections.abc import Collection, Iterable

from journal.discovery.topics.emerging import Node, Topic, Voice, emerging

CAT, KAT, KATT = Node("en", "word", "cat"), Node("nl", "word", "kat"), Node("sv", "word", "katt")
TEA = Node("nl", "word", "thee")
APRIL, SEPTEMBER = 2026 * 12 + 3, 2026 * 12 + 8
EVERYBODY = [f"person {number}" for number in range(8)]
NEAR = {CAT: (KAT, KATT), KAT: (CAT, KATT), KATT: (CAT, KAT)}


def voices(people: Iterable[str], nodes: Collection[Node], month: int, language: str) -> list[Voice]:
    return [Voice(f"{who} {month} {nodes}", who, "De Linde", month, language, frozenset(nodes)) for who in people]


def half_a_year(language: str = "nl") -> list[Voice]:
    """Everybody writes about tea, every month."""
    return [voice for month in range(APRIL, SEPTEMBER + 1) for voice in voices(EVERYBODY, [TEA], month, language)]


def topics(
    team: list[Voice],
    others: int = 24,
    k: int = 3,
    said: dict[Node, int] | None = None,
    left_out: Collection[Node] = (),
) -> list[Topic]:
    return emerging(
        team,
        {TEA: others, **(said or {})},
        dict.fromkeys(("en", "nl", "sv"), others),
        k,
        explained=lambda node: False,
        alike=lambda node: NEAR.get(node, ()),
        forms=lambda node: (node.key,),
        left_out=left_out,
    )


def test_what_five_people_say_in_three_languages_is_one_topic_since_the_month_the_third_of_them_came() -> None:
    team = half_a_year() + voices(EVERYBODY[:2], [KAT], APRIL + 3, "nl")
    team += voices(EVERYBODY[2:4], [CAT], APRIL + 4, "en") + voices(EVERYBODY[4:5], [KATT], APRIL + 5, "sv")
    [topic] = [topic for topic in topics(team) if topic.sure]
    assert topic.words == {"en": ("cat",), "nl": ("kat",), "sv": ("katt",)}
    assert topic.people == set(EVERYBODY[:5]) and len(topic.documents) == 5
    assert topic.since == APRIL + 4


def test_three_people_of_one_team_and_nobody_elsewhere_are_never_emerging() -> None:
    team = half_a_year() + voices(EVERYBODY[:3], [KAT], SEPTEMBER, "nl")
    for others in (8, 24, 200, 5000):
        found = topics(team, others)
        assert found and not any(topic.sure for topic in found)


def test_fewer_than_k_people_are_never_a_topic() -> None:
    team = half_a_year() + voices(EVERYBODY[:4], [KAT], SEPTEMBER, "nl")
    assert topics(team, 200, k=5) == []
    assert topics(team, 200, k=4) != []


def test_what_every_team_says_is_no_topic_of_this_one() -> None:
    team = half_a_year() + voices(EVERYBODY[:5], [KAT], SEPTEMBER, "nl")
    assert not any(topic.sure for topic in topics(team, said={KAT: 15}))


def test_a_team_alone_is_compared_with_what_it_was_before() -> None:
    team = half_a_year() + voices(EVERYBODY[:7], [KAT], SEPTEMBER, "nl")
    [topic] = topics(team, others=0)
    assert topic.words == {"nl": ("kat",)} and topic.sure
    assert topics(voices(EVERYBODY, [KAT], SEPTEMBER, "nl"), others=0) == []


def test_a_language_that_only_this_team_writes_is_no_topic() -> None:
    words = [Node("sv", "word", f"ord {number}") for number in range(50)]
    team = [voice for month in range(APRIL, SEPTEMBER + 1) for voice in voices(EVERYBODY, words, month, "sv")]
    assert emerging(team, {}, {"nl": 200}, 3, lambda node: False, lambda node: (node.key,)) == []


def test_a_word_that_a_person_takes_out_stays_out() -> None:
    team = half_a_year() + voices(EVERYBODY[:5], [KAT], SEPTEMBER, "nl")
    assert [topic.nodes for topic in topics(team)] == [{KAT}]
    assert topics(team, left_out={KAT}) == []


def test_a_team_that_wrote_nothing_has_no_topics() -> None:
    assert topics([]) == []
