"""What git knows of the files of a hub: which have changed, and which were there once."""

import subprocess
from collections.abc import Sequence
from pathlib import Path

from commshub.content.source_tree import HubError


def changed_paths(root: Path, revision: str) -> Sequence[str]:
    """The files of the hub that differ from where this branch left a commit, deleted and new ones too.

    Raises:
        HubError: git is not there, the folder is in no repository, or the commit is not known in it.
    """
    commit = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if commit is None:
        unknown = f"git knows no commit '{revision}' here."
        raise HubError(f"{unknown} Fetch the whole history first (git fetch --unshallow), or name another.")
    # Two branches without a common commit are compared as they stand.
    base = _git(root, "merge-base", commit.strip(), "HEAD") or commit
    tracked = _git(root, "diff", "--name-only", "--no-renames", "--relative", "-z", base.strip()) or ""
    new = _git(root, "ls-files", "--others", "--exclude-standard", "-z") or ""
    return sorted({path for path in f"{tracked}{new}".split("\0") if path})


def was_there(root: Path, path: str) -> bool:
    """Whether a file or folder that is not there was deleted, as far as git knows.

    A pipeline's copy often has the last commit only, and cannot know: a path is believed there.
    """
    try:
        return bool(_git(root, "log", "-1", "--format=%h", "--", path)) or _is_shallow(root)
    except HubError:
        return False


def repository_of(root: Path) -> Path:
    """The folder of the repository that a folder is in; the folder itself if it is in none."""
    return next((each for each in (root, *root.parents) if (each / ".git").exists()), root)


def _is_shallow(root: Path) -> bool:
    return (_git(root, "rev-parse", "--is-shallow-repository") or "").strip() == "true"


def _git(root: Path, *arguments: str) -> str | None:
    """What git prints; `None` if it refuses.

    Raises:
        HubError: git is not there, or the folder is in no repository.
    """
    try:
        done = subprocess.run(  # noqa: S603 - the arguments are ours, and a commit stands behind --end-of-options
            ["git", "-c", "core.quotePath=off", *arguments],  # noqa: S607 - wherever it was installed
            cwd=root,
            capture_output=True,
            check=False,
            encoding="utf-8",
            errors="surrogateescape",
        )
    except OSError as error:
        raise HubError("git is not on this machine, or cannot be run. Name the files instead.") from error
    if done.returncode and repository_of(root) == root and not (root / ".git").exists():
        raise HubError("This folder is in no git repository. Name the files instead.")
    return None if done.returncode else done.stdout
