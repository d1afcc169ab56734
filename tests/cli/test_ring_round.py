"""`hub ring-round`: the list goes out, comes back filled in, and is taken over whole or not at all."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from tiny_files import CONTACTS

Run = Callable[..., Result]
HEAD = "contact,outcome,by,day,found\n"


@pytest.fixture
def filled(folder: Path) -> Callable[[str], str]:
    """Write a filled-in list, and give its name."""

    def write(rows: str) -> str:
        (folder / "list.csv").write_text(HEAD + rows, encoding="utf-8")
        return "list.csv"

    return write


def test_a_list_goes_out_and_comes_back(run: Run, folder: Path, filled: Callable[[str], str]) -> None:
    assert run("ring-round", "--format", "csv", "--output", "out.csv").exit_code == 0
    assert (folder / "out.csv").read_bytes().startswith(b"\xef\xbb\xbfcontact,who,")
    before = (folder / CONTACTS).read_text()
    noted = before.replace("checked_on: 2026-11-09\n", "checked_on: 2026-11-09  # rang it\n", 1)
    (folder / CONTACTS).write_text(noted)
    rows = 'prevent-team,Right,emergency,2026-11-19,"Picked up at once, by the team"\nemergency,,,,\n'
    taken = run("ring-round", "--filled", filled(rows), "--as-of", "2026-11-20")
    assert (taken.exit_code, taken.output) == (
        0,
        "1 contact checked: prevent-team.\n1 contact on the list not filled in yet.\n",
    )
    after = (folder / CONTACTS).read_text()
    assert "  checked_on: 2026-11-19  # rang it\n" in after
    assert '  checked_by: emergency\n  checked_with: ["01632 960001", "prevent@littleton.example"]\n' in after
    assert '  check_found: "Picked up at once, by the team"\n' in after
    assert len(after.splitlines()) == len(noted.splitlines()) + 3
    again = run("check", "--as-of", "2026-11-20", "--format", "json").output
    assert "contact-checks" not in again
    (folder / CONTACTS).write_text(after.replace('number: "01632 960001"', 'number: "01632 960010"'))
    assert (
        "'01632 960010' of 'prevent-team' is new since the check of 19 November 2026"
        in run("check", "--as-of", "2026-11-20").output
    )


def test_what_is_wrong_stays_unchecked(run: Run, folder: Path, filled: Callable[[str], str]) -> None:
    before = (folder / CONTACTS).read_text()
    taken = run("ring-round", "--filled", filled("prevent-team,wrong,emergency,2026-11-19,A shop answers\n"))
    assert (taken.exit_code, taken.output) == (1, "Still to be mended: prevent-team (A shop answers).\n")
    assert (folder / CONTACTS).read_text() == before


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("prevent-tem,right,emergency,2026-11-19,", "There is no contact called 'prevent-tem'."),
        ("prevent-team,fine,emergency,2026-11-19,", "'fine' is no outcome."),
        ("prevent-team,right,emergncy,2026-11-19,", "There is no contact called 'emergncy' who checked it."),
        ("prevent-team,right,emergency,soon,", "'soon' is not a day."),
        ("prevent-team,right,emergency,2026-11-21,", "21 November 2026 is still to come."),
        ("prevent-team,right,emergency,2026-11-08,", "'prevent-team' was checked later than that, on 9 November 2026."),
        (
            "prevent-team,right,emergency,2026-11-19,\nprevent-team,wrong,emergency,2026-11-19,",
            "'prevent-team' stands in the list more than once.",
        ),
    ],
)
def test_a_row_that_cannot_be_taken_over_keeps_all_out(
    row: str, told: str, run: Run, folder: Path, filled: Callable[[str], str]
) -> None:
    before = (folder / CONTACTS).read_text()
    rows = f"emergency,right,prevent-team,2026-11-20,\n{row}\n"
    refused = run("ring-round", "--filled", filled(rows), "--as-of", "2026-11-20")
    assert refused.exit_code == 1
    assert f"Row 3: {told}" in refused.output
    assert refused.output.endswith("Nothing was written. Mend these rows first.\n")
    assert (folder / CONTACTS).read_text() == before


def test_an_entry_between_braces_is_not_written_to(run: Run, folder: Path, filled: Callable[[str], str]) -> None:
    text = (folder / CONTACTS).read_text().replace("prevent-team:\n", "prevent-team: {\n", 1)
    (folder / CONTACTS).write_text(text)
    refused = run("ring-round", "--filled", filled("prevent-team,right,emergency,2026-11-19,\n"))
    assert (refused.exit_code, refused.output) == (2, "The contacts cannot be read. Run hub check to see why.\n")


def test_a_list_that_is_not_there_is_told(run: Run) -> None:
    assert run("ring-round", "--filled", "nowhere.csv").exit_code == 2
