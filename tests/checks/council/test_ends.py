"""What is said of things that run out before long."""

from datetime import date

from commshub.checks.council import ends
from commshub.model.findings import Finding, Location
from tiny_hub import MakeSite

CONTACTS = "content_data/contacts.yml"


def test_a_contact_is_warned_of_for_three_weeks(tiny: MakeSite) -> None:
    def found(today: date) -> list[Finding]:
        return [each for each in ends.due_soon(tiny(today=today)) if "'prevent-team'" in each.message]

    assert found(date(2027, 1, 16)) == []
    assert found(date(2027, 1, 17)) == [
        Finding(
            Location(CONTACTS, 12, 3),
            "'prevent-team' is to be checked again by 7 February 2027",
            "Ring it, write to it or open it; mend what has changed; then write today's date after 'checked_on:'.",
        )
    ]
    assert found(date(2027, 2, 8)) == []
