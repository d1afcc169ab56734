"""`hub issues`: what is due of each role, as issues."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]


@pytest.mark.usefixtures("folder")
def test_the_issues_can_be_read_before_they_are_opened(run: Run) -> None:
    result = run("issues", "--days", "400", "--dry-run")
    assert result.exit_code == 0
    assert result.output.startswith("Due on the hub: ")
    assert "\n- [ ] **" in result.output


@pytest.mark.parametrize(
    ("names", "told"),
    [
        ({}, "This is no pipeline of GitHub or GitLab. Add --dry-run to read the issues, or run hub digest.\n"),
        ({"GITHUB_ACTIONS": "true"}, "The pipeline has no token: set GITHUB_TOKEN to one that may write issues.\n"),
        ({"GITLAB_CI": "true"}, "The pipeline has no token: set HUB_TOKEN to one that may write issues.\n"),
    ],
)
def test_outside_of_a_pipeline_nothing_is_opened(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch, names: dict[str, str], told: str
) -> None:
    del folder
    for name in ("GITHUB_ACTIONS", "GITLAB_CI", "GITHUB_TOKEN", "HUB_TOKEN"):
        monkeypatch.delenv(name, raising=False)
    for name, value in names.items():
        monkeypatch.setenv(name, value)
    result = run("issues")
    assert (result.exit_code, result.output) == (2, told)
