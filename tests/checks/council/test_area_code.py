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
        ("E07000001", 1),
        ("E07000029", 1),
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
        ("London Borough of Littleton", "E07000008", 1),
        ("Littleton County Council", "E06000047", 0),
        ("Littleton County Council", "E07000010", 1),
        ("Littleton District Council", "E10000003", 1),
        ("Littleton Council", "E10000003", 0),
    ],
)
def test_a_code_fits_the_name_of_the_council(tiny: MakeSite, name: str, code: str, found: int) -> None:
    changes = ((CODE, f"gss_code: {code}"), ("name: Littleton Council", f"name: {name}"))
    assert len(list(area_code.wrong_sort(tiny({COUNCIL: tiny_file(COUNCIL, *changes)})))) == found


@pytest.mark.parametrize(
    ("name", "code", "messages"),
    [
        ("Eastbourne Borough Council", "E07000061", []),
        ("Hull City Council", "E06000010", []),
        ("The Royal Borough of Kingston upon Thames", "E09000021", []),
        ("Westminster City Council", "E09000033", []),
        (
            "North Somerset Council",
            "E06000066",
            ["'E06000066' is the code of Somerset, and not of 'North Somerset Council'"],
        ),
        ("Derby City Council", "E10000007", ["'E10000007' is the code of Derbyshire, and not of 'Derby City Council'"]),
        (
            "London Borough of Camden",
            "E09000008",
            ["'E09000008' is the code of Croydon, and not of 'London Borough of Camden'"],
        ),
    ],
)
def test_a_real_hub_has_the_code_of_its_own_area(tiny: MakeSite, name: str, code: str, messages: list[str]) -> None:
    changes = (("sample: yes", "sample: no"), (CODE, f"gss_code: {code}"), ("name: Littleton Council", f"name: {name}"))
    site = tiny({COUNCIL: tiny_file(COUNCIL, *changes)})
    assert [finding.message for finding in area_code.another_area(site)] == messages


def test_a_name_in_welsh_is_not_compared(tiny: MakeSite) -> None:
    changes = (
        *(("sample: yes", "sample: no"), ("nation: england", "nation: wales"), (CODE, "gss_code: W06000010")),
        ("name: Littleton Council", "name: Cyngor Sir Gâr"),
    )
    assert not list(area_code.another_area(tiny({COUNCIL: tiny_file(COUNCIL, *changes)})))
