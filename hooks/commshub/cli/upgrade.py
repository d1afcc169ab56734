"""`hub upgrade`: the files of a hub in the form of the version that is installed, and what that version asks for."""

import re
import shutil
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

import click

from commshub.checks.examples import rule_page
from commshub.checks.registry import all_rules
from commshub.checks.verdict import check_site
from commshub.cli.exit_codes import NOT_RUN, STOPS
from commshub.cli.init import can_be_asked
from commshub.cli.named_layers import LayerOnDisk, read_named_layers
from commshub.cli.opening import open_tree
from commshub.cli.rename import write_files
from commshub.content.earlier_version import read_earlier_pages
from commshub.content.layers import COUNCIL
from commshub.content.source_text import decode
from commshub.content.source_tree import (
    HubError,
    package_version,
    read_all_national,
    read_national,
    read_repository,
    read_starter,
    tree_with,
)
from commshub.content.starter import files_beside_content, parse_starter
from commshub.content.yaml_edits import encoded_as, with_entry
from commshub.content.yaml_tree import YamlScalar, parse_yaml, to_plain
from commshub.migrations.migration import Changes, Files, Package, Step, carried, carried_layer
from commshub.migrations.registry import migrations_since
from commshub.model.collection import nearest
from commshub.model.council import NationalPagesRead
from commshub.model.findings import Level, count
from commshub.model.site import Site
from commshub.model.unread import UnreadError
from commshub.model.versions import Version, parse_version
from commshub.reporting.upgrade import (
    ChangedPage,
    NewRule,
    asks_text,
    changed_facts_text,
    changed_pages_text,
    difference_text,
    steps_text,
)
from commshub.text.formatting import amount

_PINS = "requirements.txt"
_PIN = re.compile(rb"^(prevent-communications-hub==)[^\s;\\]+", re.MULTILINE)
_PRINTS = "migrations/first_layout.txt"
_NATIONAL_PAGES = "national_pages"
# The registers whose entries are told of when a version changes them.
_FACTS = ("contacts", "sources", "statistics", "glossary")


@dataclass(frozen=True, slots=True)
class _Upgrade:
    """What an upgrade makes of a repository, and of the layers that it names: their files by name, after it."""

    before: Files
    after: Files
    steps: tuple[Step, ...]
    layers: Mapping[str, Files]

    @property
    def changes(self) -> Changes:
        """What is written, with `None` for what goes."""
        gone = dict.fromkeys(self.before.keys() - self.after.keys())
        return gone | {path: data for path, data in self.after.items() if data != self.before.get(path)}


@click.command()
@click.option("--yes", is_flag=True, help="Write it without being asked.")
@click.option("--diff", "--dry-run", is_flag=True, help="Only show what would change.")
@click.option("--read-by", metavar="ROLE", help="Keep that this contact has read the national pages as they are now.")
def upgrade(*, yes: bool, diff: bool, read_by: str | None) -> None:
    """Carry the files of this hub to the version that is installed.

    Shows first what changes and what the version asks for, and which national pages somebody has to read again. Nothing
    is written but what was shown. Exits with 0, 1 if something is left unwritten, or 2 if it could not be run.
    """
    root = Path.cwd()
    try:
        package = _installed()
        before = read_repository(root)
        written_for = _written_for(before, package)
        done = _upgraded(before, read_named_layers(root), written_for, package)
        site = open_tree(tree_with(root, done.after, done.layers))
        pages = _unread_pages(site, root)
        if read_by:
            done, pages = _with_reader(done, site, pages, read_by), ()
            site = open_tree(tree_with(root, done.after, done.layers))
        told = _told(done, site, pages, _changed_facts(root, written_for))
    except HubError as error:
        click.echo(str(error), err=True)
        raise SystemExit(NOT_RUN) from error
    click.echo(told, nl=False)
    if done.changes and not diff:
        _write(root, done, is_agreed=yes)


def _installed() -> Version:
    version = parse_version(package_version())
    if version is None:
        message = "Nobody can say which version is installed. Install the package with pip, and run this again."
        raise HubError(message)
    return version


def _written_for(files: Files, package: Version) -> Version | None:
    """The version that the files say; those that say none were written before hubs had one."""
    written_for = _said_version(files)
    if written_for and written_for > package:
        message = f"This hub is written for version {written_for}, and {package} is installed. Install that one first."
        raise HubError(message)
    return written_for


def _said_version(files: Files) -> Version | None:
    text = decode(COUNCIL, files.get(COUNCIL, b""))[0]
    if text is None:
        message = f"There is no file '{COUNCIL}' here that can be read. Run this in the folder of your hub."
        raise HubError(message)
    table, parse_errors = parse_yaml(COUNCIL, text.content)
    if table is None:
        line = parse_errors[0].location.line
        message = f"{COUNCIL}, line {line} cannot be read. Run 'hub check', and mend that first."
        raise HubError(message)
    said = table.entries.get("hub_version")
    return parse_version(said.text) if isinstance(said, YamlScalar) else None


def _upgraded(before: Files, layers: Sequence[LayerOnDisk], written_for: Version | None, version: Version) -> _Upgrade:
    """What is made of the repository, and of each layer that it names; another council may have done that already."""
    prints = frozenset(line for line in read_national(_PRINTS).decode().splitlines() if not line.startswith("#"))
    beside = files_beside_content(parse_starter(read_starter()), str(version))
    package = Package(read_all_national(), beside, prints)
    layered = [
        (each, *carried_layer(each.name, each.files, migrations_since(_version_of(each) or written_for), package))
        for each in layers
    ]
    after, steps = carried(before, migrations_since(written_for), package)
    named: dict[str, bytes] = {}
    text = decode(COUNCIL, after[COUNCIL])[0]
    if text and (written_for is None or written_for.release != version.release):
        content = with_entry(COUNCIL, text.content, ("hub_version",), str(version))
        named[COUNCIL] = encoded_as(after[COUNCIL], content)
    if pins := after.get(_PINS):
        named[_PINS] = _PIN.sub(rb"\g<1>" + str(version).encode(), pins)
    named = {path: data for path, data in named.items() if data != after[path]}
    said = (Step(f"The hub says that it is written for version {version}.", named),) if named else ()
    return _Upgrade(
        {**before, **_seen_from_hub((each, each.files) for each, *_ in layered)},
        {**after, **named, **_seen_from_hub((each, now) for each, now, _ in layered)},
        (*steps, *(_step_in(each, step) for each, _, made in layered for step in made), *said),
        {each.name: now for each, now, _ in layered},
    )


def _version_of(layer: LayerOnDisk) -> Version | None:
    """The version that a layer says; most leave that to the councils that name it."""
    return _said_version(layer.files) if COUNCIL in layer.files else None


def _seen_from_hub(layers: Iterable[tuple[LayerOnDisk, Files]]) -> Files:
    return {f"{layer.place}/{path}": data for layer, files in layers for path, data in files.items()}


def _step_in(layer: LayerOnDisk, step: Step) -> Step:
    return Step(step.title, {f"{layer.place}/{path}": data for path, data in step.changes.items()})


def _unread_pages(site: Site, root: Path) -> tuple[ChangedPage, ...]:
    """The national pages that nobody has read as they are, with what they said in the version that was read."""
    lines = _lines(site)
    now, found = read_all_national(), []
    for page in site.national_pages:
        line = page.line_in(lines)
        read = parse_version(lines[line].version) if line else None
        if not site.does_without(page.path) and (read is None or page.has_changed_since(read, site.package_version)):
            earlier = read_earlier_pages(root, str(read)) if read else {}
            before = earlier.get(f"docs/{page.path}", b"") if earlier else None
            found.append(ChangedPage(page.path, before, now[f"docs/{page.path}"]))
    return tuple(found)


def _lines(site: Site) -> Mapping[str, NationalPagesRead]:
    """Who has read which national pages, as far as the file of the council can be read."""
    known = site.as_far_as_read().known("council")
    try:
        return dict(known.national_pages) if known else {}
    except UnreadError:
        return {}


def _with_reader(done: _Upgrade, site: Site, pages: Sequence[ChangedPage], role: str) -> _Upgrade:
    """The upgrade, which also keeps who has read the national pages as they are now."""
    if not site.contacts.knows(role):
        message = (
            f"There is no contact called '{role}'.{nearest(role, site.contacts.ids)} Name the role that has read them."
        )
        raise HubError(message)
    data = done.after[COUNCIL]
    text, _ = decode(COUNCIL, data)
    content = text.content if text else ""
    national = {page.path: page for page in site.national_pages}
    lines = _lines(site)
    named = {national[page.path].line_in(lines) or national[page.path].folder for page in pages}
    for name in sorted(named):
        statement = f"{{by: {role}, day: {site.today}, version: {site.package_version}}}"
        content = with_entry(COUNCIL, content, (_NATIONAL_PAGES, name), statement)
    if named and text and content == text.content:
        message = f"'{_NATIONAL_PAGES}:' in {COUNCIL} has no place for a line. Take out what stands behind it."
        raise HubError(message)
    changes = {COUNCIL: encoded_as(data, content)} if named else {}
    what = f"'{role}' has read {amount(len(pages), 'national page')} as they are now."
    steps = (*done.steps, *((Step(what, changes),) if changes else ()))
    return replace(done, after={**done.after, **changes}, steps=steps)


def _changed_facts(root: Path, written_for: Version | None) -> Mapping[str, Sequence[str]]:
    """The national entries that the installed version has changed or added, if the wheel of the last one is there."""
    earlier = read_earlier_pages(root, str(written_for)) if written_for else {}
    changed: dict[str, Sequence[str]] = {}
    for path, now in read_all_national().items() if earlier else ():
        if path.startswith("content_data/") and path.removeprefix("content_data/").removesuffix(".yml") in _FACTS:
            before = _entries(path, earlier.get(path, b""))
            ids = [id_ for id_, entry in _entries(path, now).items() if before.get(id_) != entry]
            changed |= {path: ids} if ids else {}
    return changed


def _entries(path: str, data: bytes) -> Mapping[str, object]:
    table, _ = parse_yaml(path, data.decode())
    return {id_: to_plain(entry) for id_, entry in table.entries.items()} if table else {}


def _told(done: _Upgrade, site: Site, pages: Sequence[ChangedPage], facts: Mapping[str, Sequence[str]]) -> str:
    """All that there is to say before anything is written."""
    findings = check_site(site).findings
    found = Counter(finding.id for finding in findings)
    new = [
        NewRule(rule.id, rule_page(rule.page).explanation.partition("\n")[0], found[rule.id])
        for rule in all_rules()
        if (since := parse_version(rule.since)) and site.as_far_as_read().is_new_in(since) and found[rule.id]
    ]
    parts = (
        steps_text([(step.title, step.changes) for step in done.steps], done.before),
        difference_text(done.before, done.after),
        changed_facts_text(facts),
        changed_pages_text(pages),
        asks_text(new, count(findings, Level.ERROR), count(findings, Level.WARNING)),
    )
    nothing = "" if done.changes else f"Nothing changes: this hub is written for version {site.package_version}.\n"
    return "\n".join(part for part in (nothing, *parts) if part)


def _write(root: Path, done: _Upgrade, *, is_agreed: bool) -> None:
    """Write what was shown, if somebody agrees."""
    what = amount(len(done.changes), "file")
    if not is_agreed:
        if not can_be_asked():
            click.echo(f"\nNothing was written: nobody can be asked here. hub upgrade --yes writes {what}.", err=True)
            raise SystemExit(STOPS)
        if not click.confirm(f"\nWrite this ({what})?"):
            click.echo("Nothing was written.", err=True)
            raise SystemExit(STOPS)
    try:
        write_files(root, done.changes)
        _drop_empty_folders(root, done.changes)
    except (HubError, OSError) as error:
        click.echo(str(error), err=True)
        raise SystemExit(NOT_RUN) from error
    click.echo(f"\n{what} written. Read them, and run: hub check")


def _drop_empty_folders(root: Path, changes: Changes) -> None:
    """Take away the folders in which nothing is left but what Python has compiled."""
    for path in sorted((path for path, data in changes.items() if data is None), reverse=True):
        for folder in Path(path).parents:
            place = root / folder
            is_outside = set(folder.parts) <= {".."}
            if not is_outside and folder != Path("docs") and folder != Path("content_data") and place.is_dir():
                shutil.rmtree(place / "__pycache__", ignore_errors=True)
                with suppress(OSError):
                    place.rmdir()
