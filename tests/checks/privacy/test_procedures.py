"""Orders to colleagues: where they are found, and where they may stand."""

from commshub.checks.privacy import procedures
from commshub.model.findings import Finding, Location
from tiny_files import HELP, guide
from tiny_hub import MakeSite

ORDER = "Ring the duty press officer.\n"
STAFF = ("audiences: [residents]", "audiences: [staff]")


def test_it_stands_where_the_order_does(tiny: MakeSite) -> None:
    assert list(procedures.order_to_staff(tiny({HELP: guide(f"If it rings, r{ORDER[1:]}")}))) == [
        Finding(
            Location(HELP, 9, 14),
            "'ring the duty press officer' is an order to colleagues",
            "Say what you do for the reader, as in 'We take your question', or move it to a page for staff.",
        )
    ]


def test_pages_of_those_who_work_here_may_give_orders(tiny: MakeSite) -> None:
    assert list(procedures.order_to_staff(tiny({HELP: guide(ORDER)})))
    assert not list(procedures.order_to_staff(tiny({HELP: guide(ORDER, STAFF)})))
    assert not list(procedures.order_to_staff(tiny({"docs/editors/a.md": guide(ORDER)})))


def test_facts_are_read_too(tiny: MakeSite) -> None:
    alert = (
        "closed: {level: notice, title: We are closed, text: Log the call., start: 2026-11-20 08:00, "
        "end: 2026-11-27 18:00, pages: all, approver: prevent-team}\n"
    )
    (found,) = procedures.order_to_staff(tiny({"content_data/alerts.yml": alert}))
    assert found.message == "'Log the call' is an order to colleagues"
