"""Which names may be those of people."""

import pytest

from commshub.text.person_names import may_be_person


@pytest.mark.parametrize("name", ["Alex Example", "a.example", "Example, A", " Sam "])
def test_a_name_may_be_a_persons(name: str) -> None:
    assert may_be_person(name)


@pytest.mark.parametrize(
    "name", ["", "  ", "Admin", " user ", "Python-docx", "Home Office", "Press Team", "Prevent Lead"]
)
def test_teams_roles_and_programs_are_nobody(name: str) -> None:
    assert not may_be_person(name)
