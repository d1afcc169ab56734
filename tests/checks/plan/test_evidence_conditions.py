"""Conditions of a framework that nothing could meet, or that everything meets, beside the examples of the rules."""

import pytest

from commshub.checks.registry import all_rules, run_rules
from tiny_files import tiny_file
from tiny_hub import MakeSite

FRAMEWORK = "content_data/frameworks/home-office-2024.yml"
RULES = [rule for rule in all_rules() if rule.concern == "evidence-conditions"]


@pytest.mark.parametrize(
    ("evidence", "messages"),
    [
        ("{plan: objectives.stories.metrics, each: [target, better]}", []),
        ("{plan: situations.after-an-incident.lines}", []),
        ("{plan: ratings.parts, covers: {score: ['1']}}", []),
        ("{plan: outcomes}", []),
        ("{event: agenda, where: {phase: scene}}", []),
        ("{event: venue.told_to, is: guests}", []),
        ("{plan: risks, spread: {ownr: 2}}", ["An entry of 'risks' cannot have 'ownr'"]),
        ("{plan: aims, differ: [what]}", ["An entry of 'aims' cannot have 'what'"]),
        ("{event: agenda, where: {fase: scene}}", ["An entry of 'agenda' cannot have 'fase'"]),
        ("{plan: media_protocol.stepps}", ["No plan can have 'media_protocol.stepps'"]),
        ("{plan: situations.after-an-incident.words}", ["No plan can have 'situations.after-an-incident.words'"]),
        ("{plan: risks.what}", ["No plan can have 'risks.what'"]),
        ("{event: starts, whole: targets-ahead}", ["'targets-ahead' says nothing of an event"]),
        (
            "{plan: risks, about: [{says: what it is, words: [risk], least: 2}]}",
            ["'what it is' asks for more than it lists"],
        ),
        ("{plan: risks, each_about: [{says: what it is}]}", ["'what it is' asks for nothing"]),
    ],
)
def test_what_nothing_can_meet_is_found_at_its_line(evidence: str, messages: list[str], tiny: MakeSite) -> None:
    site = tiny({FRAMEWORK: tiny_file(FRAMEWORK, ("{plan: objectives}", evidence))})
    assert site.parse_errors == ()
    found = run_rules(site, RULES)
    assert [finding.message for finding in found] == messages
    assert all((finding.location.path, finding.location.line) == (FRAMEWORK, 20) for finding in found)
