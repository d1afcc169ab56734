"""`hub remove PAGE`: take a page away with all that leads to it, and lead on whoever has its address."""

from collections import Counter
from pathlib import Path
from typing import NoReturn

import click

from commshub.checks.registry import run_rules
from commshub.cli.exit_codes import NOT_RUN
from commshub.cli.opening import open_tree
from commshub.cli.rename import difference_of, write_files
from commshub.content.source_tree import HubError, SourceTree, read_source_tree
from commshub.model.findings import Finding
from commshub.model.redirects import GONE
from commshub.model.site import Site
from commshub.references.edits import LostPlaceError
from commshub.references.removing import nearest_page, reasons_against, remove_page
from commshub.references.rename_requests import RefusedError
from commshub.references.renaming import Renaming
from commshub.text.formatting import amount

# A page leaves none of these behind. What it has shown besides is for the council to show elsewhere, and is told.
_LEFT_BEHIND = ("links.", "search.", "redirects.", "references.", "alerts.", "yaml.", "fields.", "files.", "pages.")


@click.command("remove")
@click.argument("page")
@click.option("--to", metavar="PAGE", help="Where its address leads from now on; else to the page of its folder.")
@click.option("--gone", is_flag=True, help="Its address says that it has gone, and shows who can help.")
@click.option("--diff", is_flag=True, help="Only show what would change.")
def remove(page: str, to: str | None, *, gone: bool, diff: bool) -> None:
    """Take PAGE away, by its path below docs/, with every link, search word, menu line and answer that leads to it.

    Its address stays: whoever follows an old link, a leaflet or a code is led on, or told that the page has gone.
    Everything is changed, or nothing.
    Exits with 0, or 2 if it cannot be done.
    """
    root = Path.cwd()
    try:
        tree = read_source_tree(root)
        site = open_tree(tree, drafts=True)
        if to and gone:
            _refuse_both()
        removal, path, there = _removal(tree, site, page, GONE if gone else to)
        left = _new_findings(tree, site, removal)
        if diff:
            click.echo(difference_of(tree, removal), nl=False)
            return
        write_files(root, removal.files)
    except (HubError, RefusedError, LostPlaceError) as error:
        click.echo(str(error), err=True)
        raise SystemExit(NOT_RUN) from error
    click.echo(_report(path, there, removal, left))


def _refuse_both() -> NoReturn:
    """Refuse to lead readers on from a page, and to tell them that it has gone.

    Raises:
        RefusedError: always.
    """
    message = "Write --to with a page, or --gone, and not both."
    raise RefusedError(message)


def _removal(tree: SourceTree, site: Site, page: str, to: str | None) -> tuple[Renaming, str, str]:
    """What is written, the page that goes, and the one that readers are led to.

    Raises:
        RefusedError: it cannot go, or something in the hub cannot be read.
    """
    path = page.removeprefix("docs/")
    there = to.removeprefix("docs/") if to else nearest_page(site, path)
    if site.parse_errors:
        where = site.parse_errors[0].location.path
        message = f"{where} cannot be read whole, and may name it too. Run 'hub check' and mend that first."
        raise RefusedError(message)
    for reason in reasons_against(site, path, there, site.kinds.required_pages):
        raise RefusedError(reason)
    removal = remove_page(tree, site, path, there, lambda changed: open_tree(changed, as_of=site.today, drafts=True))
    return removal, path, there


def _new_findings(tree: SourceTree, site: Site, removal: Renaming) -> list[Finding]:
    """What the hub would have to mend that it has not now.

    Raises:
        RefusedError: something would lead to the page that is gone.
    """
    before = Counter((each.id, each.location.path) for each in run_rules(site))
    after = run_rules(open_tree(removal.applied_to(tree), as_of=site.today, drafts=True))
    new = []
    for each in after:
        before[each.id, each.location.path] -= 1
        if before[each.id, each.location.path] < 0:
            new.append(each)
    for each in new:
        if each.id.startswith(_LEFT_BEHIND) or each.id == "plan.unknown-name":
            fault = f"{_place(each)} would have a fault: {each.message} ({each.id})."
            message = f"Nothing was changed, because then {fault}"
            raise RefusedError(message)
    return new


def _report(path: str, there: str, removal: Renaming, left: list[Finding]) -> str:
    files = sorted(path for path, data in removal.files.items() if data is not None)
    address = "says so, and shows who can help" if there == GONE else f"leads on to '{there}'"
    lines = [
        f"The page '{path}' is gone. Its address {address}. {amount(len(files), 'file')} changed:\n",
        *(f"  {each}" for each in files),
        *(f"\nTo be seen to now: {_place(each)}: {each.message} ({each.element or each.id})" for each in left),
        "\nRead what was changed, and run: hub check",
    ]
    return "\n".join(lines)


def _place(finding: Finding) -> str:
    return f"{finding.location.path}, line {finding.location.line}"
