"""What `hub links` writes and says."""

from datetime import date

import yaml

from commshub.model.findings import Location
from commshub.model.outside_links import Outcome, OutsideLink, OutsideLinks
from commshub.reporting.outside_links import links_file, links_text

DAY = date(2026, 11, 20)
BROKEN = OutsideLink(address="https://www.gov.uk/a", checked_on=DAY, outcome=Outcome.NOT_FOUND, since=date(2026, 11, 2))
MOVED = OutsideLink(
    address="https://www.gov.uk/b?c=%22#x",
    checked_on=DAY,
    outcome=Outcome.FINE,
    since=DAY,
    moved_to="https://www.gov.uk/d",
    text="0123456789abcdef",
    text_since=DAY,
)


def test_what_is_written_is_read_as_the_same() -> None:
    for links in ((), (BROKEN, MOVED)):
        read = yaml.load(links_file(links), yaml.BaseLoader)  # noqa: S506 - only strings, lists and dicts
        assert OutsideLinks.model_validate(read).links == links


def test_what_is_wrong_is_told_with_its_place() -> None:
    places = {BROKEN.address: [Location("docs/a.md", 3), Location("docs/b.md", 4)]}
    assert links_text((BROKEN, MOVED), places, 1) == (
        "'https://www.gov.uk/a' is not found, since 2026-11-02\n  docs/a.md, line 3 and 1 more\n"
        "'https://www.gov.uk/b?c=%22#x' has moved to https://www.gov.uk/d\n  nowhere\n\n"
        "2 links, 1 asked for now: 1 broken, 1 moved."
    )


def test_hosts_that_let_no_program_in_are_left_to_people() -> None:
    shut = BROKEN.model_copy(update={"outcome": Outcome.REFUSED_PROGRAMS})
    assert links_text((shut,), {}, 1).endswith("0 broken, 0 moved.\n1 let no program in: open them yourself.")
