"""`hub sample-reading`: the pages that people read in a quarter, drawn by lot, and what they found."""

from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

import click

from commshub.cli.exit_codes import NOT_RUN, STOPS
from commshub.cli.opening import open_hub
from commshub.content.source_tree import HubError
from commshub.coverage.text_versions import page_version
from commshub.model.collection import nearest
from commshub.model.quarters import YearQuarter, parse_quarter
from commshub.model.readings import READINGS, Reading, ReadingOutcome
from commshub.model.site import Site
from commshub.reporting.readings import readings_log, sample_text
from commshub.text.reading_sample import drawn_pages, readings_in

_OUTCOMES = [each.value for each in ReadingOutcome]
_DOCS = "docs/"
# What stands for the text of a page that says nothing by itself.
_NO_TEXT = "0"


@dataclass(frozen=True, slots=True)
class _Said:
    """What somebody says of a page: who has read it, and what it was found to be."""

    page: str
    by: str
    outcome: str | None
    found: str | None


@click.command("sample-reading")
@click.option("--quarter", metavar="2026-q4", help="Another quarter than this one.")
@click.option("--record", "page", metavar="PAGE", help="Keep what somebody found who has read this page.")
@click.option("--by", metavar="ROLE", help="Who has read it: a contact, by its id.")
@click.option("--outcome", type=click.Choice(_OUTCOMES), help="What the page was found to be.")
@click.option("--found", metavar="WORDS", help="What is wrong with it, or what was mended.")
def sample_reading(
    *, quarter: str | None, page: str | None, by: str | None, outcome: str | None, found: str | None
) -> None:
    """Draw a sample of pages to be read by a person this quarter, and keep what was found.

    The same pages are drawn for everybody who asks in a quarter. What no machine can judge, somebody has to read.

    Exits with 0, 1 if what is to be kept names something that is not there, or 2 if it could not be run.
    """
    root = Path.cwd()
    try:
        site = open_hub(root)
        asked = _quarter(quarter, site)
        if page is not None:
            reading = _reading(site, asked, _Said(page, by or "", outcome, found))
            _write(root, (*_readings(site), reading))
            site = open_hub(root)
    except HubError as error:
        click.echo(str(error), err=True)
        raise SystemExit(NOT_RUN) from error
    click.echo(sample_text(asked, drawn_pages(site, asked), readings_in(site, asked)), nl=False)


def _quarter(text: str | None, site: Site) -> YearQuarter:
    try:
        return parse_quarter(text) if text else YearQuarter.of(site.today)
    except ValueError as error:
        message = f"'{text}' is no quarter. Write one as in 2026-q4, which is October to December 2026."
        raise HubError(message) from error


def _reading(site: Site, quarter: YearQuarter, said: _Said) -> Reading:
    name = said.page.removeprefix(_DOCS)
    page = site.page_at(name)
    if page is None:
        names = tuple(each.source_path for each in site.pages)
        _stop(f"There is no page 'docs/{name}'.{nearest(name, names)} Name it by its path below docs/.")
    if not site.contacts.knows(said.by):
        _stop(f"Say who has read it: --by ROLE, with the id of a contact.{nearest(said.by, site.contacts.ids)}")
    if said.outcome is None or (said.outcome == ReadingOutcome.TO_MEND and not said.found):
        _stop('Say what was found: --outcome right or mended; or to-mend, with --found "what is wrong".')
    return Reading(
        page=name,
        quarter=quarter,
        by=said.by,
        day=site.today,
        outcome=ReadingOutcome(said.outcome),
        of_text=page_version(page) or _NO_TEXT,
        found=said.found,
    )


def _stop(message: str) -> NoReturn:
    click.echo(message, err=True)
    raise SystemExit(STOPS)


def _readings(site: Site) -> tuple[Reading, ...]:
    if site.readings is None and READINGS in site.file_names:
        message = f"The file '{READINGS}' cannot be read. Run hub check to see why."
        raise HubError(message)
    return site.readings.readings if site.readings else ()


def _write(root: Path, readings: tuple[Reading, ...]) -> None:
    try:
        (root / READINGS).write_text(readings_log(readings), encoding="utf-8")
    except OSError as error:
        message = f"What was found cannot be written to '{READINGS}' ({error.strerror})."
        raise HubError(message) from error
