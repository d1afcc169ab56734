"""`hub issues`: one issue for each role with what is due, where the repository is kept."""

from pathlib import Path

import click

from commshub.cli.exit_codes import NOT_RUN
from commshub.cli.opening import open_hub
from commshub.cli.pipeline import issue_tracker
from commshub.content.source_tree import HubError
from commshub.engine.issue_tracker import keep_issues
from commshub.reporting.digest import due_ends, issues_text
from commshub.text.ends import ends
from commshub.text.formatting import amount


@click.command()
@click.option("--days", type=click.IntRange(0, 3660), metavar="NUMBER", help="Look so many days ahead.")
@click.option("--dry-run", is_flag=True, help="Only print the issues.")
def issues(days: int | None, *, dry_run: bool) -> None:
    """Open or update one issue for each role with what is due, at GitHub or GitLab.

    A nightly pipeline runs it: an issue is brought up to date each night, and closed when nothing is due any more. At
    GitHub the pipeline's own token is enough (GITHUB_TOKEN, with the right to write issues); at GitLab a project access
    token stands in HUB_TOKEN. Exits with 0, or 2 if it could not be run.
    """
    try:
        site = open_hub(Path.cwd()).as_far_as_read()
        wanted = issues_text(due_ends(site, tuple(ends(site)), None, days))
        if dry_run:
            click.echo("\n\n".join(f"{title}\n\n{text}" for title, text in wanted.items()) or "Nothing is due.")
            return
        kept = keep_issues(issue_tracker(), wanted)
    except HubError as error:
        click.echo(str(error), err=True)
        raise SystemExit(NOT_RUN) from error
    click.echo(f"{amount(len(wanted), 'issue')}: {kept.opened} opened, {kept.changed} changed, {kept.closed} closed.")
