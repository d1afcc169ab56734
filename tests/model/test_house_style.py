"""Whom a rule of the house style is about."""

import pytest

from commshub.model.house_style import Readers, TermRule

RULE = {"words": ["x"], "level": "error", "reason": "Because.", "source": "A guide"}


def _rule(**more: object) -> TermRule:
    return TermRule.model_validate({**RULE, **more})


def _readers(*audiences: str, kind: str = "guide") -> Readers:
    return Readers(frozenset(audiences), kind)


@pytest.mark.parametrize(
    ("rule", "readers", "about"),
    [
        (_rule(), None, True),
        (_rule(), _readers("residents"), True),
        (_rule(only_for=["residents"]), None, False),
        (_rule(only_for=["residents"]), _readers("residents", "press"), True),
        (_rule(only_for=["residents"]), _readers("press"), False),
        (_rule(not_in=["news"]), None, True),
        (_rule(not_in=["news"]), _readers("press"), True),
        (_rule(not_in=["news"]), _readers("press", kind="news"), False),
        (_rule(not_in=["news"]), _readers("press", kind=""), False),
        (_rule(not_for=["press"]), _readers("press"), False),
        (_rule(not_for=["press"]), _readers("press", "residents"), True),
        (_rule(not_for=["press"]), _readers(), False),
    ],
)
def test_a_rule_is_about_some_readers(rule: TermRule, readers: Readers | None, *, about: bool) -> None:
    assert rule.is_for(readers) is about


@pytest.mark.parametrize(
    ("more", "alone"),
    [
        ({}, True),
        ({"but": ["y"], "not_for": ["press"]}, True),
        ({"where": "headings"}, False),
        ({"near": ["y"]}, False),
        ({"not_near": ["y"]}, False),
        ({"only_for": ["press"]}, False),
        ({"not_in": ["news"]}, False),
    ],
)
def test_some_rules_speak_against_their_words_wherever_they_stand(more: dict[str, object], *, alone: bool) -> None:
    assert _rule(**more).is_about_words_alone is alone
