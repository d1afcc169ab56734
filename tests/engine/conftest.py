"""A small hub that MkDocs can really build, in a folder of its own."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from tiny_hub import ROOT, TINY

Done = subprocess.CompletedProcess[str]
Build = Callable[..., Done]


@pytest.fixture
def hub_folder(tmp_path: Path) -> Path:
    """The tiny hub with this repository's templates, settings and hook."""
    folder = tmp_path / "hub"
    shutil.copytree(TINY, folder)
    for part in ("overrides", "hooks"):
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder


@pytest.fixture
def build(hub_folder: Path) -> Build:
    """Run `mkdocs build` in the small hub."""

    def run(*arguments: str, folder: Path = hub_folder) -> Done:
        command = [sys.executable, "-m", "mkdocs", "build", *arguments]
        return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)

    return run


@pytest.fixture
def published(hub_folder: Path) -> Callable[[], Mapping[str, bytes]]:
    """What stands in the site's folder, file by file."""

    def read() -> Mapping[str, bytes]:
        site = hub_folder / "site"
        files = (path for path in site.rglob("*") if path.is_file())
        return {path.relative_to(site).as_posix(): path.read_bytes() for path in files}

    return read
