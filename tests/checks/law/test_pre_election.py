"""What is told in the weeks before an election, and that nothing is told at any other time."""

from datetime import date

import pytest

from commshub.checks.law import pre_election
from commshub.model.findings import Finding, Location
from commshub.model.site import Site
from tiny_files import COUNCIL, HELP, KINDS, guide, tiny_file
from tiny_hub import MakeSite

CODE = "Recommended code of practice for local authority publicity (2011)"
QUOTED = 'We opened a course.\n\nCouncillor Ann Example said: "It is a great success."\n'
PICTURE = "![The mayor opens the library](library.jpg)\n"
NEW, OLD = ("2026-11-03", "2026-11-16"), ("2026-11-03", "2026-10-16")
NEWS = "docs/news/2026-11-a-campaign.md"
ALERTS = "content_data/alerts.yml"
PLAN = "content_data/comms_plan.yml"


def _election(days: str = "start: 2026-11-10, end: 2026-11-30", more: str = ", told_on: 2026-11-02") -> dict[str, str]:
    line = f"pre_election:\n  - {{name: A by-election, {days}{more}}}\n"
    return {COUNCIL: tiny_file(COUNCIL) + line}


def _all(site: Site) -> list[str]:
    rules = [
        *(pre_election.ends_before_start, pre_election.too_long, pre_election.nobody_told, pre_election.new_campaign),
        *(pre_election.quoted_councillor, pre_election.pictured_councillor, pre_election.party_name),
        *(pre_election.older_page, pre_election.coming_up),
    ]
    return [finding.message for rule in rules for finding in rule(site)]


def test_a_period_that_ends_before_it_starts_is_reported(tiny: MakeSite) -> None:
    assert list(pre_election.ends_before_start(tiny(_election("start: 2027-05-06, end: 2027-03-31")))) == [
        Finding(
            Location(COUNCIL, 16, 46),
            "A pre-election period ends on 31 March 2027, before it starts",
            "Write the day of the notice of election after 'start:', and polling day after 'end:'.",
        )
    ]
    assert not list(pre_election.ends_before_start(tiny(_election("start: 2027-05-06, end: 2027-05-06"))))


def test_a_period_of_more_than_eight_weeks_is_reported(tiny: MakeSite) -> None:
    assert list(pre_election.too_long(tiny(_election("start: 2027-01-01, end: 2027-02-26")))) == [
        Finding(
            Location(COUNCIL, 16, 27),
            "A pre-election period of 57 days, and 56 is the most",
            "Ask the elections team for the day of the notice of election, and write it after 'start:'.",
        )
    ]
    assert not list(pre_election.too_long(tiny(_election("start: 2027-01-01, end: 2027-02-25"))))


@pytest.mark.parametrize(
    ("today", "begin"),
    [
        (date(2027, 3, 17), "begin in 14 days"),
        (date(2027, 3, 30), "begin in 1 day"),
        (date(2027, 3, 31), "have begun"),
        (date(2027, 5, 6), "have begun"),
    ],
)
def test_that_nobody_was_told_is_reported(tiny: MakeSite, today: date, begin: str) -> None:
    days = "start: 2027-03-31, end: 2027-05-06"
    assert list(pre_election.nobody_told(tiny(_election(days, ""), today=today))) == [
        Finding(
            Location(COUNCIL, 16, 5),
            f"The weeks before 'A by-election' {begin}, and nobody was told",
            "Tell owners of pages and partners what changes, and write the day after 'told_on:' in this entry.",
            source=CODE,
        )
    ]
    assert not list(pre_election.nobody_told(tiny(_election(days), today=today)))


@pytest.mark.parametrize("today", [date(2027, 3, 16), date(2027, 5, 7)])
def test_at_other_times_nobody_need_be_told(tiny: MakeSite, today: date) -> None:
    assert not list(pre_election.nobody_told(tiny(_election("start: 2027-03-31, end: 2027-05-06", ""), today=today)))


def test_a_quotation_on_a_new_page_is_reported(tiny: MakeSite) -> None:
    assert list(pre_election.quoted_councillor(tiny({**_election(), HELP: guide(QUOTED, NEW)}))) == [
        Finding(
            Location(HELP, 11, 1),
            "'Councillor Ann Example' is quoted in the pre-election period",
            "Say it in plain facts, without the quotation, until 1 December 2026.",
            source=CODE,
        )
    ]


def test_a_picture_on_a_new_page_is_reported(tiny: MakeSite) -> None:
    assert list(pre_election.pictured_councillor(tiny({**_election(), HELP: guide(PICTURE, NEW)}))) == [
        Finding(
            Location(HELP, 9, 1),
            "A picture shows 'mayor' in the pre-election period",
            "Show the work instead, or go without the picture until 1 December 2026.",
            source=CODE,
        )
    ]


def test_a_party_on_a_new_page_is_reported(tiny: MakeSite) -> None:
    kinds = {KINDS: f"party_words: [Labour]\n{tiny_file(KINDS)}"}
    text = guide("It was the Labour-run council.\n", NEW)
    assert list(pre_election.party_name(tiny({**_election(), **kinds, HELP: text}))) == [
        Finding(
            Location(HELP, 9, 12),
            "'Labour-run' names a party in the pre-election period",
            "Say what the council does and leave the party out until 1 December 2026.",
            source=CODE,
        )
    ]
    assert not list(pre_election.party_name(tiny({**_election(), HELP: text})))
    old = guide("It was the Labour-run council.\n", OLD)
    assert not list(pre_election.party_name(tiny({**_election(), **kinds, HELP: old})))


@pytest.mark.parametrize(
    ("text", "who", "line"),
    [(QUOTED, "'Councillor Ann Example' is quoted", 11), (PICTURE, "'mayor' is in a picture", 9)],
)
def test_an_older_page_is_a_warning_and_no_error(tiny: MakeSite, text: str, who: str, line: int) -> None:
    site = tiny({**_election(), HELP: guide(text, OLD)})
    assert list(pre_election.older_page(site)) == [
        Finding(
            Location(HELP, line, 1),
            f"{who} on a page from before the period",
            "Take it out until 1 December 2026, or ask the monitoring officer and write a waiver.",
            source=CODE,
        )
    ]
    assert _all(site) == [f"{who} on a page from before the period"]
    assert not list(pre_election.older_page(tiny({**_election(), HELP: guide(text, NEW)})))


def test_news_notices_and_the_plan_are_told_when_they_are_dated_in_the_period(tiny: MakeSite) -> None:
    top = guide("", ("kind: guide", "kind: news\ndate: 2026-11-16"), ("title: Get help", "title: A campaign"))
    alert = "{level: %s, title: A fair, text: Come., start: 2026-11-18 09:00, end: 2026-11-20 09:00, pages: all, "
    files = {
        **_election(),
        NEWS: f"{top}Words.\n",
        ALERTS: f"fair: {alert % 'notice'}approver: prevent-team}}\nfire: {alert % 'urgent'}approver: prevent-team}}\n",
        PLAN: tiny_file(PLAN, ("day: 2026-12-01", "day: 2026-11-25")),
    }
    hint = "Ask the monitoring officer. If it is plain information, say so in a waiver; if not, give it a later day."
    found = list(pre_election.new_campaign(tiny(files)))
    assert [(each.location.path, each.message) for each in found] == [
        (NEWS, "'A campaign' is dated in the pre-election period"),
        (ALERTS, "'A fair' is dated in the pre-election period"),
        (PLAN, "'A story' is dated in the pre-election period"),
    ]
    assert {(each.hint, each.source) for each in found} == {(hint, CODE)}
    done = {PLAN: tiny_file(PLAN, ("day: 2026-12-01", "done_on: 2026-11-18, day: 2026-11-18"))}
    assert not list(pre_election.new_campaign(tiny({**_election(), **done})))


@pytest.mark.parametrize("today", [date(2026, 11, 20), date(2026, 12, 3)])
def test_what_will_be_told_is_known_two_weeks_before(tiny: MakeSite, today: date) -> None:
    files = {**_election("start: 2026-12-04, end: 2026-12-31"), HELP: guide(QUOTED + PICTURE, OLD)}
    files[PLAN] = tiny_file(PLAN, ("day: 2026-12-01", "day: 2026-12-08"))
    found = list(pre_election.coming_up(tiny(files, today=today)))
    assert [(each.location.path, each.message) for each in found] == [
        (HELP, "'Councillor Ann Example' is a finding from 4 December 2026 on"),
        (HELP, "'mayor' is a finding from 4 December 2026 on"),
        (PLAN, "'A story' is a finding from 4 December 2026 on"),
    ]
    assert {(each.hint, each.source) for each in found} == {
        ("Take it out by then, or plan it for 1 January 2027 or later.", CODE)
    }


@pytest.mark.parametrize("today", [date(2026, 11, 19), date(2027, 1, 1)])
def test_on_all_other_days_nothing_is_told(tiny: MakeSite, today: date) -> None:
    files = {**_election("start: 2026-12-04, end: 2026-12-31"), HELP: guide(QUOTED + PICTURE, OLD)}
    files[PLAN] = tiny_file(PLAN, ("day: 2026-12-01", "day: 2026-12-08"))
    assert _all(tiny(files, today=today)) == []


def test_a_hub_without_an_election_is_told_nothing(tiny: MakeSite) -> None:
    assert _all(tiny({HELP: guide(QUOTED + PICTURE, NEW)})) == []
    assert _all(tiny({COUNCIL: "name: [", HELP: guide(QUOTED, NEW)})) == []


def test_the_second_of_two_elections_counts_as_well(tiny: MakeSite) -> None:
    first = {COUNCIL: _election("start: 2026-03-31, end: 2026-05-07")[COUNCIL]}
    first[COUNCIL] += "  - {name: Another, start: 2026-11-10, end: 2026-11-30, told_on: 2026-11-02}\n"
    assert _all(tiny({**first, HELP: guide(QUOTED, NEW)})) == [
        "'Councillor Ann Example' is quoted in the pre-election period"
    ]
