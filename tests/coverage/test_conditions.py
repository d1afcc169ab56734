"""What entries are asked beside being there: that they differ, cover what they have to, and speak of it."""

from collections.abc import Callable, Mapping

import pytest

from commshub.coverage.evidence import EvidenceFound, Missing
from tiny_files import tiny_file

Ask = Callable[..., EvidenceFound | Missing]

PLAN = "content_data/comms_plan.yml"
RISKS = """
risks:
  - {what: Hostile groups stir up hate, mitigation: We keep to facts, owner: prevent-team}
  - {what: Nobody comes to the open evening, mitigation: We ask again, owner: prevent-team}
"""
HATE = {"says": "who is hostile", "words": ["hostile", "hate"]}
RAIN = {"says": "what happens when it rains", "words": ["rain"]}
FACTS = {"says": "what we keep to", "words": ["facts"]}


@pytest.mark.parametrize(
    ("conditions", "text"),
    [
        ({"about": [HATE]}, None),
        ({"about": [HATE, FACTS]}, None),
        ({"about": [RAIN]}, "nothing in 'risks' says what happens when it rains"),
        (
            {"about": [HATE, RAIN, {**RAIN, "says": "who brings a tent"}]},
            "nothing in 'risks' says what happens when it rains, or who brings a tent",
        ),
        ({"each_about": [HATE]}, "nothing in 'risks' says who is hostile"),
        ({"one_about": [HATE, FACTS]}, None),
        (
            {"one_about": [HATE, {"says": "who is asked", "words": ["ask"]}]},
            "no single entry of 'risks' says who is hostile, or who is asked",
        ),
        ({"differ": ["what", "mitigation"]}, None),
        ({"differ": ["owner"]}, "two entries of 'risks' have the same 'owner'"),
        ({"spread": {"owner": 2}}, "'risks' has the same 'owner' for nearly everything"),
        ({"spread": {"what": 2}}, None),
        ({"covers": {"mitigation": ["we ask again"]}}, None),
        ({"covers": {"owner": ["press-office"]}}, "no entry of 'risks' has 'owner: press-office'"),
    ],
)
def test_what_entries_lack_is_told(ask: Ask, conditions: Mapping[str, object], text: str | None) -> None:
    answer = ask({"plan": "risks", "least": 2, **conditions}, {PLAN: tiny_file(PLAN) + RISKS})
    if text is None:
        assert isinstance(answer, EvidenceFound)
    else:
        assert isinstance(answer, Missing)
        assert answer.text == text
        assert answer.location.path == PLAN


def test_entries_that_say_the_same_do_not_count_as_several(ask: Ask) -> None:
    twice = RISKS.replace("Nobody comes to the open evening", "Hostile groups stir up hate").replace(
        "We ask again", "We keep to facts"
    )
    answer = ask({"plan": "risks", "least": 2}, {PLAN: tiny_file(PLAN) + twice})
    assert isinstance(answer, Missing)
    assert answer.text == "an entry of 'risks' says the same as another"
    assert answer.location.line == len((tiny_file(PLAN) + twice).splitlines())


@pytest.mark.parametrize(
    ("evidence", "text"),
    [
        ({"plan": "approval.status", "is": "approved"}, None),
        ({"plan": "approval.status", "is": "draft"}, "'approval.status' is not 'draft'"),
        ({"plan": "situations", "situations": ["after-an-arrest", "after-an-incident"]}, None),
        ({"plan": "situations", "situations": ["demonstration"]}, "'demonstration' is not among 'situations'"),
    ],
)
def test_a_value_or_an_entry_that_is_asked_for_by_name_is_there(
    ask: Ask, evidence: Mapping[str, object], text: str | None
) -> None:
    answer = ask(evidence)
    assert (answer.text if isinstance(answer, Missing) else None) == text
