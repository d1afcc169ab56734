"""`hub stage DIR`: the hub as a tree that other engines build by themselves."""

from datetime import date
from pathlib import Path

import click

from commshub.checks.verdict import check_site
from commshub.cli.days import as_day
from commshub.cli.exit_codes import NOT_RUN, STOPS
from commshub.cli.opening import open_hub
from commshub.content.source_tree import HubError
from commshub.engine.staged_folder import write_staged
from commshub.model.findings import Level, count
from commshub.reporting.text import closing_sentence, text_report
from commshub.text.formatting import amount


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--as-of", callback=as_day, metavar="DATE", help="Judge dates as of this day instead of today.")
def stage(folder: Path, as_of: date | None) -> None:
    """Write the hub into DIR as plain pages and files, with settings for MkDocs, ProperDocs and Zensical.

    Every fact is written into the pages, so the engine needs nothing of the hub. The hub is checked first: nothing is
    written while something stops publishing. Exits with 0, 1 if something does, or 2 if it could not be run.
    """
    root = Path.cwd()
    try:
        site = open_hub(root, as_of=as_of)
        findings = site.layering.placed(check_site(site).findings)
        if count(findings, Level.ERROR):
            click.echo(f"{text_report(findings)}\n{closing_sentence(findings)}")
            raise SystemExit(STOPS)
        pages = write_staged(site, root, folder)
    except HubError as error:
        click.echo(str(error), err=True)
        raise SystemExit(NOT_RUN) from error
    click.echo(f"{amount(pages, 'page')} are in '{folder}'. Build them there: mkdocs, properdocs or zensical build.")
