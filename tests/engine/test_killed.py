"""A run that is killed at any moment: what is published is always one whole site.

The runs are children of the test, killed just before their n-th use of the disk, for every n.
"""

import os
import shutil
import signal
import sys
import time
from collections.abc import Callable
from itertools import permutations
from pathlib import Path

import pytest

from commshub.engine import publishing
from commshub.engine.publishing import restore, staging_dir

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="there are no child processes like that here")

PAGES = ("index.html", "a/index.html", "a/b/index.html")
# What Python tells of itself before it changes something on the disk.
CHANGES = ("os.rename", "os.mkdir", "os.rmdir", "os.remove", "os.truncate", "shutil.rmtree", "ctypes.dlsym", "open")


def _write_site(folder: Path, name: str) -> None:
    for page in PAGES:
        (folder / page).parent.mkdir(parents=True, exist_ok=True)
        (folder / page).write_text(name, encoding="utf-8")


def _publish(location: Path, name: str) -> None:
    staging = staging_dir(location)
    _write_site(staging.folder, name)
    staging.publish(PAGES)


def _in_child(action: Callable[[], None], *, killed_at: int = 0) -> int:
    """Run something in a child that is killed before its n-th use of the disk; how it ended."""
    child = os.fork()
    if not child:
        try:
            if killed_at:
                _die_at(killed_at)
            action()
        except BaseException:  # noqa: BLE001 - a child must never go on as a second test run
            os._exit(1)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _die_at(number: int) -> None:
    seen = 0

    def count(event: str, _: object) -> None:
        nonlocal seen
        if event in CHANGES:
            seen += 1
            if seen == number:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(count)


def _published(location: Path) -> set[str]:
    """What the pages of a site say; a whole site says one thing."""
    assert sorted(path.relative_to(location).as_posix() for path in location.rglob("*.html")) == sorted(PAGES)
    return {(location / page).read_text(encoding="utf-8") for page in PAGES}


@pytest.mark.parametrize("at_once", [True, False], ids=["exchanged", "renamed"])
@pytest.mark.parametrize("is_first", [True, False], ids=["first", "next"])
def test_killed_at_any_moment_it_leaves_one_whole_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, at_once: bool, is_first: bool
) -> None:
    if not at_once:
        monkeypatch.setattr(publishing, "exchange", lambda _one, _other: False)
    location = tmp_path / "site"
    number, ended = 0, -signal.SIGKILL
    while ended:
        number += 1
        shutil.rmtree(location, ignore_errors=True)
        if not is_first:
            _write_site(location, "old")
        ended = _in_child(lambda: _publish(location, "new"), killed_at=number)
        if at_once and sys.platform == "linux" and not is_first:
            assert _published(location) in ({"old"}, {"new"}), number
        restore(location)
        if location.exists() or not is_first:
            assert _published(location) in ({"old"}, {"new"}), number
        _publish(location, "after")
        assert _published(location) == {"after"}, number
        assert [path.name for path in tmp_path.iterdir()] == ["site"], number
    assert number > 15


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux is sure to exchange folders in one step")
def test_whoever_looks_always_finds_a_site(tmp_path: Path) -> None:
    location = tmp_path / "site"
    _write_site(location, "old")

    def publish_often() -> None:
        for number in range(40):
            _publish(location, str(number))

    child = os.fork()
    if not child:
        try:
            publish_often()
        finally:
            os._exit(0)
    looks = 0
    while os.waitpid(child, os.WNOHANG) == (0, 0):
        assert (location / "index.html").exists()
        looks += 1
    assert looks > 40
    assert _published(location) == {"39"}


@pytest.mark.parametrize("number", [2, 3])
def test_runs_that_overlap_in_any_order_publish_the_last_of_them(tmp_path: Path, number: int) -> None:
    for order in permutations(range(number)):
        stagings = [staging_dir(tmp_path / "site") for _ in range(number)]
        for which, staging in enumerate(stagings):
            _write_site(staging.folder, str(which))
        for which in order:
            stagings[which].publish(PAGES)
            assert _published(tmp_path / "site") == {str(which)}
        assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_of_runs_in_children_at_once_one_is_published_whole(tmp_path: Path) -> None:
    location = tmp_path / "site"
    start = time.monotonic() + 0.2
    children = []
    for name in "abc":
        child = os.fork()
        if not child:
            try:
                while time.monotonic() < start:
                    pass
                for _ in range(10):
                    _publish(location, name)
            except BaseException:  # noqa: BLE001 - as above
                os._exit(1)
            os._exit(0)
        children.append(child)
    assert [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children] == [0, 0, 0]
    assert len(_published(location)) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
