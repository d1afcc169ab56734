"""`hub baseline`: keep what is wrong with old content on a list that can only get shorter."""

from collections import Counter
from datetime import date
from pathlib import Path

import click

from commshub.checks.registry import run_rules
from commshub.checks.verdict import without_suppressed
from commshub.cli.exit_codes import NOT_RUN
from commshub.cli.opening import open_hub
from commshub.content.source_tree import HubError
from commshub.model.findings import Finding
from commshub.model.site import Site
from commshub.model.suppressions import Known, fingerprint, suppressible
from commshub.reporting.baseline import BASELINE, baseline_text


@click.command()
def baseline() -> None:
    """Write what is wrong with old content into content_data/baseline.yml, so that it does not stop new work.

    The first time it takes over every finding that may be set aside. After that it only takes out what has been
    mended: new mistakes are never added. What could harm a reader, such as a wrong number, is not taken over.
    Exits with 0, or with 2 if it could not be run.
    """
    root = Path.cwd()
    try:
        site = open_hub(root)
        kept = _remaining(site)
        _write_file(root / BASELINE, site.baseline.made_on if site.baseline else site.today, kept)
    except HubError as error:
        click.echo(str(error), err=True)
        raise SystemExit(NOT_RUN) from error
    click.echo(_summary(site, sum(known.times for known in kept)))


def _remaining(site: Site) -> tuple[Known, ...]:
    """What is still wrong of what the baseline knows; of everything, while there is none.

    Raises:
        HubError: there is a baseline that cannot be read; to write another would add to it.
    """
    if site.baseline is None and BASELINE in site.file_names:
        message = f"The file '{BASELINE}' cannot be read. Run hub check to see why, or delete it to start anew."
        raise HubError(message)
    found = Counter(fingerprint(finding) for finding in _to_keep(site))
    known = {each.print: each.times for each in site.baseline.findings} if site.baseline else found
    return tuple(
        Known(rule=rule, place=location, message=message, times=min(times, found[rule, location, message]))
        for (rule, location, message), times in sorted(known.items())
        if found[rule, location, message]
    )


def _to_keep(site: Site) -> list[Finding]:
    return suppressible(without_suppressed(site, run_rules(site)))


def _write_file(path: Path, made_on: date, kept: tuple[Known, ...]) -> None:
    try:
        path.write_text(baseline_text(made_on, kept), encoding="utf-8")
    except OSError as error:
        message = f"The baseline cannot be written to '{path.name}' ({error.strerror})."
        raise HubError(message) from error


def _summary(site: Site, left: int) -> str:
    if site.baseline is None:
        return f"{left} old findings are set aside in {BASELINE}. Mend some, and run this again."
    before = sum(known.times for known in site.baseline.findings)
    return f"{before - left} of {before} old findings were mended, {left} are left."
