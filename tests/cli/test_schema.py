"""`hub schema`, run as a command in a folder of its own."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from commshub.cli.main import hub
from tiny_hub import ROOT


def test_schemas_are_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(hub, ["schema", "schemas"])
    number = len([*(tmp_path / "schemas").rglob("*.json")])
    assert (result.exit_code, result.output) == (0, f"{number} schemas are in schemas.\n")
    kept = json.loads((ROOT / "schemas/contacts.schema.json").read_text(encoding="utf-8"))
    assert json.loads((tmp_path / "schemas/contacts.schema.json").read_text(encoding="utf-8")) == kept
    assert (tmp_path / "schemas/front-matter/myth.schema.json").is_file()


def test_without_a_folder_they_are_printed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    printed = json.loads(CliRunner().invoke(hub, ["schema"]).output)
    assert printed["version"] == 1
    assert printed["schemas"]["contacts.schema.json"]["title"] == "Contacts"


def test_a_file_is_no_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "schemas").mkdir()
    (tmp_path / "schemas/front-matter").write_text("")
    result = CliRunner().invoke(hub, ["schema", "schemas"])
    assert (result.exit_code, result.output) == (2, "'schemas' cannot be written (File exists).\n")
