"""National lines are held to their numbers, wherever these stand."""

import pytest

from commshub.checks.contacts import national_lines
from commshub.model.national_lines import INDISPENSABLE, NATIONAL_LINES, NATIONAL_SERVICES
from commshub.model.site import Site
from tiny_files import CONTACTS, HELP, KINDS, guide, tiny_file
from tiny_hub import MakeSite


def test_the_sample_asks_for_each_line_as_it_is(sample: Site) -> None:
    demands = sample.kinds.required_contacts
    assert {name: (demands[name].number, demands[name].called) for name in NATIONAL_LINES} == {
        name: (line.number, line.called) for name, line in NATIONAL_LINES.items()
    }
    assert sample.contacts.ids >= NATIONAL_SERVICES
    assert NATIONAL_LINES.keys() >= INDISPENSABLE


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        (
            '  emergency: {needs: [phones], number: "999", called: Emergency services}\n',
            "",
            "'emergency' is not among the contacts that are asked for",
        ),
        ('number: "999"', 'number: "998"', "'emergency' is asked for with '998'"),
        ('number: "999", ', "", "'emergency' is asked for with 'no number'"),
        (", called: Emergency services", "", "'emergency' is asked for without its name or its number"),
    ],
)
def test_what_is_asked_for_cannot_be_weakened(tiny: MakeSite, before: str, after: str, message: str) -> None:
    site = tiny({KINDS: tiny_file(KINDS, (before, after))})
    assert [finding.message for finding in national_lines.weakened(site)] == [message]


def test_a_line_of_another_hub_is_not_asked_for(tiny: MakeSite) -> None:
    assert not list(national_lines.weakened(tiny()))


def test_a_number_in_a_field_that_may_name_a_line_is_compared_too(tiny: MakeSite) -> None:
    wrong = tiny_file(
        CONTACTS,
        ("not_for: Emergencies.\n  fallback: act", "not_for: Emergencies. Ring 0800 789 231.\n  fallback: act"),
    )
    assert [finding.message for finding in national_lines.nearly(tiny({CONTACTS: wrong}))] == [
        "'0800 789 231' is nearly the number of 'Anti-Terrorist Hotline'"
    ]


@pytest.mark.parametrize("text", ["Ring 0800 011 3764.", "It has 08001 pages.", "On 2026-11-20 we met 116123 people."])
def test_numbers_that_are_right_or_none_are_fine(tiny: MakeSite, text: str) -> None:
    assert not list(national_lines.nearly(tiny({HELP: guide(f"{text}\n")})))
