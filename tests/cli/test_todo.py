"""`hub todo`: what is left, and what is done."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from commshub.cli.main import hub

GIVEN = ("--name", "Anytown Council", "--nation", "england", "--area", "Anytown", "--gss", "E07000001")


@pytest.fixture
def new(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A hub that has just been made."""
    folder = tmp_path / "hub"
    made = CliRunner().invoke(hub, ["init", str(folder), *GIVEN, "--domain", "anytown.gov.uk", "--profile", "small"])
    assert made.exit_code == 0
    monkeypatch.chdir(folder)
    return folder


def test_work_is_listed_in_order_and_counted(new: Path) -> None:
    council = new / "content_data/council.yml"
    lines = council.read_text(encoding="utf-8").splitlines()
    filled = ["website: https://www.anytown.gov.uk" if line.startswith("website:") else line for line in lines]
    council.write_text("\n".join(filled) + "\n", encoding="utf-8")
    result = CliRunner().invoke(hub, ["todo"], catch_exceptions=False)
    assert result.exit_code == 0
    assert result.output.startswith(
        "1. Who you are (1 of 10 done)\n\n"
        "  content_data/council.yml, line 11\n"
        "    the address at which this hub will stand, such as https://prevent.anytown.gov.uk\n"
        "    Web team, 5 minutes\n"
    )
    assert "\n\n2. Whom people call (0 of 54 done)\n\n" in result.output
    assert (
        "\n\nTo be looked up before the hub goes live (10)\n\n  shout\n    Do this: 'Look up the number"
        in result.output
    )
    assert result.output.endswith("\n1 of 111 gaps filled. About 52 hours of work are left, for 13 roles.\n")


def test_a_folder_without_a_hub_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(hub, ["todo"], catch_exceptions=False)
    assert result.exit_code == 2
    assert result.output.startswith("There is no folder 'content_data' here.")
