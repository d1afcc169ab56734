"""What the rule on people without a name says, and what other rules say in its place."""

from commshub.checks.privacy import clues
from commshub.model.findings import Finding, Location
from tiny_files import COUNCIL, HELP, guide, tiny_file
from tiny_hub import MakeSite

PLACES = {COUNCIL: tiny_file(COUNCIL) + "places:\n  villages: [Millbrook]\n"}


def test_the_place_and_the_other_clue_are_named(tiny: MakeSite) -> None:
    site = tiny({**PLACES, HELP: guide("Two brothers from Millbrook rang us.\n")})
    assert list(clues.beside_a_place(site)) == [
        Finding(
            Location(HELP, 9, 19),
            "'Millbrook' and 'Two brothers' give a place and a family",
            "Leave one of them out, and better both: together they point to somebody.",
            source="House rule on case studies",
        )
    ]


def test_pupils_of_a_named_school_have_a_rule_of_their_own(tiny: MakeSite) -> None:
    site = tiny({HELP: guide("A pupil at Littleton Park School was arrested.\n")})
    assert list(clues.beside_a_place(site)) == []
