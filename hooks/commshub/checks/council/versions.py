"""Which version of the package the files of a hub were written for: `hub_version:` in `council.yml`.

A new version may ask for something new, and change the form of a file. `hub upgrade` makes the changes of form, shows
them first, and writes the version.
"""

from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.findings import Finding, Level, Location
from commshub.model.layers import NATIONAL
from commshub.model.site import Site

_COUNCIL = "content_data/council.yml"
_LINE = "hub_version"
_UPGRADE = "Run 'hub upgrade': it shows what changes and what is asked for before it writes anything."
# So many minor versions may the package be ahead: what is new in it is a warning for one.
_MOST_AHEAD = 1


@rule(since="0.2.0")
def not_said(site: Site) -> Iterator[Finding]:
    """A hub over the package says for which version of it the files were written.

    Without that nobody knows which changes of form it still needs.
    """
    is_over = any(layer.name == NATIONAL for layer in site.layering.layers)
    if is_over and site.council and site.council.hub_version is None:
        yield Finding(Location(_COUNCIL), "It is not said for which version of the hub this is written", _UPGRADE)


@rule(Level.WARNING)
def behind(site: Site) -> Iterator[Finding]:
    """The files are written for the version that is installed, or for the one before it.

    Until they are, what is new stays a warning.
    """
    if 0 < _ahead(site) <= _MOST_AHEAD:
        yield _behind(site)


@rule()
def long_behind(site: Site) -> Iterator[Finding]:
    """The files are written for a version that is not long past.

    What is new in a version is a warning to files that were written for an earlier one. That lasts for one version.
    """
    if _ahead(site) > _MOST_AHEAD:
        yield _behind(site)


def _behind(site: Site) -> Finding:
    what = f"This is written for version {site.written_for}, and {site.package_version} is installed"
    return Finding(site.location(_COUNCIL, _LINE), what, _UPGRADE)


def _ahead(site: Site) -> int:
    """How many minor versions the package is ahead; a major one counts for more than any."""
    written_for, package = site.written_for, site.package_version
    if written_for is None or package is None or package.release <= written_for.release:
        return 0
    return package.minor - written_for.minor if package.major == written_for.major else _MOST_AHEAD + 1
