"""What the rules on confirmed entries say."""

from commshub.checks.contacts import contacts
from commshub.checks.council import confirmed
from commshub.content.site import parse_site
from commshub.content.source_tree import SourceTree
from commshub.model.findings import Finding, Location
from commshub.model.site import Site
from layered_hub import over
from tiny_files import CONTACTS, COUNCIL, tiny_file
from tiny_hub import TODAY, changed

UNSURE = (
    "  checked_on: 2026-11-20\n  recheck_after_days: 90",
    "  to_confirm: Ring it.\n  checked_on: 2026-11-20\n  recheck_after_days: 90",
)
REAL = ("sample: yes\nas_of: 2026-11-20\n", "sample: no\n")


def _site(tiny_tree: SourceTree, line: str) -> Site:
    national = changed(tiny_tree, {CONTACTS: tiny_file(CONTACTS, UNSURE)})
    return parse_site(over(national, {COUNCIL: f"{tiny_file(COUNCIL, REAL)}confirmed:\n  {line}\n"}), TODAY)


def test_a_statement_is_all_that_a_national_entry_needs(tiny_tree: SourceTree) -> None:
    site = _site(tiny_tree, "act-early-line: {by: prevent-team, day: 2026-11-20, found: It answers.}")
    assert list(contacts.still_to_confirm(site)) == []
    assert [*confirmed.nothing_national(site), *confirmed.checked_later(site)] == []


def test_a_statement_from_before_the_packages_own_check_is_told_with_what_is_left(tiny_tree: SourceTree) -> None:
    site = _site(tiny_tree, "act-early-line: {by: prevent-team, day: 2026-11-19, found: It answers.}")
    assert len(list(contacts.still_to_confirm(site))) == 1
    assert list(confirmed.checked_later(site)) == [
        Finding(
            Location(COUNCIL, 15, 3),
            "'act-early-line' was checked for all councils later, on 20 November 2026",
            "What it says now counts. Take this line out, or look again and write the day after 'day:'.",
        )
    ]


def test_a_name_that_is_nearly_right_is_guessed(tiny_tree: SourceTree) -> None:
    site = _site(tiny_tree, "act-early-lin: {by: prevent-team, day: 2026-11-20, found: It answers.}")
    assert [each.hint for each in confirmed.nothing_national(site)] == [
        "Take it out, or write the id of one. Did you mean 'act-early-line'?"
    ]
