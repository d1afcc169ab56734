"""`hub report committee`: the update that a scrutiny committee gets."""

from datetime import date
from pathlib import Path

import click

from commshub.cli.days import as_day
from commshub.cli.exit_codes import NOT_RUN
from commshub.cli.opening import open_hub
from commshub.content.source_tree import HubError
from commshub.model.plan import Plan
from commshub.model.site import Site
from commshub.reporting.committee import CommitteeReport, committee_report
from commshub.reporting.documents import report_docx, report_markdown


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
        site, plan = _hub()
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


def _hub() -> tuple[Site, Plan]:
    site = open_hub(Path.cwd())
    if site.plan is None:
        message = "The plan cannot be read. Run hub check to see why."
        raise HubError(message)
    return site, site.plan


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
