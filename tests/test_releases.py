"""A release says what it is: one version, an entry that editors read, and nothing installed that nobody uses."""

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from click.testing import CliRunner

import page_prints
import release
from commshub.cli.main import hub
from commshub.model.versions import Version
from tiny_hub import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
VERSION = PROJECT["project"]["version"]
CHANGELOG = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")

READY = "# Changes\n\n## [Unreleased]\n\n## [1.2.0] - 2026-11-28\n\n### Added\n\n- A thing.\n"

# What is needed and never imported: the theme below ours, and the hours of alerts on machines without time zones.
NOT_IMPORTED = {"mkdocs-material", "tzdata"}
# What comes with what is declared, as a part of it.
PARTS = {"markupsafe": "jinja2", "pydantic_core": "pydantic"}


def _distribution(requirement: str) -> str:
    return re.split(r"[<>=!~\[ ;]", requirement)[0].lower().replace("_", "-").replace(".", "-")


def _imported() -> set[str]:
    """The modules of others that the package imports."""
    names: set[str] = set()
    for path in (ROOT / "hooks").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom):
                names.add((node.module or "").partition(".")[0])
    return names - sys.stdlib_module_names - {"commshub"}


def test_all_that_is_declared_is_used_and_all_that_is_used_is_declared() -> None:
    extras = [each for extra in PROJECT["project"]["optional-dependencies"].values() for each in extra]
    declared = {_distribution(each) for each in (*PROJECT["project"]["dependencies"], *extras)}
    owners = packages_distributions()
    used = {
        PARTS.get(module) or next(iter({_distribution(each) for each in owners[module]} & declared), module)
        for module in _imported()
    }
    assert used == declared - NOT_IMPORTED


def test_the_tests_install_every_extra() -> None:
    for extra in PROJECT["project"]["optional-dependencies"].values():
        assert set(extra) <= set(PROJECT["dependency-groups"]["dev"])


def test_nothing_of_an_extra_is_installed_for_everybody() -> None:
    pinned = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    for extra in PROJECT["project"]["optional-dependencies"].values():
        for requirement in extra:
            assert f"\n{_distribution(requirement)}==" not in pinned


def test_the_command_says_its_version() -> None:
    result = CliRunner().invoke(hub, ["--version"], prog_name="hub")
    assert (result.exit_code, result.output) == (0, f"hub {VERSION}\n")


def test_the_newest_entry_is_that_of_the_version() -> None:
    assert re.findall(r"^## \[([^\]]+)\]", CHANGELOG, re.MULTILINE)[:2] == ["Unreleased", VERSION]


def test_a_version_that_is_ready_has_no_problems() -> None:
    assert release.problems("1.2.0", READY, frozenset({"v1.1.0"})) == []


@pytest.mark.parametrize(
    ("version", "changelog", "tags", "problem"),
    [
        pytest.param(
            "1.2.0", READY, {"v1.2.0"}, "There is a tag v1.2.0 already. Write the next version into", id="tagged"
        ),
        pytest.param("1.3.0", READY, set(), "Add '## [1.3.0] - ' and the day to CHANGELOG.md", id="no entry"),
        pytest.param(
            "1.2.0",
            READY.replace("[Unreleased]\n", "[Unreleased]\n\n- More.\n"),
            set(),
            "Move what stands under [Unreleased] in CHANGELOG.md to [1.2.0].",
            id="something unreleased",
        ),
        pytest.param(
            "1.2.0",
            READY.replace(" - 2026-11-28", ""),
            set(),
            "Write the day behind [1.2.0] in CHANGELOG.md",
            id="no day",
        ),
        pytest.param(
            "1.2.0", READY.replace("- A thing.\n", ""), set(), "Say under [1.2.0] in CHANGELOG.md", id="an empty entry"
        ),
    ],
)
def test_what_is_missing_is_said(version: str, changelog: str, tags: set[str], problem: str) -> None:
    (found,) = release.problems(version, changelog, frozenset(tags))
    assert found.startswith(problem)


def test_what_is_missing_stops_a_release_and_what_is_not_is_tagged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "pyproject.toml").write_text('[project]\nversion = "1.2.0"\n', encoding="utf-8")
    (tmp_path / "CHANGELOG.md").write_text(READY, encoding="utf-8")
    monkeypatch.setattr(release, "ROOT", tmp_path)
    monkeypatch.setattr(release, "tags", frozenset[str])
    monkeypatch.setattr(release, "prints_are_of", lambda version: version == "1.2.0")
    assert release.main() == 0
    assert "git tag --annotate v1.2.0 --message 'Version 1.2.0'\n" in capsys.readouterr().out
    monkeypatch.setattr(release, "tags", lambda: frozenset({"v1.2.0"}))
    assert release.main() == 1
    assert capsys.readouterr().err.startswith("There is a tag v1.2.0 already.")


def test_a_page_is_kept_in_the_versions_that_change_it() -> None:
    first = page_prints.prints_text(
        "", {"docs/a.md": b"A", "docs/b.md": b"B", "docs/editors/c.md": b"C"}, Version(1, 0, 0)
    )
    second = page_prints.prints_text(first, {"docs/a.md": b"A", "docs/b.md": b"Another"}, Version(1, 1, 0))
    assert [line.split()[::2] for line in second.splitlines() if not line.startswith("#")] == [
        ["1.0.0", "a.md"],
        ["1.0.0", "b.md"],
        ["1.1.0", "b.md"],
    ]
    again = page_prints.prints_text(second, {"docs/a.md": b"A", "docs/b.md": b"B"}, Version(1, 1, 0))
    assert again == first


def test_prints_that_are_not_those_of_the_version_stop_a_release(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(release, "read_all_national", lambda: {"docs/a.md": b"A"})
    assert not release.prints_are_of("9.9.9")


def test_owners_are_named_for_files_that_are_there() -> None:
    lines = (ROOT / "CODEOWNERS.sample").read_text(encoding="utf-8").splitlines()
    named = [line.split()[0] for line in lines if line.startswith("/")]
    # A hub may do without these.
    optional = {"/content_data/pictures.yml", "/content_data/waivers.yml", "/content_data/baseline.yml"}
    # What is national of these lies in the package; a council has its own part as soon as it changes something.
    optional |= {"/content_data/care_cards.yml", "/content_data/house_style.yml", "/overrides/"}
    assert len(named) > len(optional)
    assert [path for path in named if path not in optional and not (ROOT / path.strip("/")).exists()] == []
