"""`hub stage`: the hub as a tree that other engines build, or its finished site for machines without a web server."""

from datetime import date
from pathlib import Path

import click

from commshub.cli.days import as_day
from commshub.cli.exit_codes import NOT_RUN, STOPS
from commshub.cli.opening import open_hub
from commshub.content.source_tree import HubError
from commshub.model.findings import Level, count
from commshub.reporting.text import closing_sentence, text_report
from commshub.text.formatting import amount


@click.command()
@click.argument("target", type=click.Path(path_type=Path))
@click.option("--as-of", callback=as_day, metavar="DATE", help="Judge dates as of this day instead of today.")
@click.option("--kiosk", is_flag=True, help="Make TARGET a packed copy that is read without a web server.")
@click.option(
    "--site", "folder", default="site", type=click.Path(path_type=Path), help="With --kiosk: the site (else: site)."
)
def stage(target: Path, as_of: date | None, folder: Path, *, kiosk: bool) -> None:
    """Write the hub into TARGET, for other engines or for machines without a web server.

    A folder gets plain pages and files, with settings for MkDocs, ProperDocs and Zensical: every fact is written into
    the pages, so the engine needs nothing of the hub. The hub is checked first, and nothing is written while something
    stops publishing.

    With --kiosk, a packed copy is made of the finished site, for a library: 'hub stage --kiosk hub.zip'. Unpack it
    anywhere, and open index.html in its folder: every page and search work, and nothing is asked of any network. The
    copy grows old: make a new one with each build.

    Exits with 0, 1 if something stops publishing, or 2 if it could not be run.
    """
    try:
        said = _packed_site(target, folder) if kiosk else _tree(target, as_of)
    except HubError as error:
        click.echo(str(error), err=True)
        raise SystemExit(NOT_RUN) from error
    click.echo(said)


def _tree(target: Path, as_of: date | None) -> str:
    """Write the tree for other engines; what there is to say about it."""
    from commshub.checks.verdict import check_site  # noqa: PLC0415 - slow, and not needed for a packed copy
    from commshub.engine.staged_folder import write_staged  # noqa: PLC0415 - likewise

    root = Path.cwd()
    site = open_hub(root, as_of=as_of)
    findings = site.layering.placed(check_site(site).findings)
    if count(findings, Level.ERROR):
        click.echo(f"{text_report(findings)}\n{closing_sentence(findings)}")
        raise SystemExit(STOPS)
    pages = write_staged(site, root, target)
    return f"{amount(pages, 'page')} are in '{target}'. Build them there: mkdocs, properdocs or zensical build."


def _packed_site(target: Path, folder: Path) -> str:
    """Write the packed copy of a finished site; what there is to say about it."""
    from commshub.engine.offline_copy import FOLDER, HOME, write_offline_copy  # noqa: PLC0415 - slow, seldom needed

    files = write_offline_copy(folder, target)
    return f"{target} holds {amount(files, 'file')}. Unpack it, and open {FOLDER}/{HOME}."
