"""Opening hours that can be true."""

import pytest

from commshub.checks.contacts import answering_hours
from tiny_files import CONTACTS, tiny_file
from tiny_hub import MakeSite

HOURS = "hours: Monday to Friday, 9am to 5pm, including bank holidays"


@pytest.mark.parametrize(
    "hours",
    [
        "Monday to Friday, 9am to 1pm; Monday to Friday, 2pm to 5pm, including bank holidays",
        "Monday to Friday, 5pm to midnight; Saturday, 9am to 5pm, including bank holidays",
        "Every day, 24 hours",
        "See its website",
    ],
)
def test_hours_that_can_be_are_fine(tiny: MakeSite, hours: str) -> None:
    site = tiny({CONTACTS: tiny_file(CONTACTS, (HOURS, f"hours: {hours}"))})
    for rule in (answering_hours.overlap, answering_hours.too_short, answering_hours.only_at_night):
        assert not list(rule(site))


def test_a_team_for_the_night_may_answer_at_night(tiny: MakeSite) -> None:
    night = (HOURS, "hours: Every day, 5pm to 9am")
    site = tiny({CONTACTS: tiny_file(CONTACTS, night, ("role: Littleton Prevent team", "role: Out-of-hours team"))})
    assert not list(answering_hours.only_at_night(site))
    assert len(list(answering_hours.only_at_night(tiny({CONTACTS: tiny_file(CONTACTS, night)})))) == 1


def test_one_minute_is_told_as_one(tiny: MakeSite) -> None:
    site = tiny({CONTACTS: tiny_file(CONTACTS, (HOURS, "hours: Every day, 9am to 9:01am"))})
    assert [finding.message for finding in answering_hours.too_short(site)] == [
        "'prevent-team' would be open for 1 minute"
    ]
