"""`hub digest`, which is also called `hub due`."""

import json
from pathlib import Path

from cli.conftest import Run


def test_all_that_is_due_is_listed_on_a_day(run: Run) -> None:
    shown = run("digest", "--as-of", "2027-01-20")
    assert shown.exit_code == 0
    assert "'prevent-team' is to be checked again by 7 February 2027" in shown.output
    assert run("due", "--as-of", "2027-01-20").output == shown.output


def test_a_role_that_is_not_there_is_told(run: Run) -> None:
    refused = run("digest", "--owner", "prevent-tem")
    assert (refused.exit_code, refused.output) == (
        1,
        "There is no contact called 'prevent-tem'. Did you mean 'prevent-team'?\n",
    )


def test_it_is_written_into_a_file(run: Run, folder: Path) -> None:
    assert run("digest", "--format", "json", "--as-of", "2027-01-20", "--output", "due.json").output == ""
    assert json.loads((folder / "due.json").read_text())["as_of"] == "2027-01-20"
    assert run("digest", "--output", "no/such/folder.txt").exit_code == 2


def test_a_folder_without_a_hub_is_told(run: Run, folder: Path) -> None:
    (folder / "content_data").rename(folder / "elsewhere")
    assert run("digest").exit_code == 2
