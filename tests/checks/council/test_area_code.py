"""The code of the council's area."""

import pytest

from commshub.checks.council import area_code
from tiny_files import COUNCIL, tiny_file
from tiny_hub import MakeSite

CODE = "gss_code: E99999998"


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("E06000066", 0),
        ("E09000033", 0),
        ("E09000034", 1),
        ("W06000001", 1),
        ("E92000001", 1),
        ("E07000000", 1),
        ("E99999998", 0),
    ],
)
def test_a_code_is_that_of_a_council_in_england(tiny: MakeSite, code: str, found: int) -> None:
    site = tiny({COUNCIL: tiny_file(COUNCIL, (CODE, f"gss_code: {code}"))})
    assert len(list(area_code.wrong_nation(site))) == found


def test_a_real_hub_has_no_code_of_a_sample(tiny: MakeSite) -> None:
    site = tiny({COUNCIL: tiny_file(COUNCIL, ("sample: yes", "sample: no"))})
    assert [finding.message for finding in area_code.wrong_nation(site)] == [
        "'E99999998' is no code of a council in England"
    ]


@pytest.mark.parametrize(
    ("name", "code", "found"),
    [
        ("London Borough of Littleton", "E09000001", 0),
        ("London Borough of Littleton", "E07000001", 1),
        ("Littleton County Council", "E06000047", 0),
        ("Littleton County Council", "E07000047", 1),
        ("Littleton District Council", "E10000003", 1),
        ("Littleton Council", "E10000003", 0),
    ],
)
def test_a_code_fits_the_name_of_the_council(tiny: MakeSite, name: str, code: str, found: int) -> None:
    changes = ((CODE, f"gss_code: {code}"), ("name: Littleton Council", f"name: {name}"))
    assert len(list(area_code.wrong_sort(tiny({COUNCIL: tiny_file(COUNCIL, *changes)})))) == found
