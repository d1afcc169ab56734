"""The log of urgent corrections as the hub writes and reads it, and what is said of one."""

from datetime import date

from commshub.model.findings import Finding, Location
from commshub.model.urgent import URGENT, PassedOver, UrgentCorrection
from commshub.reporting.urgent import passed_over_text, urgent_log
from tiny_hub import MakeSite

CORRECTION = UrgentCorrection(
    paths=("content_data/alerts.yml", "docs/a b.md"),
    by="prevent-team",
    why='He said: "now" # at once',
    day=date(2026, 11, 20),
    until=date(2026, 11, 25),
    passed_over=(PassedOver(rule="reviews.long-overdue", place="docs/a.md", message="'A' is late: é"),),
)


def test_what_is_written_is_read_again(tiny: MakeSite) -> None:
    site = tiny({URGENT: urgent_log((CORRECTION, CORRECTION))})
    assert site.parse_errors == ()
    assert site.urgent
    assert site.urgent.corrections == (CORRECTION, CORRECTION)


def test_what_waits_is_named_with_the_day() -> None:
    late = Finding(Location("docs/a.md", 4), "It is late", "Read it.", id="reviews.long-overdue")
    assert passed_over_text([late], [CORRECTION]) == (
        "For an urgent correction, 1 problem may wait until 25 November 2026 and will then stop the build:\n"
        "  docs/a.md, line 4: It is late (reviews.long-overdue)\n"
    )
    assert passed_over_text([], [CORRECTION]) == ""
