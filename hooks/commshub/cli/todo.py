"""`hub todo`: what is still to be filled in, in an order of work."""

from contextlib import suppress
from pathlib import Path

import click

from commshub.cli.exit_codes import NOT_RUN
from commshub.cli.opening import open_hub
from commshub.content.source_tree import HubError, read_national, read_starter
from commshub.content.starter import parse_kinds, parse_starter, work_left
from commshub.coverage.elements import coverage
from commshub.coverage.gaps import reason_against_gap
from commshub.model.framework import ElementLevel
from commshub.model.site import Site
from commshub.model.unread import UnreadError
from commshub.reporting.todo import gaps_to_declare, todo_text


@click.command()
def todo() -> None:
    """List what is still to be filled in: by section, with who can, how long it takes, and what is done.

    Once nothing is, it shows how to declare what of the toolkit is not met yet.

    Exits with 0, or 2 if it could not be run.
    """
    try:
        site = open_hub(Path.cwd())
    except HubError as error:
        click.echo(str(error), err=True)
        raise SystemExit(NOT_RUN) from error
    starter, kinds = parse_starter(read_starter()), parse_kinds(read_national("content_data/pages.yml"))
    work = work_left(site, starter, kinds)
    click.echo(todo_text(work), nl=False)
    if not work.gaps:
        click.echo(gaps_to_declare(_missing_elements(site)), nl=False)


def _missing_elements(site: Site) -> tuple[str, ...]:
    """The elements of the toolkit that are not shown, and that the council could declare as gaps."""
    with suppress(UnreadError):
        known = site.as_far_as_read()
        lacking = (each for each in coverage(known) if each.missing and each.element.level is not ElementLevel.LISTED)
        return tuple(each.id for each in lacking if not reason_against_gap(each.element, known))
    return ()
