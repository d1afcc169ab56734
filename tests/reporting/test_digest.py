"""What is due, as people, programs, calendars and mail programs get it."""

import json
from datetime import date
from email import message_from_string

from icalendar import Calendar

from commshub.model.ends import End, EndKind
from commshub.model.findings import Location
from commshub.reporting.digest import Digest, digest_calendar, digest_json, digest_mail, digest_text, due_ends, when
from tiny_hub import TODAY, MakeSite

FIGURE = End(
    *(EndKind.STATISTIC, "referrals", date(2026, 12, 1), Location("content_data/statistics.yml", 6)),
    *("The figure 'referrals' is to be renewed by 1 December 2026", "Open its source.", "prevent-team"),
    *(date(2026, 10, 17), date(2026, 11, 10), date(2026, 12, 2)),
)
CONTACT = End(
    *(EndKind.CONTACT, "emergency", date(2026, 12, 1), Location("content_data/contacts.yml", 20)),
    *("'emergency' is to be checked again by 1 December 2026", "Ring it.", ""),
    *(date(2026, 10, 17), date(2026, 11, 10), date(2026, 12, 2)),
)
LATER = End(
    *(EndKind.PLAN, "period", date(2027, 3, 31), Location("content_data/comms_plan.yml", 9)),
    *("The plan runs out on 31 March 2027", "Write the next plan.", "prevent-team"),
    *(date(2026, 12, 31), date(2027, 3, 1), date(2027, 4, 1)),
)
ALL = (LATER, FIGURE, CONTACT)


def _digest(tiny: MakeSite, owner: str | None = None, days: int | None = None) -> Digest:
    return due_ends(tiny(), ALL, owner, days)


def test_what_was_told_of_is_due_and_what_ends_within_the_days(tiny: MakeSite) -> None:
    assert _digest(tiny).ends == (CONTACT, FIGURE)
    assert _digest(tiny, days=131).ends == (CONTACT, FIGURE, LATER)
    assert _digest(tiny, days=131, owner="prevent-team").ends == (FIGURE, LATER)


def test_people_read_the_order_of_work_by_role(tiny: MakeSite) -> None:
    assert digest_text(_digest(tiny)) == (
        "Littleton: Prevent help\n"
        "2 things due, as of 20 November 2026.\n"
        "\nNobody is named\n"
        "  1. 'emergency' is to be checked again by 1 December 2026\n"
        "     From 2 December 2026 on, in 12 days, it stops publishing.\n"
        "     Ring it.\n"
        "     content_data/contacts.yml, line 20\n"
        "\nLittleton Prevent team (prevent-team)\n"
        "  2. The figure 'referrals' is to be renewed by 1 December 2026\n"
        "     From 2 December 2026 on, in 12 days, it stops publishing.\n"
        "     Open its source.\n"
        "     content_data/statistics.yml, line 6\n"
    )
    assert digest_text(due_ends(tiny(), (), None, None)) == "Nothing is due, as of 20 November 2026.\n"


def test_what_happens_is_said() -> None:
    assert when(FIGURE, date(2026, 12, 2)) == "The site cannot be published until this is done."


def test_programs_get_every_day_of_an_end(tiny: MakeSite) -> None:
    report = json.loads(digest_json(_digest(tiny, owner="prevent-team")))
    assert report["version"] == 1
    assert report["as_of"] == "2026-11-20"
    assert report["ends"] == [
        {
            "kind": "statistic",
            "id": "referrals",
            "owner": "prevent-team",
            "state": "warning",
            "day": "2026-12-01",
            "notice_from": "2026-10-17",
            "warned_from": "2026-11-10",
            "stops_from": "2026-12-02",
            "path": "content_data/statistics.yml",
            "line": 6,
            "message": FIGURE.message,
            "hint": "Open its source.",
        }
    ]


def test_a_calendar_has_each_end_on_its_last_day(tiny: MakeSite) -> None:
    text = digest_calendar(_digest(tiny))
    entries = Calendar.from_ical(text).walk("VEVENT")
    assert [(str(entry["summary"]), entry["dtstart"].dt) for entry in entries] == [
        (CONTACT.message, date(2026, 12, 1)),
        (FIGURE.message, date(2026, 12, 1)),
    ]
    moved = due_ends(tiny(today=TODAY), (LATER,), None, 200)
    assert {str(entry["uid"]) for entry in Calendar.from_ical(digest_calendar(moved)).walk("VEVENT")}.isdisjoint(
        {str(entry["uid"]) for entry in entries}
    )
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))


def test_a_mail_is_a_draft_to_the_owner(tiny: MakeSite) -> None:
    mail = message_from_string(digest_mail(_digest(tiny, owner="prevent-team"), "prevent-team"))
    assert mail["To"] == "prevent@littleton.example"
    assert mail["Subject"] == "Littleton: Prevent help: 1 thing due, as of 20 November 2026"
    assert mail["X-Unsent"] == "1"
    assert "renewed by 1 December 2026" in mail.get_payload()
