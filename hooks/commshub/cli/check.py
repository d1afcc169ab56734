"""`hub check`: every finding at once, without MkDocs."""

import posixpath
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from commshub.checks.verdict import check_site
from commshub.cli.days import as_day
from commshub.cli.exit_codes import NOT_RUN, STOPS
from commshub.cli.mending import difference, is_within, mend, write
from commshub.cli.opening import open_hub, open_tree
from commshub.content.source_tree import HubError, SourceTree, read_source_tree
from commshub.model.findings import Finding, Level
from commshub.model.layers import Layering
from commshub.reporting.json import json_report
from commshub.reporting.text import closing_sentence, text_report
from commshub.text.formatting import amount


@click.command()
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="For people, or for programs."
)
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="Write the report into this file.")
@click.option("--as-of", callback=as_day, metavar="DATE", help="Judge dates as of this day instead of today.")
@click.option("--strict", is_flag=True, help="Let warnings stop publishing too.")
@click.option("--fix", is_flag=True, help="Mend what can be mended in one way only, then check.")
@click.option("--diff", is_flag=True, help="With --fix: show what it would change, and change nothing.")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
def check(  # noqa: PLR0913 - one parameter an option
    form: str, output: Path | None, as_of: date | None, *, strict: bool, fix: bool, diff: bool, paths: Sequence[str]
) -> None:
    """Check the hub in this folder, and say everything that is wrong at once.

    A PATH that is the folder of a hub is checked instead of this one; any other PATH limits the report to that file or
    folder, but the hub is judged as a whole. Exits with 0 if nothing stops publishing, 1 if something does, and 2 if
    the check could not be run.

    With --fix it first mends, in docs/ and content_data/, what can be mended in one way only, such as a date that is
    written in another form; nothing is mended that would break something else. --diff shows these edits as a patch.
    """
    if diff and not fix:
        raise click.UsageError("--diff shows what --fix would change: write both.")
    try:
        root, only = _split(paths)
        if fix:
            _mend(root, only, as_of, dry_run=diff)
        site = open_hub(root, as_of=as_of)
        verdict = check_site(site)
        layering = site.layering
        found = layering.placed(verdict.findings)
        findings = _report_on(root, only, found, layering)
        stopping = [each for each in found if strict or each.level is Level.ERROR]
        waived = sum(_is_about(finding, only, layering) for finding in layering.placed(verdict.waived))
        elsewhere = sum(not _is_about(finding, only, layering) for finding in stopping)
        as_text = _text(findings, waived, only, elsewhere)
        report = json_report(findings, site.today, waived) if form == "json" else as_text
        if output or not diff:
            _write_report(report, output)
    except HubError as error:
        click.echo(str(error), err=True)
        raise SystemExit(NOT_RUN) from error
    if stopping:
        raise SystemExit(STOPS)


def _mend(root: Path, only: Sequence[str], as_of: date | None, *, dry_run: bool) -> None:
    """Make the edits that findings offer, or show them; how many there are is said apart from the report.

    Raises:
        HubError: the hub cannot be read, or a file cannot be written.
    """

    def look(tree: SourceTree) -> Sequence[Finding]:
        return check_site(open_tree(tree, as_of=as_of)).findings

    mended = mend(read_source_tree(root), look, only)
    if dry_run:
        click.echo(difference(mended), nl=False)
    else:
        write(root, mended)
    could = "to be mended" if dry_run else "mended"
    where = f"{amount(mended.findings, 'finding')} {could} in {amount(len(mended.files), 'file')}."
    click.echo(where if mended.files else "Nothing can be mended without a decision of yours.", err=True)


def _split(paths: Sequence[str]) -> tuple[Path, Sequence[str]]:
    """The folder of the hub, and the files and folders to report on (all if there are none).

    Raises:
        HubError: several hubs are named, or a path that lies in none.
    """
    hubs = [path for path in paths if (Path(path) / "content_data").is_dir()]
    if len(hubs) > 1:
        message = f"'{hubs[0]}' and '{hubs[1]}' are two hubs. Check one at a time."
        raise HubError(message)
    root = _absolute(Path(hubs[0])) if hubs else Path.cwd()
    return root, [_path_in(root, path) for path in paths if path not in hubs]


def _path_in(root: Path, path: str) -> str:
    """A path as findings have it, given as seen from here, from the hub's folder or from docs/."""
    within = [each for each in (_absolute(Path(path)), _absolute(root / path)) if each.is_relative_to(root)]
    if not within:
        raise _is_not_there(path)
    below_docs = _absolute(root / "docs" / path)
    # A file that is missing can be asked about too, by its whole path.
    full = next((each for each in (*within, below_docs) if each.exists() and each.is_relative_to(root)), within[0])
    return full.relative_to(root).as_posix()


def _absolute(path: Path) -> Path:
    """A path from the top of the disk, without steps back."""
    return Path(posixpath.normpath(path.absolute().as_posix()))


def _is_about(finding: Finding, only: Sequence[str], layering: Layering) -> bool:
    """Whether a finding is about one of some files and folders, by its path there or in the layer that it lies in."""
    path = layering.path_in_hub(finding.location.path)
    return is_within(finding, only) or any(path == each or path.startswith(f"{each}/") for each in only)


def _report_on(root: Path, only: Sequence[str], findings: Sequence[Finding], layering: Layering) -> Sequence[Finding]:
    """The findings about some files and folders; a file that is missing can have findings too.

    Raises:
        HubError: there is no such file or folder, and nothing is said about it.
    """
    about = {path: [finding for finding in findings if _is_about(finding, [path], layering)] for path in only}
    silent = (path for path, found in about.items() if not found and not (root / path).exists())
    unknown = next((path for path in silent if not layering.holds(path)), None)
    if unknown is not None:
        raise _is_not_there(unknown)
    return [finding for finding in findings if not only or any(finding in found for found in about.values())]


def _is_not_there(path: str) -> HubError:
    return HubError(f"There is no file or folder '{path}' in this hub.")


def _text(findings: Sequence[Finding], waived: int, only: Sequence[str], elsewhere: int) -> str:
    report = f"{text_report(findings)}\n" if findings else ""
    aside = f"{amount(waived, 'finding')} set aside by waivers or the baseline.\n" if waived else ""
    return f"{report}{aside}{closing_sentence(findings, only, elsewhere)}\n"


def _write_report(report: str, output: Path | None) -> None:
    if output is None:
        click.echo(report, nl=False)
        return
    try:
        output.write_text(report, encoding="utf-8")
    except OSError as error:
        message = f"The report cannot be written to '{output}' ({error.strerror})."
        raise HubError(message) from error
