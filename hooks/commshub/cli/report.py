"""`hub report`: the update that a scrutiny committee gets, and the archive for the yearly visit of the Home Office."""

import io
import zipfile
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import click

from commshub.checks.verdict import check_site
from commshub.cli.days import as_day
from commshub.cli.exit_codes import NOT_RUN
from commshub.cli.opening import open_hub, open_tree
from commshub.content.source_tree import HubError, read_source_tree
from commshub.coverage.elements import coverage
from commshub.model.framework import Framework
from commshub.model.plan import Plan
from commshub.model.site import Site
from commshub.reporting.assurance import Shown, assurance_files
from commshub.reporting.committee import CommitteeReport, committee_report
from commshub.reporting.documents import report_docx, report_markdown
from commshub.text.formatting import amount

# The first day that an archive can tell.
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)


@click.group()
def report() -> None:
    """Make a report from what the hub knows."""


@report.command()
@click.option(
    "--since", callback=as_day, metavar="DATE", help="Tell what was done after this day (else: the last report)."
)
@click.option(
    "--output", type=click.Path(dir_okay=False, path_type=Path), help="A file: .docx for Word, else Markdown."
)
def committee(since: date | None, output: Path | None) -> None:
    """Make the progress report for the committee that looks at the plan.

    Without a file it is printed as Markdown. Exits with 0, or with 2 if it could not be made.
    """
    try:
        site, plan = _with_plan(open_hub(Path.cwd()))
        begins = plan.period.span[0] if plan.period.span else site.today
        made = committee_report(site, plan, since or plan.reported_on or begins)
        if output is None:
            click.echo(report_markdown(made), nl=False)
        elif output.suffix == ".docx":
            _write_report(output, _as_word(made))
        else:
            _write_report(output, report_markdown(made).encode())
    except HubError as error:
        click.echo(str(error), err=True)
        raise SystemExit(NOT_RUN) from error


@report.command()
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="A file (else: assurance-DAY.zip).")
def assurance(output: Path | None) -> None:
    """Make one archive of what the hub shows on this day, for the yearly visit of the Home Office.

    It holds the coverage with what each element rests on, both editions of the toolkit side by side, gaps, ratings,
    releases, readings, the progress report, a sheet to be signed, and the hash of every file of the content. The
    same hub on the same day gives the same bytes. Exits with 0, or with 2 if it could not be made.
    """
    try:
        tree = read_source_tree(Path.cwd())
        site, plan = _with_plan(open_tree(tree))
        shown = Shown(_framework(site), coverage(site), check_site(site).findings, tree.files)
        files = assurance_files(site, plan, shown)
        place = output or Path(f"assurance-{site.today}.zip")
        _write_report(place, _packed(files, place.stem))
    except HubError as error:
        click.echo(str(error), err=True)
        raise SystemExit(NOT_RUN) from error
    click.echo(f"{place.as_posix()} holds {amount(len(files), 'file')}. README.md in it says what each is.")


def _packed(files: Mapping[str, str], folder: str) -> bytes:
    """Files in one archive, each dated alike, so that the same files give the same bytes."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(zipfile.ZipInfo(f"{folder}/{name}", _FIRST_DAY), text, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def _with_plan(site: Site) -> tuple[Site, Plan]:
    if site.plan is None:
        message = "The plan cannot be read. Run hub check to see why."
        raise HubError(message)
    return site, site.plan


def _framework(site: Site) -> Framework:
    framework = site.edition.framework if site.edition else None
    if framework is None:
        message = "The toolkit cannot be read. Run hub check to see why."
        raise HubError(message)
    return framework


def _as_word(made: CommitteeReport) -> bytes:
    """The report as a Word file.

    Raises:
        HubError: the package that writes such files is not installed.
    """
    try:
        return report_docx(made)
    except ModuleNotFoundError as error:
        message = "Word files need one more package. Install it: .venv/bin/pip install --editable '.[docx]'"
        raise HubError(message) from error


def _write_report(output: Path, content: bytes) -> None:
    try:
        output.write_bytes(content)
    except OSError as error:
        message = f"The report cannot be written to '{output}' ({error.strerror})."
        raise HubError(message) from error
