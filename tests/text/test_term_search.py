"""Words of the house style in a text, and where they may stand."""

import pytest

from commshub.model.house_style import Readers, TermRule
from commshub.text.term_search import Medium, TermIndex, find_terms, house_style, is_explained


def _rule(**more: object) -> TermRule:
    return TermRule.model_validate({"level": "error", "reason": "Because.", "source": "A guide", **more})


def _found(
    text: str, medium: Medium = Medium.BODY, titles: tuple[str, ...] = (), **more: object
) -> list[tuple[str, str]]:
    index = TermIndex((("old", _rule(**more)),))
    hits = find_terms(text, index, medium, frozenset(titles))
    assert all(text[hit.start : hit.end] == hit.words for hit in hits)
    return [(hit.name, hit.words) for hit in hits]


OLD = [("old", "old word")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("An old word here.", OLD),
        ("An Old Word here.", [("old", "Old Word")]),
        ("An old-word here.", [("old", "old-word")]),
        ("An older word here.", []),
        ("`old word`", []),
        ("<!-- old word -->", []),
        ('{{ message("old word") }}', []),
        ("[this](old-word.md)", []),
        ("[old word](a.md)", OLD),
        ("https://a.example/old-word", []),
    ],
)
def test_words_count_in_prose(text: str, found: list[tuple[str, str]]) -> None:
    assert _found(text, words=["old word"]) == found


@pytest.mark.parametrize(
    ("text", "medium", "found"),
    [
        ("# An old word\n\nText.", Medium.BODY, True),
        ("# Title\n\nAn old word.", Medium.BODY, False),
        ("An old word", Medium.TITLE, True),
        ("An old word", Medium.LINE, False),
    ],
)
def test_a_rule_may_be_about_headings_alone(text: str, medium: Medium, *, found: bool) -> None:
    assert bool(_found(text, medium, words=["old word"], where="headings")) is found


@pytest.mark.parametrize(
    ("more", "text", "found"),
    [
        ({"but": ["the old word list"]}, "See the old word list.", False),
        ({"but": ["the old word list"]}, "See the old word.", True),
        ({"near": ["risk"]}, "An old word of risk.", True),
        ({"near": ["risk"]}, "An old word.\n\nA risk.", False),
        ({"not_near": ["risk"]}, "An old word of risk.", False),
        ({"not_near": ["risk"]}, "An old word.\n\nA risk.", True),
    ],
)
def test_what_stands_around_decides(more: dict[str, object], text: str, *, found: bool) -> None:
    assert bool(_found(text, words=["old word"], **more)) is found


def test_the_longer_words_count_where_some_stand_inside_others() -> None:
    index = TermIndex((("short", _rule(words=["old"])), ("long", _rule(words=["old word"]))))
    hits = find_terms("An old word, and old.", index, Medium.BODY, frozenset())
    assert [(hit.name, hit.start) for hit in hits] == [("long", 3), ("short", 17)]


def test_titles_of_documents_may_hold_them() -> None:
    assert _found("Read The Old Word.", titles=("The Old Word",), words=["old word"]) == []


def test_in_a_file_of_facts_names_and_notes_are_no_prose() -> None:
    facts = "# old\nold:\n  name: The old one\n  page: old/old-page.md\n"
    assert _found(facts, Medium.FACTS, words=["old"]) == [("old", "old")]
    near = "a: An old thing\nb: A risk\n"
    assert _found(near, Medium.FACTS, words=["old"], near=["risk"]) == []


def test_rules_are_parted_by_readers() -> None:
    style = house_style((("all", _rule(words=["a"])), ("press", _rule(words=["b"], only_for=["press"]))))
    press, others = Readers(frozenset({"press"}), "guide"), Readers(frozenset({"residents"}), "guide")
    assert [*style.index_for(press).rules] == ["all", "press"]
    assert [*style.index_for(others).rules] == ["all"]
    assert style.index_for(None) is style.index_for(others)


@pytest.mark.parametrize(
    ("text", "medium", "explained"),
    [
        ("The Lead Member (LM) says.", Medium.BODY, True),
        ("The LM says.\n\nThe Lead Member.", Medium.BODY, False),
        ("The LM, our Lead Member.", Medium.BODY, True),
        ("a: The LM\nb: The Lead Member\n", Medium.FACTS, True),
    ],
)
def test_an_abbreviation_is_explained_before_or_beside_it(text: str, medium: Medium, *, explained: bool) -> None:
    index = TermIndex((("short", _rule(abbreviations=[{"short": "LM", "long": "Lead Member"}])),))
    (hit,) = find_terms(text, index, medium, frozenset())
    assert is_explained(hit, "Lead Member", text, medium) is explained
