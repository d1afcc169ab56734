"""What is said of pages that are not published, and of links to them."""

import pytest

from commshub.checks.links import links
from commshub.checks.pages import drafts
from commshub.model.findings import Finding, Location
from tiny_files import HELP, guide
from tiny_hub import MakeSite

NEW = "docs/new.md"
LINK = "See [what is new](new.md).\n"


def _page(*lines: str, body: str = "Words.\n") -> str:
    return guide(body, ("last_reviewed: 2026-11-03", "\n".join(("last_reviewed: 2026-11-03", *lines))))


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("state: draft", "'new.md' is a draft"),
        ("publish_on: 2026-12-24 09:00", "'new.md' is not published before 9am on 24 December 2026"),
        ("unpublish_on: 2026-11-19 17:00", "'new.md' was taken down at 5pm on 19 November 2026"),
    ],
)
def test_a_link_to_what_readers_cannot_see_is_told_once(line: str, message: str, tiny: MakeSite) -> None:
    site = tiny({HELP: guide(LINK), NEW: _page(line)})
    hint = "Take this link to it out until then, publish it, or give both pages the same 'release:'."
    assert list(drafts.linked(site)) == [Finding(Location(HELP, 9, 19), message, hint)]
    assert list(links.leads_nowhere(site)) == []


def test_pages_of_one_release_may_lead_to_each_other(tiny: MakeSite) -> None:
    together = "release: strategy"
    site = tiny({HELP: _page(together, body=LINK), NEW: _page(together, "publish_on: 2026-12-24 09:00")})
    assert list(drafts.linked(site)) == []
    assert site.unpublished.keys() == {HELP, NEW}


def test_a_draft_may_lead_to_another(tiny: MakeSite) -> None:
    site = tiny({HELP: _page("state: draft", body=LINK), NEW: _page("state: draft")})
    assert list(drafts.linked(site)) == []


def test_a_link_to_what_goes_before_its_own_page_is_told_beforehand(tiny: MakeSite) -> None:
    down = "unpublish_on: 2026-12-31 17:00"
    later = "unpublish_on: 2027-12-31 17:00"
    for lines, number in (((), 1), ((later,), 1), ((down,), 0)):
        site = tiny({HELP: _page(*lines, body=LINK), NEW: _page(down)})
        assert len(list(drafts.linked_until(site))) == number


def test_who_approved_a_page_is_said(tiny: MakeSite) -> None:
    assert list(drafts.approved_by_nobody(tiny({NEW: _page("state: approved", "approved_by: prevent-team")}))) == []
    assert len(list(drafts.approved_by_nobody(tiny({NEW: _page("state: approved")})))) == 1


def test_a_page_that_says_nothing_of_it_is_published_as_ever(tiny: MakeSite) -> None:
    site = tiny({NEW: _page()})
    rules = (drafts.linked, drafts.linked_until, drafts.approved_by_nobody, drafts.checked_by_its_approver)
    assert [finding for rule in (*rules, drafts.down_before_out) for finding in rule(site)] == []
