"""One hub read, checked, written and published by our own engine, from its folder to its site."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from commshub.checks.verdict import check_site
from commshub.content.site import parse_site
from commshub.content.source_tree import HubError, read_source_tree
from commshub.engine.errors import describe
from commshub.engine.files_on_disk import folders_of
from commshub.engine.manifest import write_manifest
from commshub.engine.output_checks import check_output
from commshub.engine.plain import PlainEngine
from commshub.engine.publishing import IncompleteError, reason_against, staging_dir
from commshub.engine.time_limit import limited_to
from commshub.model.findings import Level, count
from commshub.model.manifest import MANIFEST
from commshub.model.site import Site
from commshub.render.generated.redirects import moved_addresses
from commshub.render.site import stage_site
from commshub.reporting.text import text_report

_FACTS = "content_data"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a hub: how many pages were published, or why none was, and what else there is to say."""

    name: str
    pages: int = 0
    errors: int = 0
    warnings: int = 0
    report: str = ""

    @property
    def is_published(self) -> bool:
        """Whether the site is the one that the content makes."""
        return self.pages > 0


def hubs_in(folder: Path) -> tuple[Path, ...]:
    """The folders of all hubs below a folder, by name.

    Raises:
        HubError: there is none.
    """
    if not folder.is_dir():
        message = f"There is no folder '{folder}' here. Name the one that holds a folder for each council."
        raise HubError(message)
    hubs = sorted(each for each in folder.iterdir() if (each / _FACTS).is_dir())
    if not hubs:
        message = (
            f"There is no hub in '{folder}': each needs a folder of its own, with 'content_data' and 'docs' in it."
        )
        raise HubError(message)
    return tuple(hubs)


def build(root: Path, place: Path, *, strict: bool = False, today: date | None = None) -> Outcome:
    """Build the hub of a folder and put its site into a place; whatever is wrong, the last good site stays there.

    Nothing is raised: one broken hub must not end the others.
    """
    name = root.name
    try:
        with limited_to():
            site = parse_site(read_source_tree(root), today or datetime.now(tz=UTC))
            findings = site.layering.placed(check_site(site).findings)
        errors, warnings = count(findings, Level.ERROR), count(findings, Level.WARNING)
        report = text_report(findings) if findings else ""
        if errors or (strict and warnings):
            return Outcome(name, 0, errors, warnings, report)
        pages = _publish(root, place, site)
    except (HubError, IncompleteError) as error:
        return Outcome(name, report=str(error))
    except Exception as error:  # noqa: BLE001 - told in a sentence, and the next hub is built
        return Outcome(name, report=describe(error))
    return Outcome(name, pages, errors, warnings, report)


def _publish(root: Path, place: Path, site: Site) -> int:
    """Write the site beside its place and move it there if it is whole; how many pages it has."""
    if reason := reason_against(place.resolve(), root.resolve()):
        message = f"The site cannot be put into '{place.name}': {reason}. Name another folder, or an empty one."
        raise HubError(message)
    staged, folders = stage_site(site), folders_of(root)
    staging = staging_dir(place.resolve())
    try:
        planned = _engine(site, folders.themes).write(staged, folders.published(site), staging.folder)
        _refuse_faults(site, staging.folder)
        write_manifest(staging.folder, moved_addresses(site))
        staging.publish({*planned, MANIFEST})
    except BaseException:
        staging.discard()
        raise
    return len(staged.pages)


def _refuse_faults(site: Site, folder: Path) -> None:
    content = (*site.data_texts, *((page.path, page.text_in_file) for page in site.pages))
    if problems := check_output(folder, content, _address(site)):
        raise HubError("\n".join(problems))


def _engine(site: Site, themes: tuple[Path, ...]) -> PlainEngine:
    council = site.council
    name = f"{council.service_name} - {council.name}" if council else ""
    return PlainEngine(name, _address(site), themes)


def _address(site: Site) -> str:
    return site.council.hub_address if site.council else ""


def warm_up(root: Path) -> None:
    """Read and judge one hub, so that what all hubs have in common is known when processes are parted from this one."""
    try:
        check_site(parse_site(read_source_tree(root), datetime.now(tz=UTC)))
    except HubError:
        # Its own turn tells why.
        return
