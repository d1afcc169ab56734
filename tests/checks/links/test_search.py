"""What the rules on `search.yml` say, and when they keep quiet."""

import pytest

from commshub.model.findings import Finding, Level, Location
from tiny_files import CONTACTS, HELP, FindAll, guide, tiny_file

SEARCH = "content_data/search.yml"
WORRIED = "get-help/worried.md"

SOUND = """\
contacts: [emergency, act-early-line]
danger:
  - {phrases: [knife], contacts: [emergency, prevent-team]}
synonyms:
  - phrases: [far right]
    pages: [get-help/worried.md, topics.md]
names:
  get-help/worried.md: [Far right groups]
"""


def _changed(old: str, new: str) -> str:
    assert SOUND.count(old) == 1
    return SOUND.replace(old, new)


def _found(find_all: FindAll, text: str, **pages: str | bytes | None) -> list[Finding]:
    return [each for each in find_all({SEARCH: text, **pages}) if each.location.path == SEARCH]


def _error(line: int, column: int, rule: str, message: str, hint: str) -> Finding:
    return Finding(Location(SEARCH, line, column), message, hint, id=f"search.{rule}")


def _warning(line: int, column: int, rule: str, message: str, hint: str) -> Finding:
    return Finding(Location(SEARCH, line, column), message, hint, id=f"search.{rule}", level=Level.WARNING)


def test_a_file_in_order_is_fine(find_all: FindAll) -> None:
    assert _found(find_all, SOUND) == []


def test_a_hub_can_do_without_it(find_all: FindAll) -> None:
    assert _found(find_all, "contacts: [emergency]\n") == []
    assert find_all() == ()


def test_a_synonym_that_leads_to_no_page(find_all: FindAll) -> None:
    assert _found(find_all, _changed("[get-help/worried.md, topics.md]", "[topics.md, get-help/worries.md]")) == [
        _error(
            6,
            24,
            "unknown-page",
            "There is no page 'get-help/worries.md'",
            "Write its path below docs/, or take it out here. Did you mean 'get-help/worried.md'?",
        )
    ]


def test_other_names_of_a_page_that_is_not_there(find_all: FindAll) -> None:
    assert _found(find_all, _changed("  get-help/worried.md: [", "  contact-us.md: [")) == [
        _error(
            8,
            3,
            "unknown-page",
            "There is no page 'contact-us.md'",
            "Write its path below docs/, or take it out here.",
        )
    ]


def test_a_page_that_cannot_be_read_is_not_called_missing_too(find_all: FindAll) -> None:
    text = _changed("topics.md", "help.md")
    assert _found(find_all, text, **{HELP: b"\xff"}) == []
    assert _found(find_all, text, **{HELP: guide("Talk.\n")}) == []


@pytest.mark.parametrize(
    ("old", "new", "line", "column"),
    [
        ("[emergency, act-early-line]", "[emergency, act-early]", 1, 23),
        ("[emergency, prevent-team]", "[emergency, act-early]", 3, 46),
    ],
)
def test_a_contact_that_nobody_knows(find_all: FindAll, old: str, new: str, line: int, column: int) -> None:
    assert _found(find_all, _changed(old, new)) == [
        _error(
            line,
            column,
            "unknown-contact",
            "There is no contact called 'act-early'",
            "Name one that is in content_data/contacts.yml. Did you mean 'act-early-line'?",
        )
    ]


def test_a_contact_that_every_hub_needs_is_missed_once(find_all: FindAll) -> None:
    contacts = tiny_file(CONTACTS).partition("act-early-line:\n  role")[0]
    found = find_all({SEARCH: SOUND, CONTACTS: contacts})
    assert [each.id for each in found if "act-early-line" in each.message and each.location.path == SEARCH] == []
    assert "contacts.missing-contact" in {each.id for each in found}


@pytest.mark.parametrize(
    ("old", "new", "line", "column"),
    [
        ("[emergency, act-early-line]", "[act-early-line, emergency]", 1, 12),
        ("[emergency, prevent-team]", "[act-early-line]", 3, 35),
    ],
)
def test_another_number_before_the_emergency_services(
    find_all: FindAll, old: str, new: str, line: int, column: int
) -> None:
    assert _found(find_all, _changed(old, new)) == [
        _error(
            line,
            column,
            "emergency-first",
            "The contact 'act-early-line' stands before the emergency services",
            "Write 'emergency' first in this list.",
        )
    ]


def test_a_phrase_that_stands_there_twice_in_other_letters(find_all: FindAll) -> None:
    again = '  - {phrases: ["Far-Right"], pages: [index.md]}\nnames:'
    assert _found(find_all, _changed("names:", again)) == [
        _warning(
            7,
            16,
            "phrase-twice",
            "The words 'Far-Right' stand in 'synonyms' a second time",
            "Keep one of the two, and name all pages or contacts there, the best first.",
        )
    ]


def test_a_word_of_danger_may_lead_to_a_page_as_well(find_all: FindAll) -> None:
    assert _found(find_all, _changed("[far right]", "[far right, knife]")) == []


def test_a_word_of_danger_that_stands_there_twice(find_all: FindAll) -> None:
    (found,) = _found(find_all, _changed("[knife]", "[knife, knife]"))
    assert (found.id, found.message) == ("search.phrase-twice", "The words 'knife' stand in 'danger' a second time")


@pytest.mark.parametrize(
    ("names", "column", "found"),
    [
        ("[I am worried about someone]", 25, "I am worried about some…"),
        ("[Far right groups, far right groups]", 43, "far right groups"),
    ],
)
def test_a_name_that_the_page_has_already(find_all: FindAll, names: str, column: int, found: str) -> None:
    assert _found(find_all, _changed("[Far right groups]", names)) == [
        _warning(
            8,
            column,
            "same-as-title",
            f"The page 'get-help/worried.md' has the name '{found}' already",
            "Take this line out, or write another word that people use for it.",
        )
    ]


@pytest.mark.parametrize("name", ["Far-right groups", "Home"])
def test_a_name_that_another_page_has(find_all: FindAll, name: str) -> None:
    text = _changed("[Far right groups]", f"[{name}]\n  topics.md: [{name}]")
    here = 8 if name == "Home" else 9
    found = [each for each in _found(find_all, text) if each.location.line == here]
    owner = "index.md" if name == "Home" else "get-help/worried.md"
    assert [(each.id, each.message, each.hint, each.level) for each in found] == [
        (
            "search.name-of-another",
            f"'{name}' is the name of '{owner}' too",
            "Say in the name what this page is about, or take it out.",
            Level.WARNING,
        )
    ]


def test_what_cannot_be_read_is_told_once(find_all: FindAll) -> None:
    (found,) = _found(find_all, _changed("phrases: [far right]", "phrases: []"))
    assert found.id == "fields.missing"
