"""The pipelines that `hub init` writes: held to the schemas of those who run them, and run step by step."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from commshub.cli.main import hub
from tiny_hub import ROOT

GIVEN = ("--name", "Anytown Borough Council", "--nation", "england", "--area", "Anytown", "--gss", "E07000001")
SCHEMAS = {
    ".github/workflows/hub.yml": "vendor.github-workflows",
    ".github/workflows/night.yml": "vendor.github-workflows",
    ".gitlab-ci.yml": "vendor.gitlab-ci",
    "azure-pipelines.yml": "vendor.azure-pipelines",
}
PINNED = re.compile(r"[\w-]+/[\w-]+@[0-9a-f]{40}|\./\.github/workflows/hub\.yml")
# What a pipeline has installed, what only its own service can do, and what asks other sites.
NOT_HERE = ("pip install", "git push", "commshub links", "commshub issues")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A council that has just begun."""
    folder = tmp_path_factory.mktemp("council") / "hub"
    options = (*GIVEN, "--domain", "anytown.gov.uk", "--profile", "small")
    assert CliRunner().invoke(hub, ["init", str(folder), *options], catch_exceptions=False).exit_code == 0
    return folder


@pytest.mark.parametrize("path", SCHEMAS)
def test_each_keeps_to_the_schema_of_its_service(folder: Path, path: str) -> None:
    command: list[str | Path] = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", SCHEMAS[path]]
    if path == "azure-pipelines.yml":
        command += ["--data-transform", "azure-pipelines", "--regex-variant", "nonunicode"]
    command.append(folder / path)
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def _values(value: object, name: str) -> Iterator[object]:
    """Every value of a name, wherever it stands."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key == name:
                yield inner
            yield from _values(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from _values(inner, name)


def _read(path: Path) -> dict[str, object]:
    read: dict[str, object] = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506 - only strings
    return read


@pytest.mark.parametrize("path", [path for path in SCHEMAS if "github" in path])
def test_actions_are_pinned_and_may_do_no_more_than_they_must(folder: Path, path: str) -> None:
    workflow = _read(folder / path)
    used = [str(each) for each in _values(workflow, "uses")]
    assert used
    assert [each for each in used if not PINNED.fullmatch(each)] == []
    assert workflow["permissions"] == {"contents": "read"}
    rights = [dict(each) for each in _values(workflow["jobs"], "permissions")]  # type: ignore[call-overload]
    writes = {name for each in rights for name, may in each.items() if may == "write"}
    assert writes <= {"pages", "id-token", "issues", "contents"}


def _steps(folder: Path) -> dict[str, list[str]]:
    """The shell lines of each pipeline that can run here."""
    gitlab = [line for each in _values(_read(folder / ".gitlab-ci.yml"), "script") for line in each]  # type: ignore[attr-defined]
    found = {
        ".gitlab-ci.yml": gitlab,
        "azure-pipelines.yml": list(_values(_read(folder / "azure-pipelines.yml"), "script")),
        **{path: list(_values(_read(folder / path), "run")) for path in SCHEMAS if "github" in path},
    }
    return {path: [each for each in lines if not any(no in each for no in NOT_HERE)] for path, lines in found.items()}


def test_each_step_runs_on_a_council_that_has_just_begun(folder: Path, pytestconfig: pytest.Config) -> None:
    bin_folder = str(Path(sys.executable).parent)
    environment = {
        **{name: value for name, value in os.environ.items() if name not in {"GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY"}},
        "PATH": f"{bin_folder}{os.pathsep}{os.environ['PATH']}",
        "NO_MKDOCS_2_WARNING": "1",
    }
    lines = {line for each in _steps(folder).values() for line in each if "git add" not in line}
    if not pytestconfig.getoption("--all-pages"):
        # The others build the hub again and again: at night.
        lines = {".ci/run", "python -m commshub check", "python -m commshub digest", "python -m mkdocs build"} & lines
    results = {}
    for line in sorted(lines):
        done = subprocess.run(
            ["sh", "-e", "-c", line],  # noqa: S607
            cwd=folder, env=environment, capture_output=True, text=True, check=False,
        )  # fmt: skip
        results[line] = done.returncode
        assert "Traceback" not in done.stdout + done.stderr
        assert "Usage:" not in done.stdout + done.stderr, line
    # A site with gaps is refused by each build, and no change is.
    fails = {line for line, code in results.items() if code}
    stopped = ("mkdocs build", "commshub check", "commshub verify")
    assert [line for line in fails if not any(each in line for each in stopped)] == []
    assert results[".ci/run"] == 0
    assert {"python -m mkdocs build", "python -m commshub check"} <= fails


def test_a_mistake_is_found_by_what_each_pipeline_runs(folder: Path) -> None:
    # A file counts as soon as no gap is left in it.
    moved = folder / "content_data" / "redirects.yml"
    moved.write_text("old.md: nowhere.md\n", encoding="utf-8")
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run([folder / ".ci" / "run"], env=environment, capture_output=True, text=True, check=False)
    moved.unlink()
    assert done.returncode == 1


def test_pre_commit_is_told_what_to_run(folder: Path) -> None:
    for path, repo in ((folder / ".pre-commit-config.yaml", True), (ROOT / ".pre-commit-hooks.yaml", False)):
        values = yaml.safe_load(path.read_text(encoding="utf-8"))
        hooks = values["repos"][0]["hooks"] if repo else values
        assert [hook["id"] for hook in hooks] == ["hub-check"]
        assert {"id", "name", "entry", "language"} <= hooks[0].keys()
