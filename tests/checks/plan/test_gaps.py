"""A gap in time stops nothing, and one that nobody agreed to or whose day has passed stops the build."""

from datetime import date

import pytest

from commshub.checks.registry import run_rules
from commshub.content.site import parse_site
from commshub.content.source_tree import SourceTree
from commshub.model.findings import Finding, Level
from tiny_files import tiny_file
from tiny_hub import TODAY, MakeSite, changed

PLAN = "content_data/comms_plan.yml"
EVENTS = "content_data/events.yml"
FRAMEWORK = "content_data/frameworks/home-office-2024.yml"
LACKING = {FRAMEWORK: tiny_file(FRAMEWORK, ("- {plan: objectives}", "- {plan: risks}"))}
GAP = "gaps:\n  - {elements: [plan-exists], what: No risks yet, why: No time, owner: prevent-team, by: 2026-12-31}\n"
APPROVAL = "gaps_approval: {number: 1, by: prevent-team, day: 2026-11-20}\n"


def _found(tiny: MakeSite, gaps: str, today: date = TODAY, **files: str | None) -> list[Finding]:
    found = run_rules(tiny({**LACKING, PLAN: tiny_file(PLAN) + gaps, **files}, today=today))
    return [each for each in found if each.id.startswith(("gaps.", "contract.")) or "gaps" in each.message]


def test_a_gap_in_time_stops_nothing(tiny: MakeSite) -> None:
    assert [each.id for each in _found(tiny, "")] == ["contract.not-shown"]
    assert _found(tiny, GAP + APPROVAL) == []


def test_a_day_that_has_passed_is_one_finding(tiny: MakeSite) -> None:
    (finding,) = _found(tiny, GAP + APPROVAL, date(2027, 1, 1))
    assert (finding.id, finding.level, finding.message, finding.location.line) == (
        "gaps.day-passed",
        Level.ERROR,
        "A gap was to be closed by 31 December 2026: 'No risks yet'",
        len(tiny_file(PLAN).splitlines()) + 2,
    )


@pytest.mark.parametrize(
    ("approval", "message"),
    [
        ("", "1 element is declared as a gap, and 0 were approved"),
        (APPROVAL.replace("11-20", "11-21"), "1 element is declared as a gap, and 0 were approved"),
    ],
)
def test_gaps_need_an_approval_that_was_given(tiny: MakeSite, approval: str, message: str) -> None:
    (finding,) = _found(tiny, GAP + approval)
    assert finding.id == "gaps.not-approved"
    assert finding.message == message
    assert finding.hint == (
        "Have the gaps approved, and write who agreed and when: "
        "gaps_approval: {number: 1, by: prevent-lead, day: 2026-11-20}."
    )


def test_nothing_is_asked_of_a_hub_without_gaps(tiny: MakeSite) -> None:
    assert _found(tiny, APPROVAL, **{FRAMEWORK: tiny_file(FRAMEWORK)}) == []


def test_a_gap_that_was_closed_only_warns(tiny: MakeSite) -> None:
    (finding,) = _found(tiny, GAP + APPROVAL, **{FRAMEWORK: tiny_file(FRAMEWORK)})
    assert (finding.id, finding.level) == ("gaps.closed", Level.WARNING)


def test_parts_of_the_plan_that_are_declared_as_gaps_do_not_have_to_be_whole(tiny: MakeSite) -> None:
    risks = tiny_file(PLAN, ("\nowner:", "\nrisks: [{what: A rumour}]\nowner:"))
    asked = {FRAMEWORK: tiny_file(FRAMEWORK, ("- {plan: objectives}", "- {plan: risks, least: 3}"))}
    told = [each.id for each in run_rules(tiny({**asked, PLAN: risks}))]
    assert {"plan-entries.lacks", "contract.not-shown"} <= {*told}
    assert not {"plan-entries.lacks", "contract.not-shown"} & {
        each.id for each in run_rules(tiny({**asked, PLAN: risks + GAP + APPROVAL}))
    }


def test_a_gap_is_not_closed_while_an_entry_is_not_whole(tiny: MakeSite) -> None:
    risks = tiny_file(PLAN, ("\nowner:", "\nrisks: [{what: A rumour}]\nowner:"))
    asked = {FRAMEWORK: tiny_file(FRAMEWORK, ("- {plan: objectives}", "- {plan: risks}"))}
    assert _found(tiny, "", **{**asked, PLAN: risks + GAP + APPROVAL}) == []


def test_a_gap_of_an_unknown_element_or_owner_is_found(tiny: MakeSite) -> None:
    gap = GAP.replace("plan-exists", "plan-exist").replace("prevent-team", "prevent-teem") + APPROVAL
    messages = [
        each.message for each in run_rules(tiny({PLAN: tiny_file(PLAN) + gap})) if each.id == "plan.unknown-name"
    ]
    assert messages == ["There is no element called 'plan-exist'", "There is no contact called 'prevent-teem'"]


def test_a_missing_contact_cannot_be_declared_away(tiny: MakeSite) -> None:
    framework = tiny_file(FRAMEWORK, ("- {plan: objectives}", "- {contact: nobody}"))
    found = _found(tiny, GAP + APPROVAL, **{FRAMEWORK: framework})
    assert [each.id for each in found] == ["gaps.not-to-be-declared", "contract.not-shown"]


def test_all_elements_that_lean_on_an_event_are_one_finding(sample_tree: SourceTree) -> None:
    site = parse_site(changed(sample_tree, {EVENTS: None}), TODAY)
    (finding,) = [each for each in run_rules(site) if each.location.path == EVENTS]
    assert finding.message == "No event is planned: 28 elements lean on it"
    assert finding.hint == (
        f"Plan an event in {EVENTS}, with 'serves:'. Or say when it will be so: an entry under 'gaps:' in {PLAN}."
    )
    assert (finding.id, finding.level, finding.element) == ("contract.not-shown", Level.ERROR, "event-objective")
