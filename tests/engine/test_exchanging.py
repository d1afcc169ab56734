"""Two folders that trade places."""

import ctypes
import sys
from pathlib import Path

import pytest

from commshub.engine import exchanging
from commshub.engine.exchanging import exchange

ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="only Linux is sure to have it")


def _folders(tmp_path: Path) -> tuple[Path, Path]:
    one, other = tmp_path / "one", tmp_path / "other"
    for folder in (one, other):
        folder.mkdir()
        (folder / "name").write_text(folder.name, encoding="utf-8")
    return one, other


@ON_LINUX
def test_they_trade_places(tmp_path: Path) -> None:
    one, other = _folders(tmp_path)
    assert exchange(one, other)
    assert [(each / "name").read_text(encoding="utf-8") for each in (one, other)] == ["other", "one"]


@ON_LINUX
def test_one_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    one, other = _folders(tmp_path)
    with pytest.raises(FileNotFoundError):
        exchange(one, tmp_path / "none")
    assert (other / "name").exists()


def test_where_the_system_does_not_know_how_nothing_is_moved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one, other = _folders(tmp_path)
    monkeypatch.setattr(exchanging.sys, "platform", "win32")
    assert not exchange(one, other)
    assert (one / "name").read_text(encoding="utf-8") == "one"


@ON_LINUX
def test_where_the_disk_does_not_know_how_nothing_is_moved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one, other = _folders(tmp_path)
    # A flag that nobody knows is refused as a disk refuses one that it does not know.
    monkeypatch.setattr(exchanging, "_RENAME_EXCHANGE", 1 << 20)
    assert not exchange(one, other)
    assert (one / "name").read_text(encoding="utf-8") == "one"
    assert ctypes.get_errno() in exchanging._NOT_HERE  # noqa: SLF001 - what the system said
