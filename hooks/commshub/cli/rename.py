"""`hub rename OLD NEW`: give something another id, or a page another place, with everything that names it."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from difflib import unified_diff
from pathlib import Path
from typing import NoReturn

import click

from commshub.checks.registry import run_rules
from commshub.cli.exit_codes import NOT_RUN
from commshub.content.site import parse_site
from commshub.content.source_tree import HubError, SourceTree, read_source_tree
from commshub.model.site import Site
from commshub.references.edits import LostPlaceError
from commshub.references.rename_requests import RefusedError, rename_request
from commshub.references.renaming import RenameRequest, Renaming, rename
from commshub.text.formatting import amount


@click.command("rename")
@click.argument("old")
@click.argument("new")
@click.option("--diff", is_flag=True, help="Only show what would change.")
def rename_command(old: str, new: str, *, diff: bool) -> None:
    """Give what is called OLD the name NEW, in its own file and wherever it is named.

    OLD is an id, such as prevent-team, or the path of a page, a picture or a document below docs/. A page leaves a
    redirect at its old address. Where several things have the same id, write the sort before it: contact:prevent-team.
    Everything is changed, or nothing. It is also called hub move. Exits with 0, or 2 if it cannot be done.
    """
    root = Path.cwd()
    try:
        tree = read_source_tree(root)
        site = parse_site(tree, datetime.now(tz=UTC), drafts=True)
        request = rename_request(site, old, new)
        renaming = rename(tree, site, request)
        _refuse_new_findings(tree, site, renaming)
        if diff:
            click.echo(difference_of(tree, renaming), nl=False)
            return
        write_files(root, renaming.files)
    except (HubError, RefusedError, LostPlaceError) as error:
        _refuse(str(error))
    click.echo(_report(request, renaming))


def _refuse(why: str) -> NoReturn:
    click.echo(why, err=True)
    raise SystemExit(NOT_RUN)


def _refuse_new_findings(tree: SourceTree, site: Site, renaming: Renaming) -> None:
    """End the command if the hub would have findings that it does not have now.

    Raises:
        RefusedError: it would; something else looks for the old name.
    """
    before = Counter((each.id, renaming.moved.get(each.location.path, each.location.path)) for each in run_rules(site))
    for each in run_rules(parse_site(renaming.applied_to(tree), site.today, as_of=site.today, drafts=True)):
        kind = (each.id, each.location.path)
        before[kind] -= 1
        if before[kind] < 0:
            place = f"{each.location.path}, line {each.location.line}"
            message = f"Nothing was changed, because then {place} would have a fault: {each.message} ({each.id})."
            raise RefusedError(message)


def _report(request: RenameRequest, renaming: Renaming) -> str:
    """Every file that was changed, and what was moved where."""
    moved = {*renaming.moved, *renaming.moved.values()}
    changed = [path for path in renaming.files if path not in moved]
    lines = [
        *(f"  {here} is now {there}" for here, there in sorted(renaming.moved.items())),
        *(f"  {path}" for path in sorted(changed)),
    ]
    what = f"The {request.target} '{request.old}' is now called '{request.new}'"
    return "\n".join((f"{what}. {amount(len(lines), 'file')} changed:\n", *lines, "\nNow run: hub check"))


def difference_of(tree: SourceTree, renaming: Renaming) -> str:
    """What would change, as programs for versions show it."""
    return "".join(_diff(tree, renaming))


def _diff(tree: SourceTree, renaming: Renaming) -> Iterator[str]:
    came_from = {there: here for here, there in renaming.moved.items()}
    for path, data in sorted(renaming.files.items()):
        here = came_from.get(path, path)
        if data is None:
            continue
        if here != path:
            yield f"rename from {here}\nrename to {path}\n"
        if path.endswith((".md", ".yml")):
            yield from unified_diff(_lines(tree.files.get(here, b"")), _lines(data), here, path, n=1)


def _lines(data: bytes) -> list[str]:
    return [f"{line}\n" for line in data.decode("utf-8", errors="replace").splitlines()]


def write_files(root: Path, files: Mapping[str, bytes | None]) -> None:
    """Write every file beside the old one first, and put them in place only when all are there.

    Raises:
        HubError: they cannot be written; nothing was changed.
    """
    ready: list[tuple[Path, Path]] = []
    try:
        for path, data in files.items():
            if data is not None:
                target = root / path
                target.parent.mkdir(parents=True, exist_ok=True)
                beside = target.with_name(f".{target.name}.renaming")
                ready.append((beside, target))
                beside.write_bytes(data)
    except OSError as error:
        for beside, _ in ready:
            beside.unlink(missing_ok=True)
        message = f"'{path}' cannot be written ({error.strerror}). Nothing was changed."
        raise HubError(message) from error
    for beside, target in ready:
        beside.replace(target)
    for path, data in files.items():
        if data is None:
            (root / path).unlink()
