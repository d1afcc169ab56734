"""`hub todo`: what is still to be filled in, in an order of work."""

from pathlib import Path

import click

from commshub.cli.exit_codes import NOT_RUN
from commshub.cli.opening import open_hub
from commshub.content.source_tree import HubError, read_national, read_starter
from commshub.content.starter import parse_kinds, parse_starter, work_left
from commshub.reporting.todo import todo_text


@click.command()
def todo() -> None:
    """List what is still to be filled in: by section, with who can, how long it takes, and what is done.

    Exits with 0, or 2 if it could not be run.
    """
    try:
        site = open_hub(Path.cwd())
    except HubError as error:
        click.echo(str(error), err=True)
        raise SystemExit(NOT_RUN) from error
    starter, kinds = parse_starter(read_starter()), parse_kinds(read_national("content_data/pages.yml"))
    click.echo(todo_text(work_left(site, starter, kinds)), nl=False)
