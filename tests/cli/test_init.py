"""`hub init`: what it makes, what it asks and what it refuses."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from commshub.cli import init as init_module
from commshub.cli.main import hub

GIVEN = {
    "name": "Anytown Borough Council",
    "nation": "england",
    "area": "Anytown",
    "gss": "E07000001",
    "domain": "anytown.gov.uk",
}


def _init(folder: Path, typed: str = "", **given: str) -> Result:
    options = [part for name, value in given.items() for part in (f"--{name}", value)]
    return CliRunner().invoke(hub, ["init", str(folder), *options], input=typed, catch_exceptions=False)


def test_a_hub_is_made_whose_own_tests_pass_and_whose_gate_refuses_it(tmp_path: Path) -> None:
    folder = tmp_path / "hub"
    result = _init(folder, **GIVEN, profile="small")
    made = f"{folder} is the hub of Anytown Borough Council: 54 files, with 111 gaps to fill.\n"
    assert (result.exit_code, result.output) == (0, f"{made}Next: cd {folder}, then hub todo\n")
    checked = CliRunner().invoke(hub, ["check", "--format", "json", str(folder)])
    assert checked.exit_code == 1
    found = {each["id"] for each in json.loads(checked.output)["findings"] if "layer" not in each}
    # That the name and the code are made up is told at once, and not when all gaps are filled.
    assert found == {"unfilled.gap", "placeholders.in-facts", "area-code.wrong-nation"}
    tests = [sys.executable, "-m", "unittest", "discover", "tests"]
    done = subprocess.run(tests, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_what_is_not_given_is_asked_for_at_a_terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(init_module, "can_be_asked", lambda: True)
    given = {name: value for name, value in GIVEN.items() if name not in {"area", "gss"}}
    result = _init(tmp_path / "hub", "Anytown\nE07000001\n", **given)
    assert result.exit_code == 0
    assert "What people call the area: " in result.output
    assert "area: Anytown\n" in (tmp_path / "hub/content_data/council.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("missing", "sentence"),
    [
        (
            "gss",
            "Nobody can be asked here. Add --gss: its code, such as E12345678, in Wales W12345678.\n",
        ),
        ("domain", "Nobody can be asked here. Add --domain: the domain of its mail, such as anytown.gov.uk.\n"),
    ],
)
def test_where_nobody_can_be_asked_it_says_what_to_add(tmp_path: Path, missing: str, sentence: str) -> None:
    result = _init(tmp_path / "hub", **{name: value for name, value in GIVEN.items() if name != missing})
    assert (result.exit_code, result.output) == (2, sentence)
    assert not (tmp_path / "hub").exists()


@pytest.mark.parametrize(
    ("name", "value", "must_be"),
    [
        ("name", "Exampleshire Council", "the council's own name in plain words, such as 'Anytown Borough Council'"),
        ("gss", "W06000001", "its code, such as E12345678, in Wales W12345678"),
        ("gss", "E99999999", "its code, such as E12345678, in Wales W12345678"),
        ("domain", "me@anytown.gov.uk", "the domain of its mail, such as anytown.gov.uk"),
    ],
)
def test_what_is_no_councils_own_is_refused(tmp_path: Path, name: str, value: str, must_be: str) -> None:
    result = _init(tmp_path / "hub", **{**GIVEN, name: value})
    assert (result.exit_code, result.output) == (2, f"'{value}' cannot be --{name}: write {must_be}.\n")


@pytest.mark.parametrize("is_folder", [True, False])
def test_what_is_there_is_left_alone(tmp_path: Path, is_folder: bool) -> None:  # noqa: FBT001 - one of two places
    folder = tmp_path / "hub"
    if is_folder:
        folder.mkdir()
        (folder / "mine.txt").write_text("Mine", encoding="utf-8")
    else:
        folder.write_text("Mine", encoding="utf-8")
    result = _init(folder, **GIVEN)
    assert result.exit_code == 2
    assert result.output == f"'{folder}' is there already, and holds something. Name a folder that is new.\n"


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    result = _init(tmp_path / "file" / "hub", **GIVEN)
    assert result.exit_code == 2
    assert "cannot be written (" in result.output
