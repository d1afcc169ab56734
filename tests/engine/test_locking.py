"""One process at a time, and a lock that is never left over."""

from pathlib import Path

import pytest

from commshub.engine.locking import locked, try_lock


def test_a_lock_is_held_by_one_until_it_is_given_back(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    first = try_lock(path)
    assert first
    assert try_lock(path) is None
    first.release()
    assert not path.exists()
    second = try_lock(path)
    assert second
    second.release()


def test_a_file_that_a_crash_left_is_locked_again(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    path.touch()
    lock = try_lock(path)
    assert lock
    lock.release()


def test_whoever_waits_too_long_is_told_why(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with (
        locked(path, patience_seconds=1, why=""),
        pytest.raises(TimeoutError, match="somebody builds") as late,
        locked(path, patience_seconds=0.1, why="somebody builds"),
    ):
        pytest.fail("It was held twice", pytrace=False)
    assert late.value.filename == str(path)
    assert not path.exists()


def test_a_lock_is_given_back_when_the_work_fails(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with pytest.raises(KeyError), locked(path, patience_seconds=1, why=""):
        raise KeyError
    assert not path.exists()


def test_a_place_where_no_file_can_be_made_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        try_lock(tmp_path / "no" / "lock")
