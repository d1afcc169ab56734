"""`hub build-all`: many hubs from one repository."""

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from tiny_hub import ROOT, THEME, TINY

Run = Callable[..., Result]

NAMES = ("ashby", "barham", "corby")


@pytest.fixture
def councils(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Three hubs, each with a name and a number that no other has."""
    for number, name in enumerate(NAMES, 2):
        hub = tmp_path / "councils" / name
        shutil.copytree(TINY, hub)
        shutil.copytree(THEME, hub / "overrides")
        shutil.copy(ROOT / "mkdocs.yml", hub)
        for path in (*hub.rglob("*.yml"), *hub.rglob("*.md")):
            text = path.read_text(encoding="utf-8").replace("Littleton", name.title()).replace("littleton", name)
            path.write_text(text.replace("01632 9600", f"01632 960{number}"), encoding="utf-8")
    (tmp_path / "councils" / "README.md").write_text("No hub", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "councils"


def _words_in(site: Path) -> str:
    return "\n".join(path.read_text(encoding="utf-8", errors="replace") for path in site.rglob("*.*ml"))


def _git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=folder, check=True)  # noqa: S607 - wherever it was installed


def test_each_hub_has_a_site_of_its_own_and_nothing_of_another(run: Run, councils: Path) -> None:
    result = run("build-all", "--as-of", "2026-11-20", "--jobs", "2")
    assert result.exit_code == 0, result.output
    assert result.output.splitlines()[-1] == "3 of 3 hubs are published."
    assert [line.partition(":")[0] for line in result.output.splitlines() if ": published" in line] == [*NAMES]
    for name in NAMES:
        words = _words_in(councils.parent / "sites" / name)
        assert {line[:2] for line in words.split("01632 96")[1:]} & {"02", "03", "04"} == {f"0{NAMES.index(name) + 2}"}
        assert name.title() in words
        assert [other for other in NAMES if other != name and other in words.lower()] == []


def test_one_that_is_broken_fails_alone_and_is_named(run: Run, councils: Path) -> None:
    shutil.rmtree(councils / "barham" / "docs")
    contacts = councils / "corby" / "content_data" / "contacts.yml"
    contacts.write_text(contacts.read_text(encoding="utf-8").replace("emergency:", "emergencies:"), encoding="utf-8")
    result = run("build-all", "--as-of", "2026-11-20")
    assert result.exit_code == 1
    assert result.output.splitlines()[-2:] == [
        "1 of 3 hubs are published.",
        "Not published: barham, corby. Of these, the last good sites stay.",
    ]
    assert "barham: NOT published\n    There is no folder 'docs' here." in result.output
    assert (councils.parent / "sites" / "ashby" / "index.html").is_file()
    assert not (councils.parent / "sites" / "corby").exists()


def test_a_pipeline_is_told_which_have_changed(run: Run, councils: Path) -> None:
    _git(councils.parent, "init", "-q")
    _git(councils.parent, "add", ".")
    _git(councils.parent, "-c", "user.name=A", "-c", "user.email=a@b.example", "commit", "-qm", "All")
    assert json.loads(run("build-all", "--list").output) == [*NAMES]
    (councils / "barham" / "docs" / "new.md").write_text("A page", encoding="utf-8")
    assert json.loads(run("build-all", "--list", "--changed-since", "HEAD").output) == ["barham"]


@pytest.mark.parametrize(
    ("folder", "words"),
    [
        ("nowhere", "There is no folder 'nowhere' here. Name the one that holds a folder for each council."),
        ("sub", "There is no hub in 'sub': each needs a folder of its own, with 'content_data' and 'docs' in it."),
    ],
)
def test_where_there_is_no_hub_it_says_so(run: Run, councils: Path, folder: str, words: str) -> None:
    (councils.parent / "sub").mkdir()
    result = run("build-all", folder)
    assert result.exit_code == 2
    assert result.output.strip() == words
