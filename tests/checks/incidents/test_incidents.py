"""What the rules on pages after an incident say, and when they keep quiet."""

from datetime import date

import pytest

from commshub.checks.incidents import incidents
from commshub.model.findings import Finding, Location
from tiny_files import CONTACTS, FindAll, tiny_file
from tiny_hub import MakeSite

PAGE = "docs/get-help/market.md"
ALERTS = "content_data/alerts.yml"
PLAN = "content_data/comms_plan.yml"
TEXT = """\
---
kind: incident
title: After what happened at the market
description: What we know, and where to find help.
owner: prevent-team
audiences: [residents]
last_reviewed: 2026-11-20
situation: after-an-incident
approver: prevent-team
approved_at: 2026-11-20 09:30
next_update: 2026-11-20 17:00
expires: 2026-11-27
---

## What we know

{{ holding_lines("after-an-incident") }}

## What to do now

In danger, call {{ contact("emergency").phone }}.

## Where to get help

{{ contact("prevent-team") }}
"""
ALERT = """\
market:
  level: urgent
  title: After what happened at the market
  text: Here is what we know, and where to find help.
  start: 2026-11-20 09:00
  end: 2026-11-26 17:00
  pages: [index.md, get-help/]
  approver: prevent-team
  link: get-help/market.md
"""


def _files(*changes: tuple[str, str], alert: tuple[str, str] = ("", "")) -> dict[str, str]:
    text = TEXT
    for old, new in changes:
        assert text.count(old) == 1
        text = text.replace(old, new)
    return {PAGE: text, ALERTS: ALERT.replace(*alert) if alert[0] else ALERT}


def test_a_page_in_order_is_fine(find_all: FindAll) -> None:
    assert find_all(_files()) == ()


def test_a_situation_that_the_plan_does_not_know_is_reported(tiny: MakeSite) -> None:
    files = _files(("situation: after-an-incident", "situation: after-an-accident"))
    assert list(incidents.unknown_situation(tiny(files))) == [
        Finding(
            Location(PAGE, 8, 1),
            "There is no situation called 'after-an-accident' in the plan",
            "Name one of those under 'situations:' in content_data/comms_plan.yml. Did you mean 'after-an-incident'?",
        )
    ]
    assert not list(incidents.unknown_situation(tiny({**files, PLAN: "owner: ["})))
    assert not list(incidents.wrong_approver(tiny(files)))
    assert not list(incidents.other_holding_lines(tiny(files)))


def test_an_approver_whom_the_plan_does_not_name_is_reported(tiny: MakeSite) -> None:
    files = _files(("approver: prevent-team", "approver: act-early-line"))
    assert list(incidents.wrong_approver(tiny(files))) == [
        Finding(
            Location(PAGE, 9, 1),
            "'act-early-line' cannot agree to this page: the plan names others",
            "Have it agreed by 'prevent-team', and write that id after 'approver:'.",
        )
    ]


def test_the_stand_in_of_the_approver_may_agree(tiny: MakeSite) -> None:
    more = "spokespeople:\n  - {who: prevent-team, speaks_on: All, stand_in: act-early-line}\n"
    plan = {PLAN: tiny_file(PLAN) + more}
    files = _files(("approver: prevent-team", "approver: act-early-line"))
    assert not list(incidents.wrong_approver(tiny({**files, **plan})))
    other = _files(("approver: prevent-team", "approver: emergency"))
    (finding,) = incidents.wrong_approver(tiny({**other, **plan}))
    assert finding.hint == "Have it agreed by 'prevent-team' or 'act-early-line', and write that id after 'approver:'."


MEMBER = """\
lead-member:
  role: Cabinet member for safer communities
  organisation: Littleton Council
  email: safer@littleton.example
  hours: Monday to Friday, 9am to 5pm, including bank holidays
  for_whom: Councillors.
  not_for: Emergencies.
  fallback: emergency
  source: https://www.littleton.example/prevent
  checked_on: 2026-11-09
  recheck_after_days: 90
"""


def test_somebody_who_was_elected_agrees_to_nothing(tiny: MakeSite) -> None:
    contacts = {CONTACTS: tiny_file(CONTACTS) + MEMBER}
    files = _files(("approver: prevent-team", "approver: lead-member"), alert=("prevent-team", "lead-member"))
    site = tiny({**files, **contacts, PLAN: tiny_file(PLAN).replace("approver: prevent-team", "approver: lead-member")})
    found = list(incidents.elected_approver(site))
    assert {each.message for each in found} == {"'lead-member' was elected, and cannot agree to what is said"}
    assert {each.location.path for each in found} == {PAGE, ALERTS, PLAN}
    assert not list(incidents.wrong_approver(tiny({**files, **contacts})))
    assert not list(incidents.elected_approver(tiny(_files())))


def test_an_approval_that_is_still_to_come_is_reported(tiny: MakeSite) -> None:
    files = _files(("approved_at: 2026-11-20 09:30", "approved_at: 2026-11-21 09:30"))
    assert list(incidents.approved_later(tiny(files))) == [
        Finding(
            Location(PAGE, 10, 1),
            "The page was agreed at 9:30am on 21 November 2026, which is still to come",
            "Have it agreed, and write the day and the hour after 'approved_at:'.",
        )
    ]


@pytest.mark.parametrize(("update", "told"), [("2026-11-20 09:30", "9:30am on 20"), ("2026-11-19 17:00", "5pm on 19")])
def test_an_update_before_the_approval_is_reported_once(tiny: MakeSite, update: str, told: str) -> None:
    site = tiny(_files(("next_update: 2026-11-20 17:00", f"next_update: {update}")))
    assert list(incidents.update_before_approval(site)) == [
        Finding(
            Location(PAGE, 11, 1),
            f"The next update, {told} November 2026, is not after the approval",
            "Write when the page was really agreed after 'approved_at:', and a later time after 'next_update:'.",
        )
    ]
    assert not list(incidents.update_overdue(site))


def test_an_update_that_did_not_come_is_reported(tiny: MakeSite) -> None:
    assert list(incidents.update_overdue(tiny(_files(), today=date(2026, 11, 21)))) == [
        Finding(
            Location(PAGE, 11, 1),
            "The next update was promised for 5pm on 20 November 2026",
            "Say what is new, or that nothing is, have it agreed, and name the next time after 'next_update:'.",
        )
    ]
    assert not list(incidents.update_overdue(tiny(_files(), today=date(2026, 11, 20))))


def test_a_page_that_is_over_is_told_as_such_and_nothing_else(find_all: FindAll) -> None:
    found = find_all(_files(), today=date(2026, 11, 28))
    assert [(each.location.path, each.id, each.message) for each in found] == [
        (PAGE, "fields.expired", "The last day was 27 November 2026, which has passed")
    ]


def test_a_page_that_ends_before_its_next_update_is_reported(tiny: MakeSite) -> None:
    files = _files(("next_update: 2026-11-20 17:00", "next_update: 2026-11-28 09:00"))
    assert list(incidents.ends_before_update(tiny(files))) == [
        Finding(
            Location(PAGE, 12, 1),
            "The page ends on 27 November 2026, before its next update",
            "Write a later day after 'expires:', or an earlier time after 'next_update:'.",
        )
    ]
    same = _files(("next_update: 2026-11-20 17:00", "next_update: 2026-11-27 23:00"))
    assert not list(incidents.ends_before_update(tiny(same)))


def test_a_page_that_stays_for_more_than_thirty_days_is_reported(tiny: MakeSite) -> None:
    assert list(incidents.stays_too_long(tiny(_files(("expires: 2026-11-27", "expires: 2026-12-21"))))) == [
        Finding(
            Location(PAGE, 12, 1),
            "The page stays until 21 December 2026, and 30 days are the most",
            "Write an earlier day after 'expires:'. What lasts belongs on a page of news or a guide.",
        )
    ]
    assert not list(incidents.stays_too_long(tiny(_files(("expires: 2026-11-27", "expires: 2026-12-20")))))


def test_the_lines_of_another_situation_are_reported(tiny: MakeSite) -> None:
    files = _files(('holding_lines("after-an-incident")', 'holding_lines("after-an-arrest")'))
    assert list(incidents.other_holding_lines(tiny(files))) == [
        Finding(
            Location(PAGE, 17, 1),
            "These are the lines of 'after-an-arrest', and not of 'after-an-incident'",
            "Write {{ holding_lines(\"after-an-incident\") }}, or change the line 'situation:'.",
        )
    ]


def test_lines_of_two_situations_are_fine_if_its_own_are_among_them(tiny: MakeSite) -> None:
    both = '{{ holding_lines("after-an-arrest") }}\n\n{{ holding_lines("after-an-incident") }}'
    files = _files(('{{ holding_lines("after-an-incident") }}', both))
    assert not list(incidents.other_holding_lines(tiny(files)))


def test_a_page_without_any_lines_is_told_by_the_rule_on_sections(find_all: FindAll) -> None:
    found = find_all(_files(('{{ holding_lines("after-an-incident") }}', "The police are there.")))
    assert [each.id for each in found] == ["sections.lacks-fact"]


def test_another_number_before_that_for_emergencies_is_reported(tiny: MakeSite) -> None:
    files = _files(("In danger, call", 'Call {{ contact("prevent-team").phone }}. In danger, call'))
    assert list(incidents.emergency_not_first(tiny(files))) == [
        Finding(
            Location(PAGE, 21, 6),
            "'prevent-team' stands before the emergency services",
            'Write {{ contact("emergency").phone }} above it, with when to call.',
        )
    ]
    unknown = _files(("In danger, call", 'Call {{ contact("prevent-teem").phone }}. In danger, call'))
    assert not list(incidents.emergency_not_first(tiny(unknown)))


@pytest.mark.parametrize(
    "alert",
    [
        ("[index.md, get-help/]", "[get-help/]"),
        ("link: get-help/market.md", "link: get-help/worried.md"),
        ("2026-11-26 17:00", "2026-11-19 17:00"),
    ],
)
def test_a_page_to_which_no_alert_on_the_home_page_leads_is_reported(tiny: MakeSite, alert: tuple[str, str]) -> None:
    assert list(incidents.not_announced(tiny(_files(alert=alert)))) == [
        Finding(
            Location(PAGE),
            "No alert on the home page leads to this page",
            "Add an entry to content_data/alerts.yml with 'pages: all' and 'link: get-help/market.md'.",
        )
    ]
    assert not list(incidents.not_announced(tiny({**_files(alert=alert), ALERTS: "market: ["})))


@pytest.mark.parametrize("rule", [incidents.not_announced, incidents.update_overdue, incidents.stays_too_long])
def test_other_pages_are_left_alone(tiny: MakeSite, rule: object) -> None:
    assert callable(rule)
    assert not list(rule(tiny()))
