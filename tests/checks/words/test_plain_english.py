"""What the rules on the limits and lists of plain English say."""

from commshub.checks.words import plain_english
from commshub.model.findings import Finding, Location
from tiny_files import KINDS
from tiny_hub import MakeSite

LISTS = "content_data/plain_english.yml"


def test_an_audience_that_there_is_not_is_reported(tiny: MakeSite) -> None:
    assert list(plain_english.unknown_audience(tiny({LISTS: "reading_ages:\n  residents: 11\n  residnets: 9\n"}))) == [
        Finding(
            Location(LISTS, 3, 3),
            "'residnets' is no audience",
            "Write one that content_data/pages.yml lists. Did you mean 'residents'?",
        )
    ]


def test_a_kind_that_there_is_not_is_reported(tiny: MakeSite) -> None:
    assert list(plain_english.unknown_kind(tiny({LISTS: "titles_are_names:\n  - guide\n  - guides\n"}))) == [
        Finding(
            Location(LISTS, 3, 5),
            "'guides' is no kind of page",
            "Write one that content_data/pages.yml lists. Did you mean 'guide'?",
        )
    ]


def test_nothing_is_said_while_the_kinds_cannot_be_read(tiny: MakeSite) -> None:
    site = tiny({LISTS: "reading_ages: {a: 9}\ntitles_are_names: [b]\n", KINDS: "a: [\n"})
    assert not [*plain_english.unknown_audience(site), *plain_english.unknown_kind(site)]
