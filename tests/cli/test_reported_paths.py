"""The paths that `hub check` is given; what they come to is tested with the command, in `test_check.py`."""

from pathlib import Path

import pytest

from commshub.cli.reported_paths import split_paths
from commshub.content.source_tree import HubError


def test_a_hub_and_its_files_are_told_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "hub" / "content_data").mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    assert split_paths(["hub", "hub/docs/../docs/a.md", "docs/b.md"]) == (tmp_path / "hub", ["docs/a.md", "docs/b.md"])


def test_without_paths_the_hub_is_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert split_paths([]) == (tmp_path, [])


def test_a_path_outside_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(HubError, match=r"^There is no file or folder '\.\./a' in this hub\.$"):
        split_paths(["../a"])
