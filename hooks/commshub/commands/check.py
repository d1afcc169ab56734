"""`hub check`: every finding at once, without MkDocs."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

import click

from commshub.commands.days import as_day
from commshub.commands.exits import NOT_RUN, STOPS
from commshub.findings import Finding, Level, count
from commshub.parsing.site import parse_site
from commshub.reading.tree import CannotRun, read_tree
from commshub.reporting.json import json_report
from commshub.reporting.text import closing_sentence, text_report
from commshub.rules import run_rules


@click.command()
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="For people, or for programs."
)
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="Write the report into this file.")
@click.option("--as-of", callback=as_day, metavar="DATE", help="Judge dates as of this day instead of today.")
@click.option("--strict", is_flag=True, help="Let warnings stop publishing too.")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
def check(form: str, output: Path | None, as_of: date | None, *, strict: bool, paths: Sequence[str]) -> None:
    """Check the hub in this folder, and say everything that is wrong at once.

    A PATH that is the folder of a hub is checked instead of this one; any other PATH limits the report to that file or
    folder. Exits with 0 if nothing stops publishing, 1 if something does, and 2 if the check could not be run.
    """
    root, only = _split(paths)
    clock = datetime.now(tz=UTC).astimezone().date()
    try:
        site = parse_site(read_tree(root), clock, as_of=as_of)
        findings = tuple(finding for finding in run_rules(site) if not only or _within(finding, only))
        report = json_report(findings, site.today) if form == "json" else _text(findings)
        _write(report, output)
    except CannotRun as error:
        click.echo(str(error), err=True)
        raise SystemExit(NOT_RUN) from error
    if count(findings, Level.ERROR) or (strict and findings):
        raise SystemExit(STOPS)


def _split(paths: Sequence[str]) -> tuple[Path, frozenset[str]]:
    """The folder of the hub, and the files and folders to report on (all if there are none)."""
    hubs = [path for path in paths if (Path(path) / "content_data").is_dir()]
    root = Path(hubs[0]) if hubs else Path.cwd()
    only = set()
    for path in paths:
        if path in hubs:
            continue
        full = Path(path).absolute()
        inside = full.is_relative_to(root.absolute())
        only.add(full.relative_to(root.absolute()).as_posix() if inside else Path(path).as_posix())
    return root, frozenset(only)


def _within(finding: Finding, only: frozenset[str]) -> bool:
    return any(finding.place.path == path or finding.place.path.startswith(f"{path}/") for path in only)


def _text(findings: Sequence[Finding]) -> str:
    report = f"{text_report(findings)}\n" if findings else ""
    return f"{report}{closing_sentence(findings)}\n"


def _write(report: str, output: Path | None) -> None:
    if output is None:
        click.echo(report, nl=False)
        return
    try:
        output.write_text(report, encoding="utf-8")
    except OSError as error:
        message = f"The report cannot be written to '{output}' ({error.strerror})."
        raise CannotRun(message) from error
