"""A hub on the disk to run commands in."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from commshub.cli.main import hub
from tiny_hub import THEME, TINY

Run = Callable[..., Result]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The tiny hub, as the folder that commands run in."""
    here = tmp_path / "hub"
    shutil.copytree(TINY, here)
    shutil.copytree(THEME / "facts", here / "overrides" / "facts")
    monkeypatch.chdir(here)
    # The tests may run in a pipeline themselves.
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    return here


@pytest.fixture
def run(folder: Path) -> Run:
    """Run a command in it."""
    del folder

    def invoke(*arguments: str) -> Result:
        return CliRunner().invoke(hub, arguments, catch_exceptions=False)

    return invoke
