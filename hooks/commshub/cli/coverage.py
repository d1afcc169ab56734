"""`hub coverage`: how far the toolkit is met, element by element."""

from pathlib import Path

import click

from commshub.cli.exit_codes import NOT_RUN, STOPS
from commshub.cli.opening import open_hub
from commshub.content.source_tree import HubError
from commshub.coverage.elements import State
from commshub.coverage.elements import coverage as evaluate_all
from commshub.model.framework import Framework
from commshub.model.site import Site
from commshub.reporting.coverage import coverage_csv, coverage_json, coverage_text
from commshub.reporting.history import HISTORY, with_day


@click.command()
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "csv"]),
    default="text",
    help="For people, programs or spreadsheets.",
)
@click.option("--record", is_flag=True, help=f"Add today's totals to {HISTORY}, as you do before each release.")
def coverage(form: str, *, record: bool) -> None:
    """Say which elements of the toolkit are met, by what, and which are missing.

    Exits with 0 if none is missing, 1 if one is, and 2 if nothing could be said.
    """
    root = Path.cwd()
    try:
        site, framework = _hub(root)
        covered = evaluate_all(site)
        if record:
            _record(root / HISTORY, with_day(site.releases, site.today, covered))
    except HubError as error:
        click.echo(str(error), err=True)
        raise SystemExit(NOT_RUN) from error
    if form == "json":
        click.echo(coverage_json(framework, covered, site.today), nl=False)
    elif form == "csv":
        click.echo(coverage_csv(covered), nl=False)
    else:
        click.echo(coverage_text(framework, covered), nl=False)
    if any(each.state is State.MISSING for each in covered):
        raise SystemExit(STOPS)


def _hub(root: Path) -> tuple[Site, Framework]:
    """The hub, and the edition of the toolkit that it is held to."""
    site = open_hub(root)
    framework = site.edition.framework if site.edition else None
    if framework is None or site.plan is None:
        message = "The plan or the toolkit cannot be read. Run hub check to see why."
        raise HubError(message)
    return site, framework


def _record(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        message = f"The totals cannot be written to '{path.name}' ({error.strerror})."
        raise HubError(message) from error
