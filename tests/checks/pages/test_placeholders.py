"""What the rules on words that only hold a place say, and when they keep quiet."""

import pytest

from commshub.checks.pages import placeholders
from commshub.model.findings import Finding, Location
from tiny_files import GLOSSARY, HELP, KINDS, FindAll, guide, tiny_file
from tiny_hub import MakeSite

IN_TEXT = "Write the words, or delete the sentence until they are known."
MEANING = "meaning: voluntary support that several services agree together"


@pytest.mark.parametrize(
    ("text", "column", "shown"),
    [
        ("Our hours are TBC.", 15, "TBC"),
        ("Our hours are To be  agreed, to be Confirmed.", 30, "to be Confirmed"),
        ("We open at ....... every day.", 12, "......."),
        ("We open at …… every day.", 12, "……"),
        ("Ask [AREA NAME] about it.", 5, "[AREA NAME]"),
        ("Ask [NAME OF THE COUNCILS OWN TEAM] about it.", 5, "[NAME OF THE COUNCILS O…"),
        ("We list [WEB-SITE 2] here.", 9, "[WEB-SITE 2]"),
        ("Our hours are [TBC].", 15, "[TBC]"),
        ("Sort by [ABC] first.", 9, "[ABC]"),
    ],
)
def test_words_that_hold_a_place_are_reported_once_where_they_stand(
    tiny: MakeSite, text: str, column: int, shown: str
) -> None:
    assert list(placeholders.in_page(tiny({HELP: guide(f"{text}\n")}))) == [
        Finding(Location(HELP, 9, column), f"'{shown}' only holds a place for words that are still to come", IN_TEXT)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The TBCs are a club.",
        "It was to be confirmedly so.",
        "And so on...",
        "And so on….",
        "Read the [GOV](https://www.gov.uk) pages.",
        "Read the [GOV UK][gov] pages.",
        "Read [the pages][GOV UK].",
        "[GOV UK]: https://www.gov.uk",
        "[GOV UK]: <https://www.gov.uk>",
        "*[PCC]: police and crime commissioner",
        "[TOC]",
        "Sort by [AB] first.",
        "He said “[the council] listened to us”.",
        "Ring [1] or [2].",
    ],
)
def test_words_that_only_look_like_it_are_fine(tiny: MakeSite, text: str) -> None:
    assert not list(placeholders.in_page(tiny({HELP: guide(f"{text}\n")})))


def test_every_placeholder_of_a_page_is_reported(tiny: MakeSite) -> None:
    site = tiny({HELP: guide("Ask [AREA NAME].\n\nWe open at TBC, and close at TBC.\n")})
    assert sorted(finding.location for finding in placeholders.in_page(site)) == [
        Location(HELP, 9, 5),
        Location(HELP, 11, 12),
        Location(HELP, 11, 30),
    ]


def test_a_placeholder_at_the_top_of_a_page_is_reported_at_its_line(tiny: MakeSite) -> None:
    site = tiny({HELP: guide("We talk.\n", ("description: Who to talk to.", "description: To be confirmed"))})
    assert list(placeholders.in_page(site)) == [
        Finding(
            Location(HELP, 4, 14),
            "'To be confirmed' only holds a place for words that are still to come",
            "Write out what 'description' is to say.",
        )
    ]


def test_a_hub_adds_words_that_hold_a_place_and_takes_none_away(tiny: MakeSite) -> None:
    kinds = tiny_file(KINDS, ("placeholders: [TBC, to be confirmed", "placeholders: [Ask Kim"))
    site = tiny({HELP: guide("Ask Kim: tbc.\n"), KINDS: kinds})
    assert sorted(finding.message for finding in placeholders.in_page(site)) == [
        "'Ask Kim' only holds a place for words that are still to come",
        "'tbc' only holds a place for words that are still to come",
    ]


def test_what_an_editors_page_shows_as_code_is_an_example(tiny: MakeSite) -> None:
    site = tiny({"docs/editors/gaps.md": guide("Never publish `TBC`.\n"), HELP: guide("We open at `TBC`.\n")})
    assert [finding.location for finding in placeholders.in_page(site)] == [Location(HELP, 9, 13)]


@pytest.mark.parametrize("value", ["'-'", "Test", "Description"])
def test_a_line_that_says_nothing_is_reported_as_a_whole(tiny: MakeSite, value: str) -> None:
    site = tiny({HELP: guide("We talk.\n", ("description: Who to talk to.", f"description: {value}"))})
    words = value.strip("'")
    assert [finding.message for finding in placeholders.in_page(site)] == [
        f"'{words}' only holds a place for words that are still to come"
    ]


def test_a_placeholder_among_the_facts_is_reported(tiny: MakeSite) -> None:
    site = tiny({GLOSSARY: tiny_file(GLOSSARY, (MEANING, "meaning: support [AREA NAME] agrees"))})
    assert list(placeholders.in_facts(site)) == [
        Finding(
            Location(GLOSSARY, 3, 20),
            "'[AREA NAME]' only holds a place for words that are still to come",
            "Write the words, or take the entry out until they are known.",
        )
    ]


def test_a_note_for_editors_among_the_facts_may_say_what_is_to_come(tiny: MakeSite) -> None:
    site = tiny({GLOSSARY: f"# More words are to be confirmed.\n{tiny_file(GLOSSARY)}"})
    assert not list(placeholders.in_facts(site))


def test_the_list_of_placeholders_holds_no_place(find_all: FindAll) -> None:
    assert "to be confirmed" in tiny_file(KINDS)
    assert find_all() == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The method is to determine.", "to determine"),
        ("Please fill this section in.", "Please fill this section"),
        ("Please fill in the box.", "Please fill in the box"),
        ("The panel meets to determine whether somebody needs help.", None),
        ("Please fill in the form.", None),
    ],
)
def test_what_is_left_to_determine_and_to_fill_is_a_gap(tiny: MakeSite, text: str, words: str | None) -> None:
    found = [each.message for each in placeholders.in_page(tiny({HELP: guide(f"{text}\n")}))]
    assert found == ([f"'{words}' only holds a place for words that are still to come"] if words else [])
