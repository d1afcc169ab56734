"""Where a site is published, and what is left of one that did not come to an end."""

import errno
import os
import re
import shutil
import subprocess
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from commshub.engine.locking import locked
from commshub.engine.publishing import IncompleteError, reason_against, restore, staging_dir

Files = Mapping[str, bytes]
Build = Callable[..., subprocess.CompletedProcess[str]]
FilesIn = Callable[[Path], Files]
Untouched = Callable[[], bool]

# A second hook, which breaks a build off after some of its files are written.
BREAKS_OFF = """
import os
import signal

def {on}:
    {action}
"""
CTRL_C = "raise KeyboardInterrupt"
KILLED = "os.kill(os.getpid(), signal.SIGKILL)"


LOSES_A_FILE = "[path.unlink() for path in __import__('pathlib').Path(config.site_dir).glob('*.html')]"


def _break_off(folder: Path, action: str, on: str = "on_post_page(output, **_)") -> None:
    (folder / "break_off.py").write_text(BREAKS_OFF.format(action=action, on=on), encoding="utf-8")
    settings = (folder / "mkdocs.yml").read_text(encoding="utf-8")
    assert settings.count("hooks: [hooks/hub.py]") == 1
    settings = settings.replace("hooks: [hooks/hub.py]", "hooks: [hooks/hub.py, break_off.py]")
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")


def _beside(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name.startswith(".")]


def test_ctrl_c_leaves_the_last_good_site_and_nothing_besides(
    build_apart: Build, hub_folder: Path, untouched: Untouched
) -> None:
    _break_off(hub_folder, CTRL_C)
    done = build_apart(hub_folder)
    assert done.returncode == 1
    assert "Traceback" not in done.stdout
    assert untouched()


def test_ctrl_c_leaves_nothing_where_there_was_nothing(build: Build, hub_folder: Path) -> None:
    _break_off(hub_folder, CTRL_C)
    assert build(hub_folder).returncode == 1
    assert not [path.name for path in hub_folder.iterdir() if "site" in path.name]


def test_a_crash_leaves_the_last_good_site_and_the_next_build_clears_up(
    build_apart: Build, files_in: FilesIn, hub_folder: Path, untouched: Untouched
) -> None:
    settings = (hub_folder / "mkdocs.yml").read_text(encoding="utf-8")
    _break_off(hub_folder, KILLED)
    assert build_apart(hub_folder).returncode < 0
    (half,) = hub_folder.glob(".site-next-????????")
    beside = [*hub_folder.glob(".site-next-*")]
    for path in beside:
        path.rename(hub_folder / f"kept{path.name}")
    assert untouched()

    for path in beside:
        (hub_folder / f"kept{path.name}").rename(path)
    (half / ".half.html").write_text("half", encoding="utf-8")
    (hub_folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
    assert build_apart(hub_folder).returncode == 0
    assert not _beside(hub_folder)
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
    staging = staging_dir(hub_folder / "site")
    staging.folder.rmdir()
    with pytest.raises(FileNotFoundError):
        staging.publish(())
    staging.discard()
    assert untouched()


@pytest.mark.parametrize(
    ("written", "message"),
    [
        (("a.html",), "2 of 3 files were not written, such as 'b/c.html'."),
        (("a.html", "b/c.html", "d.html", "e"), "1 file came in beside the 3 planned, such as 'e'."),
    ],
)
def test_a_site_with_other_files_than_planned_is_not_published(
    hub_folder: Path, untouched: Untouched, written: tuple[str, ...], message: str
) -> None:
    staging = staging_dir(hub_folder / "site")
    (staging.folder / "b").mkdir()
    for name in written:
        (staging.folder / name).write_text(name, encoding="utf-8")
    with pytest.raises(IncompleteError, match=re.escape(message)):
        staging.publish({"a.html", "b/c.html", "d.html"})
    staging.discard()
    assert untouched()


def test_a_build_that_loses_a_file_says_so_and_publishes_nothing(
    build: Build, hub_folder: Path, untouched: Untouched
) -> None:
    _break_off(hub_folder, LOSES_A_FILE, on="on_post_page(output, config, **_)")
    done = build(hub_folder)
    assert done.returncode == 1
    assert "files were not written, such as '404.html'. Nothing was published. Build again;" in " ".join(
        done.stdout.split()
    )
    assert "Traceback" not in done.stdout
    assert untouched()


def test_a_last_site_that_was_moved_away_by_a_run_that_was_killed_comes_back(
    build: Build, hub_folder: Path, untouched: Untouched
) -> None:
    (hub_folder / "site").rename(hub_folder / ".site-last")
    _break_off(hub_folder, CTRL_C)
    assert build(hub_folder).returncode == 1
    assert untouched()


def test_the_staging_folder_of_a_run_that_goes_on_is_left_alone(tmp_path: Path) -> None:
    first, second = staging_dir(tmp_path / "site"), staging_dir(tmp_path / "site")
    for number, staging in enumerate((first, second)):
        (staging.folder / "a.html").write_text(str(number), encoding="utf-8")
    assert first.folder != second.folder
    second.publish({"a.html"})
    first.publish({"a.html"})
    assert (tmp_path / "site" / "a.html").read_text(encoding="utf-8") == "0"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_run_waits_for_another_and_says_so_when_that_takes_too_long(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("commshub.engine.publishing._PATIENCE_SECONDS", 0.2)
    staging = staging_dir(tmp_path / "site")
    with (
        locked(tmp_path / ".site.lock", patience_seconds=0, why=""),
        pytest.raises(TimeoutError, match="another run has been putting its files there for a minute"),
    ):
        staging.publish(())
    staging.publish(())
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_lock_file_that_a_crash_left_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / ".site.lock").touch()
    staging_dir(tmp_path / "site").publish(())
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize("number", [2, 4])
def test_builds_at_once_publish_the_site_that_one_build_does(
    build_apart: Build, files_in: FilesIn, hub_folder: Path, number: int
) -> None:
    assert build_apart(hub_folder).returncode == 0
    alone = files_in(hub_folder / "site")
    shutil.rmtree(hub_folder / "site")
    with ThreadPoolExecutor(number) as pool:
        for done in pool.map(build_apart, [hub_folder] * number):
            assert done.returncode == 0, done.stdout
    assert files_in(hub_folder / "site") == alone
    assert not _beside(hub_folder)


def test_a_build_that_is_killed_disturbs_no_other_at_the_same_time(
    build_apart: Build, files_in: FilesIn, hub_folder: Path, tmp_path: Path
) -> None:
    assert build_apart(hub_folder).returncode == 0
    alone = files_in(hub_folder / "site")
    shutil.copytree(hub_folder, tmp_path / "killed")
    _break_off(tmp_path / "killed", KILLED)
    with ThreadPoolExecutor(2) as pool:
        killed = pool.submit(build_apart, tmp_path / "killed", "--site-dir", str(hub_folder / "site"))
        whole = pool.submit(build_apart, hub_folder)
    assert killed.result().returncode < 0
    assert whole.result().returncode == 0, whole.result().stdout
    assert files_in(hub_folder / "site") == alone


@pytest.mark.parametrize(
    ("place", "reason"),
    [
        (".", "it is part of the hub"),
        ("..", "it is part of the hub"),
        ("docs", "it is part of the hub"),
        ("docs/new", "it is part of the hub"),
        ("content_data", "it is part of the hub"),
        ("overrides/styles", "it is part of the hub"),
        ("notes", "it holds other files, and no site"),
        ("notes/a.txt", "it is a file"),
        ("pages", "it is a repository of git, which would be lost"),
        ("site", ""),
        ("empty", ""),
        ("new/deeper", ""),
        ("../elsewhere", ""),
    ],
)
def test_a_place_that_holds_something_else_is_refused_with_the_reason(tmp_path: Path, place: str, reason: str) -> None:
    hub = tmp_path / "hub"
    for path in ("docs/index.md", "content_data/a.yml", "overrides/styles/a.css", "notes/a.txt", "site/index.html"):
        (hub / path).parent.mkdir(parents=True, exist_ok=True)
        (hub / path).write_text("x", encoding="utf-8")
    (hub / "pages" / ".git").mkdir(parents=True)
    (hub / "empty").mkdir()
    assert reason_against((hub / place).resolve(), hub) == reason


def test_a_build_into_a_folder_of_content_changes_nothing_and_says_why(
    build: Build, files_in: FilesIn, hub_folder: Path
) -> None:
    before = files_in(hub_folder)
    done = build(hub_folder, "--site-dir", "content_data")
    assert done.returncode == 1
    assert "The site cannot be put into 'content_data': it is part of the hub. Name another folder" in " ".join(
        done.stdout.split()
    )
    assert files_in(hub_folder) == before


def test_a_full_disk_is_told_as_that_and_the_last_site_stays(
    build: Build, hub_folder: Path, untouched: Untouched
) -> None:
    _break_off(hub_folder, "raise OSError(28, 'No space left on device')")
    done = build(hub_folder)
    assert done.returncode == 1
    assert "The disk is full, so the site could not be written." in " ".join(done.stdout.split())
    assert untouched()


@pytest.mark.parametrize("number", [errno.EROFS, errno.EACCES])
def test_a_folder_that_cannot_be_written_is_told_as_that(
    build: Build, hub_folder: Path, untouched: Untouched, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    # The rights of a folder do not bind the administrator that a pipeline often runs as, so the refusal is played.
    def refuse(path: Path) -> None:
        raise OSError(number, os.strerror(number), str(path))

    monkeypatch.setattr("commshub.engine.publishing.try_lock", refuse)
    done = build(hub_folder)
    assert done.returncode == 1
    assert f"cannot be used ({os.strerror(number)}). Ask whoever looks after this computer." in " ".join(
        done.stdout.split()
    )
    assert "Traceback" not in done.stdout
    assert untouched()


def test_a_preview_puts_the_last_site_back_that_a_killed_build_had_moved_away(tmp_path: Path) -> None:
    (tmp_path / ".site-last").mkdir()
    restore(tmp_path / "site")
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
