"""Addresses of homes, and those of places where everybody may go."""

import pytest

from commshub.text.home_addresses import home_addresses


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("She lives at 14 Mill Lane.", ["14 Mill Lane"]),
        ("The library is at 14 Mill Lane.", []),
        # Whoever lives beside a library lives there all the same.
        ("He lives near the library, at 14 Mill Lane.", ["14 Mill Lane"]),
        ("The library opens. Look at 14 Mill Lane.", ["14 Mill Lane"]),
        ("Flat 3, 22B High Street", ["Flat 3, 22B High Street"]),
        ("Flat 12, Riverside House", ["Flat 12, Riverside House"]),
        ("In 2019 High Street was closed.", []),
        ("On 3 June Street Voices sang.", []),
        ("It costs £14 High Street prices.", []),
        ("See 14 Mill Lane School.", []),
    ],
)
def test_a_home_is_told_by_its_number_and_its_road(text: str, found: list[str]) -> None:
    assert [match.group() for match in home_addresses(text)] == found
