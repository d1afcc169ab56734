"""`hub ring-round`: the contacts to be checked with what to ask, and what was filled in."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import BinaryIO

import click

from commshub.cli.days import as_day
from commshub.cli.exit_codes import NOT_RUN, STOPS
from commshub.cli.opening import open_tree
from commshub.cli.rename import write_files
from commshub.content.filled_ring_round import FilledRow, read_filled
from commshub.content.source_text import decode
from commshub.content.source_tree import HubError, SourceTree, read_source_tree
from commshub.content.yaml_edits import encoded_as, with_entry
from commshub.content.yaml_tree import YamlMapping, YamlNode, parse_yaml, to_plain
from commshub.model.collection import nearest
from commshub.model.contact import Contact
from commshub.model.site import Site
from commshub.reporting.ring_round import (
    BY,
    CONTACT,
    DAY,
    FOUND,
    OUTCOME,
    Outcome,
    contacts_to_check,
    ring_round_csv,
    ring_round_text,
    ring_round_yaml,
    taken_over_text,
)
from commshub.text.formatting import day

_COUNCIL = "content_data/council.yml"
_FORMATS = {"text": ring_round_text, "csv": ring_round_csv, "yaml": ring_round_yaml}


@dataclass(slots=True)
class _TakenOver:
    """The files as they become, and what is told of the rows."""

    files: dict[str, bytes] = field(default_factory=dict)
    checked: list[str] = field(default_factory=list)
    left: dict[str, str] = field(default_factory=dict)
    waiting: int = 0


@click.command("ring-round")
@click.option("--format", "form", type=click.Choice(list(_FORMATS)), default="text", help="To print, or to fill in.")
@click.option("--days", type=click.IntRange(0, 3660), metavar="NUMBER", help="Only contacts due within so many days.")
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="Write the list into this file.")
@click.option("--filled", type=click.File("rb"), help="Take over the list that was filled in (.csv or .yml).")
@click.option("--as-of", callback=as_day, metavar="DATE", help="As of this day instead of today.")
def ring_round(form: str, days: int | None, output: Path | None, filled: BinaryIO | None, as_of: date | None) -> None:
    """Write the list of contacts to be checked, with what to ask, or take over what was filled into it.

    Of each contact that was found right, the day, who checked it, what was found and the numbers that were tried are
    written into the council's own file; notes stay. What is wrong is listed, and stays unchecked until it is mended.
    All rows are taken over or none. Exits with 0, with 1 if something in the list has to be mended, and with 2 if it
    could not be run.
    """
    root = Path.cwd()
    try:
        tree = read_source_tree(root)
        site = open_tree(tree, as_of=as_of)
        _refuse_unread(site)
        if filled is None:
            _write(_FORMATS[form](site, contacts_to_check(site, days)), output)
            return
        rows = read_filled(Path(filled.name).name, b"".join(filled))
        if faults := _faults(site, rows):
            click.echo("\n".join((*faults, "Nothing was written. Mend these rows first.")), err=True)
            raise SystemExit(STOPS)
        taken = _taken_over(tree, site, rows)
        _refuse_lost(tree, site, rows, taken)
        write_files(root, taken.files)
    except HubError as error:
        click.echo(str(error), err=True)
        raise SystemExit(NOT_RUN) from error
    click.echo(taken_over_text(taken.checked, taken.left, taken.waiting), nl=False)
    if taken.left:
        raise SystemExit(STOPS)


def _refuse_unread(site: Site) -> None:
    if not site.contacts.is_whole:
        message = "The contacts cannot be read. Run hub check to see why."
        raise HubError(message)


def _refuse_lost(tree: SourceTree, site: Site, rows: Sequence[FilledRow], taken: _TakenOver) -> None:
    """End the command if an entry is written so that nothing can be added to it.

    Raises:
        HubError: the day of a check would not be there.
    """
    after = open_tree(replace(tree, files={**tree.files, **taken.files}), as_of=site.today)
    for row in rows:
        id_ = row.value(CONTACT)
        contact = after.contacts.get(id_)
        if id_ in taken.checked and (contact is None or contact.checked_on != row.day(DAY)):
            message = f"'{id_}' has no place for its check. Write it with one line for each detail, and run this again."
            raise HubError(message)


def _faults(site: Site, rows: Sequence[FilledRow]) -> list[str]:
    """What has to be mended in the rows, each told once."""
    numbers = Counter(row.value(CONTACT) for row in rows if row.value(OUTCOME))
    found = []
    for row in rows:
        fault = next(_faults_of(site, row), "")
        if not fault and numbers[row.value(CONTACT)] > 1:
            fault = f"'{row.value(CONTACT)}' stands in the list more than once."
        found += [f"Row {row.number}: {fault}"] if fault else []
    return found


def _faults_of(site: Site, row: FilledRow) -> Iterator[str]:
    id_, by, outcome, when = row.value(CONTACT), row.value(BY), row.value(OUTCOME).lower(), row.day(DAY)
    contact = site.contacts.get(id_)
    if contact is None:
        yield f"There is no contact called '{id_}'.{nearest(id_, site.contacts.ids)}"
    elif outcome and outcome not in set(Outcome):
        yield f"'{outcome}' is no outcome. Write right, wrong or no answer."
    elif outcome:
        if not site.contacts.knows(by):
            yield f"There is no contact called '{by}' who checked it.{nearest(by, site.contacts.ids)}"
        if when is None:
            yield f"'{row.value(DAY)}' is not a day. Write it as year-month-day, such as {site.today}."
        elif when > site.today:
            yield f"{day(when)} is still to come. Write the day on which it was checked."
        elif when < contact.checked_on:
            yield f"'{id_}' was checked later than that, on {day(contact.checked_on)}."


def _taken_over(tree: SourceTree, site: Site, rows: Sequence[FilledRow]) -> _TakenOver:
    taken = _TakenOver()
    for row in rows:
        id_, outcome = row.value(CONTACT), row.value(OUTCOME).lower()
        if outcome == Outcome.RIGHT:
            _set(tree, site, id_, row, taken)
            taken.checked.append(id_)
        elif outcome:
            taken.left[id_] = row.value(FOUND) or outcome
        else:
            taken.waiting += 1
    return taken


def _set(tree: SourceTree, site: Site, id_: str, row: FilledRow, taken: _TakenOver) -> None:
    """Write what a row says into the file of the contact, or below `confirmed:` for one of a lower layer.

    Raises:
        HubError: the file has no place for it.
    """
    contact, path = site.contacts.entries[id_], site.contacts.location(id_).path
    if site.layering.layer_of(site.layering.shown(path)) or path == _COUNCIL:
        path, entries = _COUNCIL, {("confirmed", id_): _statement(row, _used(tree, id_))}
    else:
        entries = {(id_, name): value for name, value in _lines(contact, row)}
    before = taken.files.get(path) or tree.files[path]
    text, _ = decode(path, before)
    content = text.content if text else ""
    for steps, value in entries.items():
        content = with_entry(path, content, steps, value, keeps_note=True)
    taken.files[path] = encoded_as(before, content)


def _lines(contact: Contact, row: FilledRow) -> Iterator[tuple[str, str]]:
    yield "checked_on", str(row.day(DAY))
    yield "checked_by", row.value(BY)
    yield "checked_with", f"[{', '.join(map(_quoted, contact.ways))}]"
    if row.value(FOUND):
        yield "check_found", _quoted(row.value(FOUND))


def _statement(row: FilledRow, used: str) -> str:
    found = row.value(FOUND) or "All that is listed is right."
    return f"{{by: {row.value(BY)}, day: {row.day(DAY)}, found: {_quoted(found)}{used}}}"


def _used(tree: SourceTree, id_: str) -> str:
    """What the council has laid over an entry of a lower layer, which stays."""
    text, _ = decode(_COUNCIL, tree.files[_COUNCIL])
    node: YamlNode | None = parse_yaml(_COUNCIL, text.content)[0] if text else None
    for step in ("confirmed", id_, "use"):
        node = node.entries.get(step) if isinstance(node, YamlMapping) else None
    return f", use: {json.dumps(to_plain(node), ensure_ascii=False)}" if node else ""


def _quoted(text: str) -> str:
    """A text as it can stand in any place of a file of facts."""
    return json.dumps(text, ensure_ascii=False)


def _write(text: str, output: Path | None) -> None:
    if output is None:
        click.echo(text, nl=False)
        return
    try:
        # A spreadsheet takes a table for UTF-8 only if it says so at its start.
        output.write_text(text, encoding="utf-8-sig" if output.suffix == ".csv" else "utf-8", newline="")
    except OSError as error:
        message = f"The list cannot be written to '{output}' ({error.strerror})."
        raise HubError(message) from error
