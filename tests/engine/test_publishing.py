"""Where a site is published, and what is left of one that did not come to an end."""

import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from commshub.engine.publishing import publish

Files = Mapping[str, bytes]
Build = Callable[..., subprocess.CompletedProcess[str]]
FilesIn = Callable[[Path], Files]
Untouched = Callable[[], bool]

# A second hook, which breaks a build off after some of its files are written.
BREAKS_OFF = """
import os
import signal

def on_post_page(output, **_):
    {action}
"""
CTRL_C = "raise KeyboardInterrupt"
KILLED = "os.kill(os.getpid(), signal.SIGKILL)"


def _break_off(folder: Path, action: str) -> None:
    (folder / "break_off.py").write_text(BREAKS_OFF.format(action=action), encoding="utf-8")
    settings = (folder / "mkdocs.yml").read_text(encoding="utf-8")
    assert settings.count("hooks: [hooks/hub.py]") == 1
    settings = settings.replace("hooks: [hooks/hub.py]", "hooks: [hooks/hub.py, break_off.py]")
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")


def test_ctrl_c_leaves_the_last_good_site_and_nothing_besides(
    build: Build, hub_folder: Path, untouched: Untouched
) -> None:
    _break_off(hub_folder, CTRL_C)
    done = build(hub_folder)
    assert done.returncode == 1
    assert "Traceback" not in done.stdout
    assert untouched()


def test_ctrl_c_leaves_nothing_where_there_was_nothing(build: Build, hub_folder: Path) -> None:
    _break_off(hub_folder, CTRL_C)
    assert build(hub_folder).returncode == 1
    assert not [path.name for path in hub_folder.iterdir() if "site" in path.name]


def test_a_crash_leaves_the_last_good_site_and_the_next_build_clears_up(
    build: Build, files_in: FilesIn, hub_folder: Path, untouched: Untouched
) -> None:
    settings = (hub_folder / "mkdocs.yml").read_text(encoding="utf-8")
    _break_off(hub_folder, KILLED)
    assert build(hub_folder).returncode < 0
    half = hub_folder / ".site-next"
    half.rename(hub_folder / "half")
    assert untouched()

    (hub_folder / "half").rename(half)
    (half / ".half.html").write_text("half", encoding="utf-8")
    (hub_folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
    assert build(hub_folder).returncode == 0
    assert not half.exists()
    published = files_in(hub_folder / "site")
    assert "index.html" in published
    assert ".half.html" not in published


def test_what_was_published_before_does_not_stay_among_the_new_pages(
    build: Build, files_in: FilesIn, hub_folder: Path, untouched: Untouched
) -> None:
    assert untouched()
    assert build(hub_folder).returncode == 0
    assert not {"news/gone.html", ".well-known/security.txt"} & files_in(hub_folder / "site").keys()
    assert not [path.name for path in hub_folder.iterdir() if path.name.startswith(".")]


@pytest.mark.parametrize("elsewhere", ["public", "../www/hub/pages/"])
def test_the_site_can_be_made_elsewhere(
    build: Build, files_in: FilesIn, hub_folder: Path, untouched: Untouched, elsewhere: str
) -> None:
    done = build(hub_folder, "--site-dir", elsewhere)
    assert done.returncode == 0, done.stdout
    assert "get-help/worried/index.html" in files_in(hub_folder / elsewhere)
    assert [path.name for path in (hub_folder / elsewhere).parent.iterdir() if path.name.startswith(".")] == []
    assert untouched()


def test_a_site_that_is_a_link_stays_one_build_after_build(
    build: Build, files_in: FilesIn, hub_folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "www").mkdir()
    (tmp_path / "www" / "index.html").write_text("published before", encoding="utf-8")
    (hub_folder / "site").symlink_to(tmp_path / "www")
    for _ in range(2):
        done = build(hub_folder)
        assert done.returncode == 0, done.stdout
        assert (hub_folder / "site").is_symlink()
        assert "get-help/worried/index.html" in files_in(tmp_path / "www")
        assert sorted(path.name for path in tmp_path.iterdir()) == ["hub", "www"]


def test_a_place_where_nothing_can_be_made_is_said_in_a_sentence(build: Build, hub_folder: Path) -> None:
    (hub_folder / "public").write_text("a file", encoding="utf-8")
    done = build(hub_folder, "--site-dir", "public/site")
    assert done.returncode == 1
    assert "cannot be used (Not a directory). Ask whoever looks after this computer." in done.stdout
    assert "Traceback" not in done.stdout


def test_a_site_that_cannot_be_put_in_its_place_leaves_the_last_one_there(
    hub_folder: Path, untouched: Untouched
) -> None:
    with pytest.raises(FileNotFoundError):
        publish(hub_folder / ".site-next", hub_folder / "site")
    assert untouched()
