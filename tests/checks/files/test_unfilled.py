"""A gap is told once, with who can fill it, and stops what is published."""

import pytest

from commshub.checks.registry import run_rules
from commshub.model.findings import Finding, Level, Location
from tiny_files import CONTACTS, COUNCIL, HELP, guide, tiny_file
from tiny_hub import MakeSite

GAP = "GAP (Prevent lead, 5 minutes) the mail address"
HINT = "Prevent lead can, in about 5 minutes. Write it here in the place of the gap."


def _found(message: str, location: Location) -> Finding:
    return Finding(location, message, HINT, id="unfilled.gap", level=Level.ERROR)


@pytest.mark.parametrize(
    ("path", "text", "line", "column"),
    [
        (CONTACTS, tiny_file(CONTACTS, ("prevent@littleton.example", GAP)), 6, 10),
        (HELP, guide(f"{GAP}\n"), 9, 1),
        (HELP, guide("Short. TBC.\n", ("2026-11-03", GAP)), 7, 16),
    ],
)
def test_nothing_else_is_told_of_what_has_a_gap(tiny: MakeSite, path: str, text: str, line: int, column: int) -> None:
    found = [each for each in run_rules(tiny({path: text})) if not each.location.path.startswith("overrides/")]
    assert found == [_found("To fill in: the mail address", Location(path, line, column))]


def test_a_long_gap_is_cut(tiny: MakeSite) -> None:
    site = tiny({HELP: guide(f"{GAP} {'and more words ' * 9}\n")})
    (found,) = (each for each in run_rules(site) if each.id == "unfilled.gap")
    assert len(found.message) < 80


def test_what_is_filled_in_is_judged_while_other_facts_of_the_file_are_gaps(tiny: MakeSite) -> None:
    real = ("sample: yes", "sample: no")
    council = tiny_file(
        COUNCIL, real, ("gss_code: E99999998", "gss_code: E07000061"), ("website: ", f"website: {GAP} # ")
    )
    told = [each.message for each in run_rules(tiny({COUNCIL: council})) if each.location.path == COUNCIL]
    assert "'E07000061' is the code of Eastbourne, and not of 'Littleton Council'" in told
    assert any(each.startswith("To fill in: ") for each in told)
