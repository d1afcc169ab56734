"""The files of facts: what is read of those that are there, and what is known of those that cannot be read."""

import pytest

from commshub.model.council import Council
from commshub.model.parse_errors import ErrorKind
from commshub.model.unread import UnreadError
from tiny_files import tiny_file
from tiny_hub import MakeSite

COUNCIL = "content_data/council.yml"
EVENTS = "content_data/events.yml"


def test_of_a_file_with_one_fault_rules_are_shown_the_rest(tiny: MakeSite) -> None:
    site = tiny({COUNCIL: tiny_file(COUNCIL).replace("E99999998", "Littleton")})
    assert site.council is None
    council = site.as_far_as_read().council
    assert isinstance(council, Council)
    assert council.name == "Littleton Council"
    with pytest.raises(UnreadError):
        _ = council.gss_code


@pytest.mark.parametrize("content", ["- a list\n", "name: name: name\n", b"name: \xff\n", None])
def test_of_a_file_that_cannot_be_read_rules_are_shown_nothing(tiny: MakeSite, content: str | bytes | None) -> None:
    site = tiny({COUNCIL: content}).as_far_as_read()
    with pytest.raises(UnreadError):
        _ = site.council


@pytest.mark.parametrize("content", ["- a list\n", b"name: \xff\n"])
def test_entries_that_cannot_be_read_are_not_missing(tiny: MakeSite, content: str | bytes) -> None:
    assert not tiny({EVENTS: content}).events.readable
    assert tiny({EVENTS: None}).events.readable


def test_a_site_that_can_be_read_is_shown_as_it_is(tiny: MakeSite) -> None:
    site = tiny()
    assert site.as_far_as_read() is site


def test_a_misspelt_flag_needs_no_quotes(tiny: MakeSite) -> None:
    site = tiny({COUNCIL: tiny_file(COUNCIL).replace("sample: yes", "sampel: yes")})
    assert [each.kind for each in site.parse_errors] == [ErrorKind.UNKNOWN_FIELD]
