"""What the rules on reviews say on each day around the day that a review is due, and when they keep quiet."""

from datetime import date, timedelta

import pytest

from commshub.checks.pages import reviews
from commshub.model.findings import Finding, Level, Location
from legal_hub import legal, path_of
from tiny_files import HELP, FindAll, guide
from tiny_hub import TODAY, MakeSite

TEXT = "We can talk through what worries you.\n"
# A guide is reviewed every 365 days, and this one was read on 3 November 2026.
DUE = date(2027, 11, 3)
LAST_DAY_OF_GRACE = DUE + timedelta(days=90)
# No page but the one in question.
ALONE = {"docs/index.md": None, "docs/get-help/worried.md": None}
HINT = "Read it through, mend what has changed, and write today's date after 'last_reviewed:'."


def test_a_review_is_due_from_the_day_after_its_last(tiny: MakeSite) -> None:
    files = {HELP: guide(TEXT), **ALONE}
    assert not list(reviews.due(tiny(files, today=DUE)))
    assert list(reviews.due(tiny(files, today=DUE + timedelta(days=1)))) == [
        Finding(Location(HELP, 7, 1), "The page was to be reviewed by 3 November 2027", HINT)
    ]


def test_a_review_that_is_due_is_a_warning_for_ninety_days_and_then_an_error(tiny: MakeSite) -> None:
    files = {HELP: guide(TEXT), **ALONE}
    last = tiny(files, today=LAST_DAY_OF_GRACE)
    assert [finding.location for finding in reviews.due(last)] == [Location(HELP, 7, 1)]
    assert not list(reviews.long_overdue(last))

    after = tiny(files, today=LAST_DAY_OF_GRACE + timedelta(days=1))
    assert not list(reviews.due(after))
    assert list(reviews.long_overdue(after)) == [
        Finding(Location(HELP, 7, 1), "The review of the page is 91 days late (it was due by 3 November 2027)", HINT)
    ]


def test_only_the_second_stops_publishing(find_all: FindAll) -> None:
    reviewed = "last_reviewed: 2026-11-03"
    due = find_all({HELP: guide(TEXT, (reviewed, "last_reviewed: 2025-11-01"))})
    overdue = find_all({HELP: guide(TEXT, (reviewed, "last_reviewed: 2024-11-01"))})
    assert [(finding.id, finding.level) for finding in (*due, *overdue)] == [
        ("reviews.due", Level.WARNING),
        ("reviews.long-overdue", Level.ERROR),
    ]


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(("kind: guide", "kind: news"), id="of a kind that is never reviewed"),
        pytest.param(("kind: guide", "kind: guides"), id="of an unknown kind"),
        pytest.param(("last_reviewed: 2026-11-03", "last_reviewed: last spring"), id="with a day that is none"),
        pytest.param(("last_reviewed: 2026-11-03\n", ""), id="without a day"),
    ],
)
def test_no_review_is_asked_of_a_page(tiny: MakeSite, change: tuple[str, str]) -> None:
    files = {HELP: guide(TEXT, change), **ALONE}
    assert not list(reviews.due(tiny(files, today=DUE + timedelta(days=1))))
    assert not list(reviews.long_overdue(tiny(files, today=LAST_DAY_OF_GRACE + timedelta(days=1))))


def test_every_kind_has_its_own_time(tiny: MakeSite) -> None:
    half_a_year_later = date(2026, 11, 3) + timedelta(days=181)
    assert list(reviews.due(tiny(today=half_a_year_later))) == [
        Finding(Location("docs/get-help/worried.md", 7, 1), "The page was to be reviewed by 2 May 2027", HINT)
    ]


def test_a_page_reviewed_on_a_day_to_come_is_reported(tiny: MakeSite) -> None:
    tomorrow = f"last_reviewed: {TODAY + timedelta(days=1)}"
    assert list(reviews.in_the_future(tiny({HELP: guide(TEXT, ("last_reviewed: 2026-11-03", tomorrow))}))) == [
        Finding(
            Location(HELP, 7, 1),
            "The page was last reviewed on 21 November 2026, which is still to come",
            "Write the day on which somebody really read the page through.",
        )
    ]


def test_a_page_reviewed_today_is_fine(tiny: MakeSite) -> None:
    today = f"last_reviewed: {TODAY}"
    assert not list(reviews.in_the_future(tiny({HELP: guide(TEXT, ("last_reviewed: 2026-11-03", today))})))


def test_a_legal_page_stops_the_build_on_the_day_after_its_year(tiny: MakeSite) -> None:
    late = legal("privacy", ("last_reviewed: 2026-11-12", "last_reviewed: 2025-11-19"))
    in_time = legal("privacy", ("last_reviewed: 2026-11-12", "last_reviewed: 2025-11-20"))
    path = path_of("privacy")
    assert [each for each in reviews.long_overdue(tiny(late)) if each.location.path == path] == [
        Finding(
            Location(path, 7),
            "The review of the page is 1 day late (it was due by 19 November 2026)",
            "Read it through, mend what has changed, and write today's date after 'last_reviewed:'.",
        )
    ]
    assert not [*reviews.due(tiny(late)), *reviews.long_overdue(tiny(in_time))]
