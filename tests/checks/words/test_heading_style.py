"""What the rules on headings and titles say, and when they keep quiet."""

from collections.abc import Callable, Iterator

import pytest

from commshub.checks.words import heading_style
from commshub.model.findings import Finding, Location
from commshub.model.site import Site
from tiny_files import HELP, guide
from tiny_hub import MakeSite

Rule = Callable[[Site], Iterator[Finding]]
LISTS = {
    "content_data/plain_english.yml": "names: [Hate Crime Awareness Week, Westminster]\nknown_letters: [NHS, UK]\n"
}
WORDS = "What happens next at the panel? We contact us, work with families, and see our key matters. Peer review.\n"
GOV_UK = "Style guide: A to Z (GOV.UK)"


def site_with(heading: str, tiny: MakeSite) -> Site:
    """A page with a heading, and with many words in small letters."""
    return tiny({**LISTS, HELP: guide(f"## {heading}\n\n{WORDS}")})


@pytest.mark.parametrize(
    ("heading", "right"),
    [
        ("What Happens Next At The Panel", "What happens next at the panel"),
        ("Contact Us", "Contact us"),
        ("6. Peer Review", "6. Peer review"),
        ("Key Matters: Families", "Key matters: Families"),
        ("Peer Review in Westminster", "Peer review in Westminster"),
        ("What's Next? Our Panel", "What's next? Our panel"),
    ],
)
def test_capitals_in_the_middle_are_reported(heading: str, right: str, tiny: MakeSite) -> None:
    assert list(heading_style.title_case(site_with(heading, tiny))) == [
        Finding(
            Location(HELP, 9, 1),
            f"The heading '{heading}' has capitals in its middle",
            f"Write '{right}'. Names are listed in content_data/plain_english.yml.",
            source=GOV_UK,
        )
    ]


def test_titles_are_headings_too(tiny: MakeSite) -> None:
    site = tiny({**LISTS, HELP: guide(WORDS, ("title: Get help", "title: Our Key Matters"))})
    assert list(heading_style.title_case(site)) == [
        Finding(
            Location(HELP, 3),
            "The heading 'Our Key Matters' has capitals in its middle",
            "Write 'Our key matters'. Names are listed in content_data/plain_english.yml.",
            source=GOV_UK,
        )
    ]


def test_the_title_of_a_project_is_a_name(tiny: MakeSite) -> None:
    lists = "titles_are_names: [guide]\n"
    page = guide(f"## Key Matters\n\n{WORDS}", ("title: Get help", "title: Our Key Matters"))
    found = heading_style.title_case(tiny({"content_data/plain_english.yml": lists, HELP: page}))
    assert [each.location.line for each in found] == [9]


@pytest.mark.parametrize(
    ("heading", "what", "right"),
    [
        ("What to do:", "colon", "What to do"),
        ("What to do.", "full stop", "What to do"),
    ],
)
def test_a_stop_at_the_end_is_reported(heading: str, what: str, right: str, tiny: MakeSite) -> None:
    assert list(heading_style.stop_at_the_end(site_with(heading, tiny))) == [
        Finding(Location(HELP, 9, 1), f"The heading '{heading}' ends with a {what}", f"Write '{right}'.", source=GOV_UK)
    ]


@pytest.mark.parametrize("heading", ["WHO TO CALL", "BACKGROUND", "NHS AND US"])
def test_a_heading_in_capitals_is_reported(heading: str, tiny: MakeSite) -> None:
    assert list(heading_style.all_capitals(site_with(heading, tiny))) == [
        Finding(
            Location(HELP, 9, 1),
            f"The heading '{heading}' is all in capitals",
            f"Write '{heading.capitalize()}', with capitals for names only.",
            source=GOV_UK,
        )
    ]


@pytest.mark.parametrize(
    ("rule", "heading"),
    [
        (heading_style.title_case, "What happens next at the panel"),
        (heading_style.title_case, "Join us in Hate Crime Awareness Week"),
        (heading_style.title_case, "Next: What happens"),
        (heading_style.title_case, "What next? Contact us"),
        (heading_style.title_case, "(Next)"),
        (heading_style.title_case, "Families in Littleton Magna"),
        (heading_style.title_case, "Panel on Tuesday 8 December"),
        (heading_style.title_case, "Channel"),
        # One capital among many words may be the name of something.
        (heading_style.title_case, "What happens next at the Panel of families"),
        (heading_style.title_case, "Who to Call"),  # no page has the word in small letters
        (heading_style.stop_at_the_end, "What happens next?"),
        (heading_style.stop_at_the_end, "And then..."),
        (heading_style.all_capitals, "NHS"),
        (heading_style.all_capitals, "NHS UK"),
        (heading_style.all_capitals, "MASH"),
        (heading_style.all_capitals, "2026"),
        (heading_style.all_capitals, "NHS and us"),
    ],
)
def test_other_headings_are_fine(rule: Rule, heading: str, tiny: MakeSite) -> None:
    assert not list(rule(site_with(heading, tiny)))


def test_headings_in_other_languages_are_not_looked_at(tiny: MakeSite) -> None:
    welsh = guide("## Beth Sy'n Digwydd:\n", ("title: Get help", "title: Get help\nlanguage: cy"))
    for rule in (heading_style.title_case, heading_style.stop_at_the_end, heading_style.all_capitals):
        assert not list(rule(tiny({HELP: welsh, "docs/other.md": guide("Sy'n digwydd.\n")})))
