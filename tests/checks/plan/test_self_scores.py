"""When a score is borne out by what elements rest on, beside the example of the rule."""

import pytest

from commshub.checks.registry import all_rules, run_rules
from tiny_files import tiny_file
from tiny_hub import MakeSite

FRAMEWORK = "content_data/frameworks/home-office-2024.yml"
PLAN = "content_data/comms_plan.yml"
RULES = [rule for rule in all_rules() if rule.concern == "self-scores"]
ANOTHER = """\
  {id}:
    number: {number}
    holds: the plan is dated
    document: toolkit
    section: "10"
    level: error
    in_2024: "8"
    evidence: [{{plan: approval.status, is: {status}}}]
"""


@pytest.mark.parametrize(
    ("score", "statuses", "messages"),
    [
        (3, (), ["Part 8 is rated 3, and nothing is judged in it"]),
        (1, (), []),
        # As many are judged as are not.
        (3, ("approved",), []),
        (3, ("approved", "draft"), ["Part 8 is rated 3, and 2 elements of it are not judged"]),
        (3, ("approved", "draft", "approved"), []),
    ],
)
def test_a_high_score_rests_on_what_is_judged(
    score: int, statuses: tuple[str, ...], messages: list[str], tiny: MakeSite
) -> None:
    more = "".join(
        ANOTHER.format(id=f"dated-{number}", number=number, status=status) for number, status in enumerate(statuses, 2)
    )
    plan = tiny_file(PLAN, ("{score: 1,", f"{{score: {score},"))
    site = tiny({FRAMEWORK: tiny_file(FRAMEWORK) + more, PLAN: plan})
    found = run_rules(site, RULES)
    assert [finding.message for finding in found] == messages
    assert all(finding.location.path == PLAN for finding in found)


def test_a_part_of_which_nothing_is_asked_has_nothing_to_show(tiny: MakeSite) -> None:
    plan = tiny_file(PLAN, ('    "8": {', '    "5": {score: 3, target: 3, evidence: It meets}\n    "8": {'))
    assert run_rules(tiny({PLAN: plan}), RULES) == ()
