"""`hub todo`: what is still to be filled in, in an order of work."""

from contextlib import suppress
from pathlib import Path

import click

from commshub.cli.exit_codes import NOT_RUN
from commshub.cli.opening import open_hub
from commshub.content.source_tree import HubError, read_national, read_starter
from commshub.content.starter import gaps_of_new_hub, parse_kinds, parse_starter
from commshub.coverage.elements import coverage
from commshub.coverage.gaps import reason_against_gap
from commshub.model.council import Nation
from commshub.model.framework import ElementLevel
from commshub.model.parse_errors import ErrorKind
from commshub.model.profiles import Profile
from commshub.model.site import Site
from commshub.model.unread import UnreadError
from commshub.reporting.todo import OpenGap, gaps_to_declare, todo_text
from commshub.text.unfilled import find_gaps


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
    gaps = [
        OpenGap(each.location.path, each.location.line, gap.who, gap.minutes, gap.what)
        for each in site.parse_errors_of(ErrorKind.UNFILLED)
        for gap in find_gaps(each.found)
    ]
    profile, nation = _profile_and_nation(site)
    starter, kinds = parse_starter(read_starter()), parse_kinds(read_national("content_data/pages.yml", nation))
    click.echo(todo_text(gaps, gaps_of_new_hub(starter, kinds, profile, nation), starter.work), nl=False)
    if not gaps:
        click.echo(gaps_to_declare(_missing_elements(site)), nl=False)


def _missing_elements(site: Site) -> tuple[str, ...]:
    """The elements of the toolkit that are not shown, and that the council could declare as gaps."""
    with suppress(UnreadError):
        known = site.as_far_as_read()
        lacking = (each for each in coverage(known) if each.missing and each.element.level is not ElementLevel.LISTED)
        return tuple(each.id for each in lacking if not reason_against_gap(each.element, known))
    return ()


def _profile_and_nation(site: Site) -> tuple[Profile, Nation]:
    """How much the hub is to hold and where its council is, as far as that can be read."""
    with suppress(UnreadError):
        if council := site.as_far_as_read().council:
            return council.profile, council.nation
    return Profile.FULL, Nation.ENGLAND
