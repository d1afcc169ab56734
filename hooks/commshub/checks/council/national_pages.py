"""National pages that are published in the council's name: a role has read them, in the words that they have now.

The package brings questions, myths and explanations that are the same everywhere. What a council publishes, it says;
so `national_pages:` in `council.yml` has one line for a page or a folder, with who has read it, when, and in which
version. `hub upgrade` shows what a new version has changed, and writes the lines.
"""

from collections.abc import Iterator, Sequence

from commshub.checks.rule import rule
from commshub.model.collection import nearest
from commshub.model.council import NationalPagesRead
from commshub.model.findings import Finding, Level, Location
from commshub.model.national_pages import NationalPage
from commshub.model.site import Site
from commshub.model.versions import parse_version
from commshub.text.formatting import amount, day, listing, quote

_COUNCIL = "content_data/council.yml"
_LINES = "national_pages"
_MOST_NAMED = 12


@rule(since="0.2.0")
def nobody_has_read(site: Site) -> Iterator[Finding]:
    """Every national page that is published was read by a role.

    A line for a folder, such as `questions/: {by: prevent-lead, day: 2026-11-20, version: 0.2.0}`, stands for all
    national pages in it. A page that the council writes itself at the same place needs none.
    """
    unread: dict[str, list[NationalPage]] = {}
    for page in _published(site):
        if page.line_in(_lines(site)) is None:
            unread.setdefault(page.folder, []).append(page)
    for folder, pages in unread.items():
        is_one = len(pages) == 1
        name = pages[0].path if is_one else folder
        what = f"national page {quote(name, 40)}" if is_one else f"{len(pages)} national pages in {quote(name, 30)}"
        statement = f"{name}: {{by: …, day: {site.today}, version: {site.package_version or '…'}}}"
        yield Finding(
            site.location(_COUNCIL, _LINES),
            f"Nobody here has read the {what}",
            f"Have a role read {'it' if is_one else 'them'}, and write below '{_LINES}:': {statement}.",
        )


@rule(since="0.2.0")
def changed_since(site: Site) -> Iterator[Finding]:
    """What a role has read of the national pages is what they say now.

    A new version of the package mends them; `hub upgrade` shows what has changed.
    """
    for name, line in _lines(site).items():
        changed = _changed(site, name, line)
        if changed:
            named = listing(changed[:_MOST_NAMED], "and")
            others = f" and {len(changed) - _MOST_NAMED} more" if len(changed) > _MOST_NAMED else ""
            what = quote(changed[0], 40) if len(changed) == 1 else amount(len(changed), "page")
            have = "has" if len(changed) == 1 else "have"
            yield Finding(
                _place(site, name),
                f"{what} {have} changed since {quote(line.by, 20)} read version {line.version}",
                f"Read {named}{others}; 'hub upgrade --diff' shows what is new. Then write today's date after 'day:', "
                f"and 'version: {site.package_version}'.",
            )


@rule(Level.WARNING, requires=("contacts",))
def nothing_there(site: Site) -> Iterator[Finding]:
    """A line about national pages names a page or a folder of which some are published.

    Whoever reads the line takes it that somebody has read them. In a hub that stands alone it says nothing.
    """
    if not site.national_pages:
        return
    known = tuple({name for page in _published(site) for name in (page.path, page.folder)})
    for name in _lines(site):
        if not any(page.line_in({name: None}) for page in _published(site)):
            yield Finding(
                _place(site, name),
                f"{quote(name, 40)} is no national page or folder of this hub",
                f"Take this line out, or name a page, or a folder with '/' at its end.{nearest(name, known)}",
            )


@rule()
def read_in_the_future(site: Site) -> Iterator[Finding]:
    """National pages were read on a day that has come, in a version that is there.

    ```diff
      # content_data/council.yml
      national_pages:
    -   questions/: {by: prevent-team, day: 2027-11-03, version: 0.1.0}
    +   questions/: {by: prevent-team, day: 2026-11-03, version: 0.1.0}
    ```
    > 'questions/' was read on a day to come, 3 November 2027
    """
    for name, line in _lines(site).items():
        version = parse_version(line.version)
        if line.day > site.today:
            yield Finding(
                _place(site, name),
                f"{quote(name, 40)} was read on a day to come, {day(line.day)}",
                "Write the day on which somebody really read it.",
            )
        elif version and site.package_version and version > site.package_version:
            yield Finding(
                _place(site, name),
                f"{quote(name, 30)} was read in version {line.version}, which is not here",
                f"Version {site.package_version} is installed. Read that, and write it after 'version:'.",
            )


def _published(site: Site) -> Sequence[NationalPage]:
    return tuple(page for page in site.national_pages if not site.does_without(page.path))


def _lines(site: Site) -> dict[str, NationalPagesRead]:
    return dict(site.council.national_pages) if site.council else {}


def _place(site: Site, name: str) -> Location:
    return site.location(_COUNCIL, _LINES, name)


def _changed(site: Site, name: str, line: NationalPagesRead) -> Sequence[str]:
    """The pages that a line counts for, and whose words are no longer those that were read."""
    read = parse_version(line.version)
    here = (page for page in _published(site) if page.line_in(_lines(site)) == name)
    return sorted(page.path for page in here if read and page.has_changed_since(read, site.package_version))
