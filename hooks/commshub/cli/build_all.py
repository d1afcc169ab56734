"""`hub build-all`: the hubs of many councils from one repository, each checked, built and published for itself."""

import gc
import json
import multiprocessing
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from datetime import date
from pathlib import Path

import click

from commshub.cli.days import as_day
from commshub.cli.exit_codes import NOT_RUN, STOPS
from commshub.cli.git_history import changed_paths
from commshub.content.source_tree import HubError, layer_folders
from commshub.engine.building import Outcome, build, hubs_in, warm_up
from commshub.text.formatting import amount

# Where a process can be parted from another, it knows at once all that is known already.
_PARTED = "fork"


@click.command(name="build-all")
@click.argument("folder", default="councils", type=click.Path(path_type=Path))
@click.option(
    "--output", default="sites", show_default=True, type=click.Path(path_type=Path), help="Put the sites in here."
)
@click.option("--jobs", type=click.IntRange(min=1), metavar="NUMBER", help="Build so many at once.  [one a processor]")
@click.option("--strict", is_flag=True, help="Let warnings stop publishing too.")
@click.option("--as-of", callback=as_day, metavar="DATE", help="Judge dates as of this day instead of today.")
@click.option(
    "--changed-since", metavar="REV", help="Only those that have changed since this commit, or whose layers have."
)
@click.option("--list", "only_list", is_flag=True, help="Build nothing: print their names as JSON, for a pipeline.")
def build_all(  # noqa: PLR0913 - one parameter an option
    folder: Path,
    output: Path,
    jobs: int | None,
    *,
    strict: bool,
    as_of: date | None,
    changed_since: str | None,
    only_list: bool,
) -> None:
    """Build every hub below FOLDER, each into a site of its own.

    FOLDER is 'councils' unless another is named. A hub that must not be published fails alone: its last good site
    stays, and the others are built. Exits with 0 if all are published, 1 if one is not, and 2 if it could not be run.
    """
    try:
        every = hubs_in(folder)
        hubs = _changed(every, changed_since) if changed_since else every
    except HubError as error:
        click.echo(str(error), err=True)
        raise SystemExit(NOT_RUN) from error
    if only_list:
        click.echo(json.dumps([each.name for each in hubs]))
        return
    failed = []
    for outcome in _outcomes(hubs, output, jobs or os.cpu_count() or 1, strict=strict, today=as_of):
        _tell(outcome)
        failed += [] if outcome.is_published else [outcome.name]
    click.echo(
        f"\n{len(hubs) - len(failed)} of {amount(len(hubs), 'hub')} {'are' if len(hubs) > 1 else 'is'} published."
    )
    if failed:
        click.echo(f"Not published: {', '.join(failed)}. Of these, the last good sites stay.")
        raise SystemExit(STOPS)


def _changed(hubs: Sequence[Path], revision: str) -> Sequence[Path]:
    """The hubs in whose folder, or in a layer of which, something has changed since a commit."""
    here = Path.cwd().resolve()
    changed = [here / path for path in changed_paths(here, revision)]
    return [hub for hub in hubs if any(path.is_relative_to(own) for own in _read_by(hub) for path in changed)]


def _read_by(hub: Path) -> Iterator[Path]:
    """The folders that a hub is made from."""
    yield hub.resolve()
    yield from (folder.resolve() for folder, _ in layer_folders(hub))


def _outcomes(hubs: Sequence[Path], output: Path, jobs: int, *, strict: bool, today: date | None) -> Iterator[Outcome]:
    """What becomes of each hub, in order. A process that dies takes its own hub with it and no other."""
    if not hubs:
        return
    warm_up(hubs[0])
    # What is known by now stays: no process has to look through it for memory to give back.
    gc.freeze()
    context = multiprocessing.get_context(_PARTED if _PARTED in multiprocessing.get_all_start_methods() else None)
    with ProcessPoolExecutor(min(jobs, len(hubs)), mp_context=context) as pool:
        running = [pool.submit(build, hub, output / hub.name, strict=strict, today=today) for hub in hubs]
        for hub, future in zip(hubs, running, strict=True):
            yield _outcome(hub, output, future, strict=strict, today=today)


def _outcome(hub: Path, output: Path, future: Future[Outcome], *, strict: bool, today: date | None) -> Outcome:
    try:
        return future.result()
    except BrokenProcessPool:
        # One has died, perhaps for want of memory, and nobody knows which: what is left is built here, one by one.
        return build(hub, output / hub.name, strict=strict, today=today)


def _tell(outcome: Outcome) -> None:
    """One line a hub, and what is wrong with it below."""
    if outcome.is_published:
        warned = f", with {amount(outcome.warnings, 'warning')}" if outcome.warnings else ""
        click.echo(f"{outcome.name}: published, {amount(outcome.pages, 'page')}{warned}")
        return
    counted = (amount(outcome.errors, "error"), amount(outcome.warnings, "warning"))
    why = " and ".join(each for each, number in zip(counted, (outcome.errors, outcome.warnings), strict=True) if number)
    click.echo(f"{outcome.name}: NOT published{f', {why}' if why else ''}")
    click.echo("\n".join(f"    {line}" if line else "" for line in outcome.report.splitlines()))
