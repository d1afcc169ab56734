"""A folder takes the place of an earlier one as a whole, or not at all."""

from pathlib import Path

import pytest

from commshub.cli.folders import replace_folder, restore_folder
from commshub.content.source_tree import HubError


def _files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_new_files_take_the_place_of_all_earlier_ones(tmp_path: Path) -> None:
    replace_folder(tmp_path / "pack", {"a.md": b"1", "b.md": b"2"})
    replace_folder(tmp_path / "pack", {"b.md": b"3"})
    assert _files(tmp_path / "pack") == {"b.md": b"3"}
    assert [path.name for path in tmp_path.iterdir()] == ["pack"]


def test_what_cannot_be_written_leaves_the_earlier_files(tmp_path: Path) -> None:
    replace_folder(tmp_path / "pack", {"a.md": b"1"})
    with pytest.raises(HubError, match=r"The folder '.*pack' cannot be written \(No such file or directory\)\."):
        replace_folder(tmp_path / "pack", {"no/such/folder.md": b"2"})
    assert _files(tmp_path / "pack") == {"a.md": b"1"}
    assert [path.name for path in tmp_path.iterdir()] == ["pack"]


def test_a_place_in_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(HubError, match=r"cannot be written \(Not a directory\)\."):
        replace_folder(tmp_path / "file" / "pack", {"a.md": b"1"})


def test_an_earlier_folder_that_was_moved_away_comes_back(tmp_path: Path) -> None:
    (tmp_path / ".pack-last").mkdir()
    (tmp_path / ".pack-last" / "a.md").write_bytes(b"1")
    restore_folder(tmp_path / "pack")
    assert _files(tmp_path / "pack") == {"a.md": b"1"}
