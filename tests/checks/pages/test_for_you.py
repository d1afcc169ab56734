"""What the rules on the pages "For you" say."""

from commshub.checks.pages import for_you
from commshub.model.findings import Finding, Location
from tiny_files import CONTACTS, KINDS, tiny_file
from tiny_hub import MakeSite

MENU = "menu:\n"


def _declared(entry: str) -> dict[str, str]:
    """The kinds of pages of the tiny hub, with an entry under `for_you` on line 4."""
    return {KINDS: tiny_file(KINDS, (MENU, f"for_you:\n  {entry}\n{MENU}"))}


def test_a_page_for_nobody_is_reported(tiny: MakeSite) -> None:
    assert list(for_you.unknown_audience(tiny(_declared("resident: {i_am: I live here}")))) == [
        Finding(
            Location(KINDS, 4, 3),
            "The page for you 'resident' is for nobody among the 'audiences'",
            "Name an audience that is there, or add this one under 'audiences:'. Did you mean 'residents'?",
        )
    ]
    assert not list(for_you.unknown_audience(tiny(_declared("residents: {i_am: I live here}"))))


def test_a_page_with_nothing_on_it_is_reported(tiny: MakeSite) -> None:
    files = _declared("venues: {i_am: I run a venue}")
    files[KINDS] = files[KINDS].replace("audiences:\n", "audiences:\n  venues: Venues\n", 1)
    assert list(for_you.nothing_to_gather(tiny(files))) == [
        Finding(
            Location(KINDS, 4, 3),
            "No page is written for 'venues', who has a page 'For you'",
            "Name this audience among the 'audiences:' of a page, or take it out of 'for_you:'.",
        )
    ]
    assert not list(for_you.nothing_to_gather(tiny(_declared("residents: {i_am: I live here}"))))
    assert not list(for_you.nothing_to_gather(tiny(_declared("nobody: {i_am: I live here}"))))


def test_a_contact_that_is_not_there_is_reported(tiny: MakeSite) -> None:
    site = tiny(_declared("residents: {i_am: I live here, contact: prevent-teem}"))
    assert list(for_you.contact_not_listed(site)) == [
        Finding(
            Location(KINDS, 4, 34),
            "There is no contact 'prevent-teem' for the page 'For you' of 'residents'",
            "Name one that stands in content_data/contacts.yml. Did you mean 'prevent-team'?",
        )
    ]
    known = _declared("residents: {i_am: I live here, contact: prevent-team}")
    assert not list(for_you.contact_not_listed(tiny(known)))
    assert not list(for_you.contact_not_listed(tiny({**known, CONTACTS: "a: [\n"})))
