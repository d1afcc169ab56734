"""Accounts of one person, and those of services."""

import pytest

from commshub.text.online_accounts import accounts_of_people


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Follow @jordan_smith04 there.", ["@jordan_smith04"]),
        ("It came from @AishaKhan.", ["@AishaKhan"]),
        ("He wrote as @nightwolf there.", ["@nightwolf"]),
        ("Follow us: @ExampleCouncil", []),
        ("Write to jordan@example.org", []),
        ("His user name is dark_knight99.", ["dark_knight99"]),
        ("Choose a user name that is new.", []),
        ("He plays as wolf_1.", ["wolf_1"]),
        ("Posted as part of it.", []),
    ],
)
def test_an_account_of_one_person_is_told_by_a_name_or_by_who_has_it(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in accounts_of_people(text)] == found
