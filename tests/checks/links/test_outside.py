"""Links to other sites: what was found is told after a grace time, and no longer once the link is gone."""

import pytest

from commshub.checks.links.outside import broken, changed, moved
from commshub.model.outside_links import LINKS
from tiny_hub import MakeSite

PAGE = "---\ntitle: A\n---\nRead [it](https://www.gov.uk/old) and [again](https://www.gov.uk/old).\n"


def _found(since: str, outcome: str = "not-found", address: str = "https://www.gov.uk/old", more: str = "") -> str:
    found = f"checked_on: 2026-11-20\n    outcome: {outcome}\n    since: {since}\n{more}"
    return f'links:\n  - address: "{address}"\n    {found}'


@pytest.mark.parametrize(("since", "number"), [("2026-11-13", 1), ("2026-11-14", 0)])
def test_a_link_has_a_week_to_come_right_and_is_told_once(tiny: MakeSite, since: str, number: int) -> None:
    assert len(list(broken(tiny({"docs/a.md": PAGE, LINKS: _found(since)})))) == number


@pytest.mark.parametrize("outcome", ["fine", "not-asked", "refused-programs"])
def test_a_link_that_readers_can_follow_is_right(tiny: MakeSite, outcome: str) -> None:
    assert list(broken(tiny({"docs/a.md": PAGE, LINKS: _found("2026-01-01", outcome)}))) == []


def test_a_link_that_nobody_names_any_more_is_not_told(tiny: MakeSite) -> None:
    more = '    moved_to: "https://www.gov.uk/new"\n'
    site = tiny({LINKS: _found("2026-01-01", address="https://www.gov.uk/elsewhere", more=more)})
    assert [*broken(site), *moved(site), *changed(site)] == []
