"""The log of urgent corrections names nothing that could harm a reader, and ends within days."""

import pytest

from commshub.checks.council import urgent
from commshub.model.findings import Location
from commshub.model.urgent import URGENT
from tiny_files import FindAll
from tiny_hub import MakeSite

LOG = """\
corrections:
  - paths: [content_data/alerts.yml]
    by: prevent-team
    why: The office is flooded
    day: 2026-11-18
    until: 2026-11-23
    passed_over:
      - {rule: reviews.long-overdue, place: docs/index.md, message: Late}
"""


def test_a_log_in_order_is_fine(find_all: FindAll) -> None:
    assert find_all({URGENT: LOG}) == ()
    assert find_all({URGENT: "# Nothing yet.\n"}) == ()


@pytest.mark.parametrize("rule", ["stories.consent-withdrawn", "contacts.missing-contact", "hub.crash"])
def test_what_could_harm_a_reader_is_found(tiny: MakeSite, rule: str) -> None:
    (finding,) = urgent.never_passed_over(tiny({URGENT: LOG.replace("reviews.long-overdue", rule)}))
    assert (finding.location, finding.message) == (
        Location(URGENT, 8, 10),
        f"Findings of '{rule}' are never passed over",
    )


@pytest.mark.parametrize(("until", "found"), [("2026-11-23", 0), ("2026-11-24", 1)])
def test_the_rest_waits_five_days(tiny: MakeSite, until: str, found: int) -> None:
    assert len(list(urgent.waits_too_long(tiny({URGENT: LOG.replace("2026-11-23", until)})))) == found


def test_who_decided_it_is_a_role(find_all: FindAll) -> None:
    (finding,) = find_all({URGENT: LOG.replace("by: prevent-team", "by: Jo")})
    assert finding.id == "references.unknown"
