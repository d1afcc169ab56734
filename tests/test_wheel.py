"""The package as councils install it: all that is national is in it, and a thin council is built over it."""

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from tiny_hub import ROOT

# What a council has of its own, beside its pages.
OWN = ("content_data", "docs", "mkdocs.yml")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from a copy of what it is made from."""
    source, place = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("wheel")
    shutil.copytree(ROOT / "hooks", source / "hooks", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "LICENSE"):
        shutil.copy(ROOT / name, source)
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", "wheel", "--quiet", "--no-deps"]
    options = ["--no-build-isolation", "--no-index", "--wheel-dir", str(place), str(source)]
    done = subprocess.run([*command, *options], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (built,) = place.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of an environment that holds the wheel, and what it needs, and nothing of this repository."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, symlinks=True)
    paths = {"base": str(folder), "platbase": str(folder)}
    packages = Path(sysconfig.get_path("purelib", "venv", vars=paths))
    zipfile.ZipFile(wheel).extractall(packages)
    # A folder that is named so brings its packages, but not the links to this repository that lie in it.
    (packages / "needed.pth").write_text(f"{sysconfig.get_path('purelib')}\n", encoding="utf-8")
    return Path(sysconfig.get_path("scripts", "venv", vars=paths)) / Path(sys.executable).name


def _run(python: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    command = [python, "-m", *arguments]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def test_everything_that_is_national_is_in_it(wheel: Path) -> None:
    base = ROOT / "hooks" / "commshub" / "base"
    here = {f"commshub/base/{path.relative_to(base).as_posix()}" for path in base.rglob("*") if path.is_file()}
    with zipfile.ZipFile(wheel) as package:
        assert here <= {*package.namelist()}
        assert not {name for name in here if "exampleshire" in package.read(name).decode("latin-1").lower()}


def test_a_council_of_a_few_files_is_built_over_it(python: Path, tmp_path: Path) -> None:
    for name in OWN:
        (shutil.copytree if (ROOT / name).is_dir() else shutil.copy)(ROOT / name, tmp_path / name)
    (tmp_path / "hooks").mkdir()
    shutil.copy(ROOT / "hooks" / "hub.py", tmp_path / "hooks")
    done = _run(python, tmp_path, "mkdocs", "build", "--strict", "--quiet")
    assert (done.returncode, done.stdout + done.stderr) == (0, "")
    site = tmp_path / "site"
    assert "Exampleshire Council" in (site / "index.html").read_text(encoding="utf-8")
    for path in (
        "questions/is-prevent-spying/index.html",
        "legal/cookies/index.html",
        "javascripts/menu.js",
        "404.html",
    ):
        assert (site / path).exists()


def test_a_new_council_is_made_and_checked_with_it(python: Path, tmp_path: Path) -> None:
    given = ("--name", "Anytown Council", "--nation", "england", "--area", "Anytown", "--gss", "E07000001")
    made = _run(python, tmp_path, "commshub", "init", "hub", *given, "--domain", "anytown.gov.uk")
    assert made.returncode == 0, made.stderr
    checked = _run(python, tmp_path / "hub", "commshub", "check")
    assert checked.returncode == 1
    assert "hub explain unfilled.gap" in checked.stdout
    assert "national/content_data/contacts.yml (the layer 'national')\n" in checked.stdout
    upgraded = _run(python, tmp_path / "hub", "commshub", "upgrade")
    assert upgraded.returncode == 0, upgraded.stderr
    assert upgraded.stdout.startswith("Nothing changes: this hub is written for version ")
