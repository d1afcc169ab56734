"""The pipeline that a command runs in, as far as it says so itself. Nothing else here reads the environment."""

import os

import click

from commshub.content.source_tree import HubError
from commshub.engine.issue_tracker import Kind, Tracker
from commshub.reporting.check_report import CheckReport
from commshub.reporting.markdown import markdown_report

# GitHub takes 1 MiB as the summary of a step, and a character may be four bytes long.
_LONGEST_SUMMARY = 250_000


def is_on_github() -> bool:
    """Whether this runs in GitHub Actions."""
    return os.environ.get("GITHUB_ACTIONS") == "true"


def add_to_summary(report: CheckReport) -> None:
    """Write all findings where GitHub shows them with the step: beside the lines it shows only some.

    Raises:
        HubError: the file that GitHub names cannot be written.
    """
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if not summary:
        return
    try:
        with click.open_file(summary, "a", encoding="utf-8") as file:
            file.write(markdown_report(report, _LONGEST_SUMMARY))
    except OSError as error:
        raise HubError(f"The summary of the step cannot be written ({error.strerror}).") from error


def issue_tracker() -> Tracker:
    """Where the pipeline that this runs in keeps issues.

    Raises:
        HubError: this is no pipeline of GitHub or GitLab, or it has no token.
    """
    named = os.environ.get
    if is_on_github():
        address, token = f"{named('GITHUB_API_URL')}/repos/{named('GITHUB_REPOSITORY')}/issues", named("GITHUB_TOKEN")
        kind, missing = Kind.GITHUB, "GITHUB_TOKEN"
    elif named("GITLAB_CI"):
        address, token = f"{named('CI_API_V4_URL')}/projects/{named('CI_PROJECT_ID')}/issues", named("HUB_TOKEN")
        kind, missing = Kind.GITLAB, "HUB_TOKEN"
    else:
        raise HubError("This is no pipeline of GitHub or GitLab. Add --dry-run to read the issues, or run hub digest.")
    if not token:
        raise HubError(f"The pipeline has no token: set {missing} to one that may write issues.")
    return Tracker(kind, address, token)
