"""Until when a contact counts, and whether it can be reached."""

from datetime import date

import pytest

from commshub.model.contact import Contact

MADE = {
    "role": "Prevent team",
    "organisation": "Council",
    "hours": "Every day, 24 hours",
    "for_whom": "Anyone.",
    "not_for": "Emergencies.",
    "source": "https://council.example/prevent",
    "checked_on": date(2026, 11, 9),
    "recheck_after_days": 10,
}


@pytest.mark.parametrize(
    ("today", "live"),
    [
        (date(2026, 11, 8), False),
        (date(2026, 11, 9), True),
        (date(2026, 11, 19), True),
        (date(2026, 11, 20), False),
    ],
)
def test_a_check_counts_from_its_day_to_the_last(today: date, *, live: bool) -> None:
    contact = Contact.model_validate(MADE)
    assert contact.check_due == date(2026, 11, 19)
    assert contact.is_live(today) is live


@pytest.mark.parametrize(
    "way",
    [
        {"phones": [{"number": "999"}]},
        {"email": "prevent@council.example"},
        {"form": "https://council.example/form"},
        {"website": "https://council.example"},
    ],
)
def test_any_one_way_is_enough_to_be_reached(way: dict[str, object]) -> None:
    assert Contact.model_validate({**MADE, **way}).can_be_reached


def test_a_contact_without_any_way_cannot_be_reached() -> None:
    assert not Contact.model_validate(MADE).can_be_reached
