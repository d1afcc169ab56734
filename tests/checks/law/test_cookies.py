"""What the rules on the page on cookies say, and when they keep quiet."""

from collections.abc import Callable, Iterator

import pytest

from commshub.checks.law import cookies
from commshub.model.findings import Finding, Location
from commshub.model.site import Site
from legal_hub import legal, line_of, path_of
from tiny_files import KINDS
from tiny_hub import MakeSite

Check = Callable[[Site], Iterator[Finding]]

PAGE = path_of("cookies")
LAW = "Privacy and Electronic Communications Regulations 2003, regulation 6"
SECTION = "## What this site stores"
ALL = (cookies.not_named, cookies.not_stored, cookies.nothing_is_stored, cookies.said_to_store_nothing)
NOTHING = (
    "Nothing. This site sets no cookies. It puts nothing in the storage of your browser, and reads nothing from it."
)


def _files(words: str, stored: str = "") -> dict[str, str]:
    """The page on cookies with other words in the place of its first, in a site that stores something."""
    files = legal("cookies", (NOTHING, words))
    return {**files, KINDS: files[KINDS].replace("stored: []", f"stored: [{stored}]")}


@pytest.mark.parametrize("check", ALL)
def test_the_page_of_the_sample_hub_is_as_it_should_be(check: Check, tiny: MakeSite) -> None:
    assert not list(check(tiny(legal("cookies"))))


def test_what_is_stored_and_not_named_is_reported(tiny: MakeSite) -> None:
    assert list(cookies.not_named(tiny(_files("We store `other`.", "text-size, other")))) == [
        Finding(
            Location(PAGE, line_of("cookies", SECTION)),
            "The site stores 'text-size', and this page does not name it",
            "Write `text-size` in this section, what it is for, and how long it stays.",
            source=LAW,
        )
    ]


@pytest.mark.parametrize(
    ("words", "name", "column"),
    [("One thing: `seen`.", "seen", 12), ("Google Analytics counts visits.", "Google Analytics", 1)],
)
def test_what_is_named_and_not_stored_is_reported(tiny: MakeSite, words: str, name: str, column: int) -> None:
    assert list(cookies.not_stored(tiny(_files(words)))) == [
        Finding(
            Location(PAGE, line_of("cookies", SECTION) + 2, column),
            f"'{name}' is named here, and the site does not store it",
            "Take it out. If a script of yours does store it, add its name to 'stored:' in content_data/pages.yml.",
            source=LAW,
        )
    ]


@pytest.mark.parametrize("words", ["We do not use Google Analytics.", "Nothing: no `_ga`, no `_gid`."])
def test_what_is_said_not_to_be_there_is_fine(tiny: MakeSite, words: str) -> None:
    assert not list(cookies.not_stored(tiny(_files(words))))


def test_a_site_that_stores_nothing_has_to_say_so(tiny: MakeSite) -> None:
    assert list(cookies.nothing_is_stored(tiny(_files("We store small files on your device.")))) == [
        Finding(
            Location(PAGE, line_of("cookies", SECTION)),
            "The site stores nothing, and the page on cookies does not say so",
            "Begin this section with 'Nothing. This site sets no cookies', if that is so.",
            source=LAW,
        )
    ]


def test_a_site_that_stores_something_cannot_say_that_it_does_not(tiny: MakeSite) -> None:
    assert list(cookies.said_to_store_nothing(tiny(_files("Nothing but `text-size`.", "text-size")))) == [
        Finding(
            Location(PAGE, line_of("cookies", SECTION)),
            "The page says that nothing is stored, and the site stores 'text-size'",
            "Begin this section with what is stored, why, and how long it stays.",
            source=LAW,
        )
    ]


def test_a_thing_that_is_stored_and_named_is_fine(tiny: MakeSite) -> None:
    site = tiny(_files("One thing, `text-size`: how large you like the text.", "text-size"))
    assert not [finding for check in ALL for finding in check(site)]
