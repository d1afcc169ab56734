"""A small hub that MkDocs can really build, in a folder of its own."""

import logging
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from contextlib import chdir
from pathlib import Path

import pytest
from click.testing import CliRunner
from mkdocs.__main__ import cli

from tiny_hub import ROOT, THEME, TINY

Done = subprocess.CompletedProcess[str]
Files = Mapping[str, bytes]
Build = Callable[..., Done]


@pytest.fixture
def hub_folder(tmp_path: Path) -> Path:
    """The tiny hub with this repository's templates, settings and hook."""
    folder = tmp_path / "hub"
    shutil.copytree(TINY, folder)
    shutil.copytree(THEME, folder / "overrides")
    shutil.copytree(ROOT / "hooks", folder / "hooks", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder


@pytest.fixture
def build(monkeypatch: pytest.MonkeyPatch) -> Build:
    """Run `mkdocs build` in a folder, in this process; what it prints in either way is all in `stdout`."""
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
    # The command keeps its log from going on to the root; the next test may listen there.
    monkeypatch.setattr(logging.getLogger("mkdocs"), "propagate", True)

    def run(folder: Path, *arguments: str) -> Done:
        with chdir(folder):
            done = CliRunner().invoke(cli, ["build", *arguments])
        # What a process would end with as a traceback.
        if done.exception and not isinstance(done.exception, SystemExit):
            raise done.exception
        return Done(arguments, done.exit_code, done.output)

    return run


@pytest.fixture
def build_apart() -> Build:
    """The same in a process of its own, which loads the code of that folder, and may be killed."""

    def run(folder: Path, *arguments: str) -> Done:
        command = [sys.executable, "-m", "mkdocs", "build", *arguments]
        return subprocess.run(
            command,
            cwd=folder,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )

    return run


@pytest.fixture
def files_in() -> Callable[[Path], Files]:
    """Every file below a folder, but for what Python keeps of code that it has read; none where there is no folder."""

    def read(folder: Path) -> Files:
        files = (path for path in folder.rglob("*") if path.is_file() and path.parent.name != "__pycache__")
        return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}

    return read


@pytest.fixture
def untouched(hub_folder: Path, files_in: Callable[[Path], Files]) -> Callable[[], bool]:
    """Publish a site that no build would make, and later tell whether it is as it was, with nothing beside it."""
    files = {"index.html": b"published before", "news/gone.html": b"\xff\x00", ".well-known/security.txt": b""}
    for path, content in files.items():
        (hub_folder / "site" / path).parent.mkdir(parents=True, exist_ok=True)
        (hub_folder / "site" / path).write_bytes(content)

    def is_as_it_was() -> bool:
        beside = [path for path in hub_folder.iterdir() if path.name.startswith(".")]
        return files_in(hub_folder / "site") == files and not beside

    return is_as_it_was
