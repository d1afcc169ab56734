"""What git knows of the files of a hub."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from commshub.cli.git_history import changed_paths, repository_of, was_there
from commshub.content.source_tree import HubError

Git = Callable[..., None]
WHO = ("-c", "user.name=Editor", "-c", "user.email=editor@example.org")


@pytest.fixture
def hub(tmp_path: Path) -> Path:
    """A hub in a folder of a repository, with a page that was deleted, one that was changed, and a new one."""
    hub = tmp_path / "hub"
    hub.mkdir()
    _git(tmp_path, "init", "--quiet", "--initial-branch=main")
    for name in ("stays", "changes", "goes"):
        (hub / f"{name}.md").write_text(name, encoding="utf-8")
    _git(tmp_path, "add", ".")
    _git(tmp_path, "commit", "--quiet", "-m", "first")
    (hub / "goes.md").unlink()
    (hub / "changes.md").write_text("changed", encoding="utf-8")
    _git(tmp_path, "commit", "--quiet", "-a", "-m", "second")
    (hub / "né w.md").write_text("new", encoding="utf-8")
    return hub


def _git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", *WHO, *arguments], cwd=folder, check=True, capture_output=True)  # noqa: S607


def test_changed_files_are_those_that_were_edited_added_or_deleted(hub: Path) -> None:
    assert changed_paths(hub, "HEAD~1") == ["changes.md", "goes.md", "né w.md"]
    assert changed_paths(hub, "HEAD") == ["né w.md"]


def test_what_others_did_meanwhile_has_not_changed_here(hub: Path) -> None:
    _git(hub, "checkout", "--quiet", "-b", "other", "HEAD~1")
    (hub / "stays.md").write_text("theirs", encoding="utf-8")
    _git(hub, "commit", "--quiet", "-a", "-m", "theirs")
    _git(hub, "checkout", "--quiet", "main")
    assert changed_paths(hub, "other") == ["changes.md", "goes.md", "né w.md"]


@pytest.mark.parametrize("revision", ["nothing", "--output=x", "HEAD:hub", ""])
def test_a_commit_that_git_does_not_know_is_told(hub: Path, revision: str) -> None:
    with pytest.raises(HubError) as told:
        changed_paths(hub, revision)
    hint = "Fetch the whole history first (git fetch --unshallow), or name another."
    assert str(told.value) == f"git knows no commit '{revision}' here. {hint}"


def test_a_folder_in_no_repository_is_told(tmp_path: Path) -> None:
    with pytest.raises(HubError, match=r"^This folder is in no git repository\. Name the files instead\.$"):
        changed_paths(tmp_path, "HEAD")


def test_a_machine_without_git_is_told(hub: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(HubError, match=r"^git is not on this machine, or cannot be run\. Name the files instead\.$"):
        changed_paths(hub, "HEAD")


def test_a_deleted_file_was_there_and_a_misspelt_one_was_not(hub: Path, tmp_path: Path) -> None:
    assert was_there(hub, "goes.md")
    assert not was_there(hub, "gose.md")
    assert not was_there(tmp_path / "hub" / "..", "goes.md")


def test_a_copy_of_the_last_commit_alone_believes_what_it_is_told(hub: Path, tmp_path: Path) -> None:
    _git(tmp_path, "clone", "--quiet", "--depth=1", hub.parent.as_uri(), "copy")
    assert was_there(tmp_path / "copy" / "hub", "goes.md")


def test_a_hub_knows_its_repository(hub: Path, tmp_path: Path) -> None:
    assert repository_of(hub) == tmp_path
    assert repository_of(tmp_path.parent) == tmp_path.parent
