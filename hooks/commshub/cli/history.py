"""`hub history PAGE`: what a page said on a day, and who had agreed to it."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path

import click
from pydantic import ValidationError

from commshub.checks.verdict import check_site
from commshub.cli.days import as_day
from commshub.cli.exit_codes import NOT_RUN, STOPS
from commshub.cli.opening import open_tree
from commshub.cli.rename import write_files
from commshub.content.source_tree import HubError, SourceTree, read_file, read_source_tree
from commshub.model.collection import nearest
from commshub.model.findings import Level, count
from commshub.model.layers import NATIONAL
from commshub.model.page import Page
from commshub.model.publication_log import (
    PUBLICATION_LOG,
    Publication,
    PublishedVersion,
    changes_since,
    standing,
    version_of,
)
from commshub.model.site import Site
from commshub.reporting.publication_log import history_text
from commshub.text.formatting import amount

_SAID = ("title", "fact_checked_by", "approved_by", "change_note")


@click.command()
@click.argument("page", required=False)
@click.option("--on", "day", callback=as_day, metavar="DATE", help="Only what readers saw on this day.")
@click.option("--record", is_flag=True, help=f"Add what is published now to {PUBLICATION_LOG}, as a pipeline does.")
def history(page: str | None, day: date | None, *, record: bool) -> None:
    """Say which versions of PAGE were published when, and who had agreed to each.

    PAGE is a path below docs/, or a file of facts such as content_data/contacts.yml. Each publication adds a line to
    published.jsonl, by hub history --record, with what changed; git keeps the texts under the names that are shown.

    Exits with 0, with 1 if nothing is known of the page or something stops publishing, and with 2 if it could not be
    run.
    """
    if page is None and not record:
        raise click.UsageError("Name a page below docs/, such as get-help/index.md, or add --record when you publish.")
    root = Path.cwd()
    try:
        publications = _publications(root)
        tree = read_source_tree(root)
        site = open_tree(tree)
        now = _published_now(tree, site)
        if record:
            _refuse_unpublished(site)
            _record(root, publications, now)
    except HubError as error:
        click.echo(str(error), err=True)
        raise SystemExit(NOT_RUN) from error
    if page is None:
        return
    known = {path for each in publications for path in each.files}
    path = page if page in known else f"docs/{page}"
    if path not in known:
        click.echo(
            f"Nothing was recorded of '{page}'.{nearest(page, tuple(each.removeprefix('docs/') for each in known))}",
            err=True,
        )
        raise SystemExit(STOPS)
    click.echo(history_text(path, publications, day, now.get(path)), nl=False)


def _publications(root: Path) -> tuple[Publication, ...]:
    """What was recorded so far, the oldest first.

    Raises:
        HubError: a line of it cannot be read.
    """
    if not (root / PUBLICATION_LOG).exists():
        return ()
    found = []
    for number, line in enumerate(read_file(root / PUBLICATION_LOG).splitlines(), 1):
        try:
            found.append(Publication.model_validate_json(line))
        except ValidationError as error:
            message = f"{PUBLICATION_LOG}, line {number} cannot be read. Bring the file back from an earlier version."
            raise HubError(message) from error
    return tuple(found)


def _published_now(tree: SourceTree, site: Site) -> Mapping[str, PublishedVersion]:
    """The pages and the files of facts as they would be published now."""
    pages = {page.path: _said(page) for page in site.pages}
    facts: dict[str, dict[str, str]] = {path: {} for path in tree.files if path.startswith("content_data/")}
    said = {**facts, **pages}
    national = {path for path, layer in tree.origins.items() if layer.name == NATIONAL}
    return {
        path: version_of(tree.files[path], said[path], tree.package_version if path in national else "")
        for path in sorted(said)
        if path in tree.files
    }


def _said(page: Page) -> dict[str, str]:
    reviewed = page.last_reviewed.isoformat() if page.last_reviewed else ""
    return {**{name: page.text(name) for name in _SAID}, "last_reviewed": reviewed}


def _refuse_unpublished(site: Site) -> None:
    """End the command if the hub could not be published: a record of it would say what no reader ever saw."""
    if errors := count(check_site(site).findings, Level.ERROR):
        stops = "stops" if errors == 1 else "stop"
        said = f"{amount(errors, 'problem')} {stops} this hub from being published, so nothing was recorded."
        click.echo(f"{said} Run hub check.", err=True)
        raise SystemExit(STOPS)


def _record(root: Path, publications: tuple[Publication, ...], now: Mapping[str, PublishedVersion]) -> None:
    """Add what has changed since the last publication; nothing if nothing has."""
    changed = changes_since(standing(publications), now)
    if not changed:
        click.echo("Nothing has changed since the last publication.")
        return
    made = Publication(at=datetime.now(tz=UTC).replace(microsecond=0), files=changed)
    before = read_file(root / PUBLICATION_LOG) if publications else b""
    line = f"{made.model_dump_json(exclude_defaults=True)}\n"
    write_files(root, {PUBLICATION_LOG: before + line.encode()})
    click.echo(f"{amount(len(changed), 'file')} recorded in {PUBLICATION_LOG}. Keep it in the repository.")
