"""What is said of odd characters, where they stand, and what puts them right."""

import pytest

from commshub.model.findings import Finding, Fix, Location
from tiny_files import GLOSSARY, HELP, FindAll, guide, tiny_file


@pytest.mark.parametrize(
    ("typed", "id_", "message", "meant"),
    [
        ("resi\u200bdents", "unseen", "'residents' holds a character that nobody sees (U+200B)", "residents"),
        ("\u3164", "unseen", "There is a character that nobody sees here (U+3164)", ""),
        ("resi\u202edents", "unseen", "'residents' holds a sign that turns text round (U+202E)", "residents"),
        ("\uf0b7", "lost", "A sign here (U+F0B7) shows on no other computer", None),
        ("resi\ufffddents", "lost", "A character was lost in 'resi\ufffddents' (U+FFFD)", None),
        ("Â£", "garbled", "'Â£' was '£', read in the wrong encoding", "£"),
        ("â€", "garbled", "'â€' was another sign, read in the wrong encoding", None),
        ("rеsidents", "look-alike", "'rеsidents' is of two alphabets: 'е' is Cyrillic", "residents"),
        ("ﬁnd", "styled", "'ﬁnd' is made of signs that are no plain letters (U+FB01)", "find"),
    ],
)
def test_each_is_told_at_its_word_with_what_puts_it_right(
    find_all: FindAll, typed: str, id_: str, message: str, meant: str | None
) -> None:
    (found,) = find_all({HELP: guide(f"We help {typed} here.\n")})
    place = Location(HELP, 9, 9, 9, 9 + len(typed))
    assert (found.location, found.id, found.message) == (place, f"characters.{id_}", message)
    assert found.fix == (None if meant is None else Fix(place, meant))


def test_what_is_written_by_number_is_told_where_it_is_typed(find_all: FindAll) -> None:
    found = find_all({HELP: guide("We help &#1088;esidents.\n")})
    assert [(each.id, each.location, each.fix) for each in found] == [
        ("characters.look-alike", Location(HELP, 9, 9, 9, 24), None)
    ]


def test_facts_are_read_as_well_with_their_escapes(find_all: FindAll) -> None:
    found = find_all({GLOSSARY: tiny_file(GLOSSARY, ("meaning: ", 'meaning: "\\u200B"\n  note: '))})
    assert "characters.unseen" in {each.id for each in found}


def test_the_top_of_a_page_is_read_as_well(find_all: FindAll) -> None:
    found = find_all({HELP: guide("We help.\n", ("Get help", "Gеt help"))})
    assert [(each.id, each.location.line) for each in found] == [("characters.look-alike", 3)]


def test_lines_that_list_what_is_refused_are_not_read(find_all: FindAll) -> None:
    waiver = 'links.leads-nowhere:\n  - {path: docs/help.md, reason: "The wоrd", owner: prevent-team}\n'
    found = find_all({"content_data/waivers.yml": waiver})
    assert not [each for each in found if each.id.startswith("characters.")]


def test_the_whole_finding(find_all: FindAll) -> None:
    assert find_all({HELP: guide("A seat costs Â£5.\n")}) == (
        Finding(
            Location(HELP, 9, 14, 9, 16),
            "'Â£' was '£', read in the wrong encoding",
            "Type '£' in its place.",
            fix=Fix(Location(HELP, 9, 14, 9, 16), "£"),
            id="characters.garbled",
        ),
    )
