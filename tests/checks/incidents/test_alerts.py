"""What the rules on alerts say, and when they keep quiet."""

import pytest

from commshub.checks.incidents import alerts
from commshub.model.findings import Finding, Location
from tiny_files import CONTACTS, FindAll
from tiny_hub import MakeSite

FILE = "content_data/alerts.yml"
ALERT = """\
closed:
  level: notice
  title: Our office is closed
  text: Call us instead.
  start: 2026-11-20 09:00
  end: 2026-11-27 17:00
  pages: [index.md, get-help/]
  approver: prevent-team
  link: get-help/worried.md
"""


def _alert(*changes: tuple[str, str]) -> dict[str, str]:
    text = ALERT
    for old, new in changes:
        assert text.count(old) == 1
        text = text.replace(old, new)
    return {FILE: text}


def _two(*changes: tuple[str, str]) -> dict[str, str]:
    """Two urgent alerts of a day on one page, the second changed."""
    urgent = _alert(("level: notice", "level: urgent"), ("2026-11-27", "2026-11-21"))[FILE]
    second = urgent.replace("closed:", "moved:")
    for old, new in changes:
        assert second.count(old) == 1
        second = second.replace(old, new)
    return {FILE: urgent + second}


@pytest.mark.parametrize("pages", ["all", "[all]", "[get-help/]", "[editors/rules.md]", "[editors/]"])
def test_an_alert_in_order_is_fine(find_all: FindAll, pages: str) -> None:
    assert find_all(_alert(("[index.md, get-help/]", pages))) == ()


@pytest.mark.parametrize("end", ["2026-11-20 09:00", "2026-11-20 08:59", "2025-11-27 17:00"])
def test_an_alert_that_ends_before_it_starts_is_reported(tiny: MakeSite, end: str) -> None:
    assert list(alerts.ends_before_it_starts(tiny(_alert(("2026-11-27 17:00", end))))) == [
        Finding(
            Location(FILE, 6, 3),
            "The alert 'closed' ends before it starts",
            "It starts at 9am on 20 November 2026: change 'start:' or 'end:'.",
        )
    ]


@pytest.mark.parametrize(
    ("level", "end", "days", "most"), [("urgent", "2026-11-28 09:00", 8, 7), ("notice", "2026-12-23 09:00", 33, 31)]
)
def test_an_alert_that_lasts_too_long_is_reported(tiny: MakeSite, level: str, end: str, days: int, most: int) -> None:
    site = tiny(_alert(("level: notice", f"level: {level}"), ("2026-11-27 17:00", end)))
    assert list(alerts.lasts_too_long(site)) == [
        Finding(
            Location(FILE, 6, 3),
            f"The alert 'closed' lasts {days} days, and {most} is the most",
            "Let it end sooner and look again then, or write what lasts on a page.",
        )
    ]


@pytest.mark.parametrize(("level", "end"), [("urgent", "2026-11-27 09:00"), ("notice", "2026-12-21 09:00")])
def test_an_alert_may_last_as_long_as_that(tiny: MakeSite, level: str, end: str) -> None:
    assert not list(
        alerts.lasts_too_long(tiny(_alert(("level: notice", f"level: {level}"), ("2026-11-27 17:00", end))))
    )


def test_an_approver_who_is_no_contact_is_reported(tiny: MakeSite) -> None:
    assert list(alerts.unknown_approver(tiny(_alert(("prevent-team", "prevent-taem"))))) == [
        Finding(
            Location(FILE, 8, 3),
            "There is no contact called 'prevent-taem' to approve alerts",
            "Name the role that agreed to the words, by its id. Did you mean 'prevent-team'?",
        )
    ]


def test_an_approver_is_not_missed_while_the_contacts_cannot_be_read(find_all: FindAll) -> None:
    assert "alerts.unknown-approver" not in {each.id for each in find_all({**_alert(), CONTACTS: None})}


def test_an_alert_without_an_approver_is_reported(find_all: FindAll) -> None:
    (found,) = find_all(_alert(("  approver: prevent-team\n", "")))
    assert (found.id, found.message) == ("fields.missing", "There is no 'approver' in 'closed'")


def test_a_page_that_is_not_there_is_reported(tiny: MakeSite) -> None:
    assert list(alerts.unknown_page(tiny(_alert(("get-help/]", "get-help]"))))) == [
        Finding(
            Location(FILE, 7, 21),
            "The alert 'closed' stands on no page: 'get-help'",
            "Name a page or a folder below docs/, as in 'get-help/', or all. Did you mean 'get-help/'?",
        )
    ]


def test_a_link_to_a_page_that_is_not_there_is_reported(tiny: MakeSite) -> None:
    assert list(alerts.leads_nowhere(tiny(_alert(("worried.md", "wurried.md"))))) == [
        Finding(
            Location(FILE, 9, 3),
            "The alert 'closed' leads to no page: 'get-help/wurried.md'",
            "Name a page below docs/, or delete the line. Did you mean 'get-help/worried.md'?",
        )
    ]


def test_two_urgent_alerts_on_one_page_at_once_are_reported(tiny: MakeSite) -> None:
    assert list(alerts.two_urgent_at_once(tiny(_two(("[index.md, get-help/]", "all"))))) == [
        Finding(
            Location(FILE, 10, 1),
            "'closed' and 'moved' are urgent at the same time",
            "Both would stand on docs/get-help/worried.md: put them into one alert, or make one a notice.",
        )
    ]


@pytest.mark.parametrize(
    "change",
    [
        ("level: urgent", "level: notice"),
        ("[index.md, get-help/]", "[editors/]"),
        ("start: 2026-11-20 09:00\n  end: 2026-11-21 17:00", "start: 2026-11-21 17:00\n  end: 2026-11-22 17:00"),
    ],
    ids=["a-notice", "other-pages", "one-after-the-other"],
)
def test_urgent_alerts_that_do_not_meet_are_fine(tiny: MakeSite, change: tuple[str, str]) -> None:
    assert not list(alerts.two_urgent_at_once(tiny(_two(change))))


def test_a_long_title_and_a_long_text_are_reported(tiny: MakeSite) -> None:
    site = tiny(_alert(("Our office is closed", "a" * 61), ("Call us instead.", "a" * 201)))
    hint = "Say only what changed and what to do, and let 'link:' lead to a page with the rest."
    assert list(alerts.too_long(site)) == [
        Finding(Location(FILE, 3, 3), "The title of 'closed' has 61 characters, and 60 is the most", hint),
        Finding(Location(FILE, 4, 3), "The text of 'closed' has 201 characters, and 200 is the most", hint),
    ]
    assert not list(alerts.too_long(tiny(_alert(("Our office is closed", "a" * 60), ("Call us instead.", "a" * 200)))))


@pytest.mark.parametrize(
    "text", ["The threat level was raised to SEVERE.", "It is critical, says the page on the threat level."]
)
def test_a_threat_level_is_reported(tiny: MakeSite, text: str) -> None:
    assert list(alerts.states_threat_level(tiny(_alert(("Call us instead.", text))))) == [
        Finding(
            Location(FILE, 1, 1),
            "The alert 'closed' states the national threat level",
            "Say that it has changed and where to look it up: a level that is written here will soon be wrong.",
        )
    ]


@pytest.mark.parametrize("text", ["The threat level has changed.", "Severe weather.", "Low prices."])
def test_words_about_other_things_are_fine(tiny: MakeSite, text: str) -> None:
    assert not list(alerts.states_threat_level(tiny(_alert(("Call us instead.", text)))))


@pytest.mark.parametrize("start", ["2026-11-20", "2026-11-31 09:00", "2026-11-20 25:00", "9am on Friday"])
def test_a_moment_that_is_none_is_reported(find_all: FindAll, start: str) -> None:
    (found,) = find_all(_alert(("2026-11-20 09:00", start)))
    assert (found.id, found.message, found.hint) == (
        "fields.wrong-value",
        f"'start' is '{start}', not a day and an hour",
        "Write them as in 2026-11-03 09:00, by the clock on our walls.",
    )


@pytest.mark.parametrize(
    ("call", "message", "hint"),
    [
        (
            '{{ contact("emergencies").phone }}',
            "The alert 'closed' calls a contact that is not there: 'emergencies'",
            "Name one of content_data/contacts.yml. Did you mean 'emergency'?",
        ),
        (
            '{{ contact("emergency").form }}',
            "The contact 'emergency' has no 'form' to show",
            "Ask it for another way in the alert 'closed', or add 'form:' to the contact.",
        ),
    ],
)
def test_an_alert_that_calls_what_is_not_there_is_reported(tiny: MakeSite, call: str, message: str, hint: str) -> None:
    site = tiny(_alert(("Call us instead.", f"'Use {call}'")))
    assert list(alerts.unknown_fact(site)) == [Finding(Location(FILE, 4, 3), message, hint)]


def test_a_call_counts_as_what_readers_see_of_it(tiny: MakeSite) -> None:
    fits = "x" * 175 + ' {{ contact("emergency").phone }}'
    assert list(alerts.too_long(tiny(_alert(("Call us instead.", f"'{fits}'"))))) == []
    (finding,) = alerts.too_long(tiny(_alert(("Call us instead.", f"'xxxxx{fits}'"))))
    assert finding.message == "The text of 'closed' has 201 characters, and 200 is the most"


def test_the_way_to_say_call_999_is_told(find_all: FindAll) -> None:
    (finding,) = find_all(_alert(("Call us instead.", "Call 999 in danger.")))
    assert finding.id == "typed-details.phone-number"
    assert finding.hint == 'Write {{ contact("emergency").phone }} in its place.'
    assert find_all(_alert(("Call us instead.", 'Call {{ contact("emergency").phone }} in danger.'))) == ()
