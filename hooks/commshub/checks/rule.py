"""Rules: how one is declared, and what it is made of.

A rule is a function in a file of `checks/`: it takes a `Site` and yields findings; a few also look at what others
have found. Its id comes from the file and the function (`contacts.missing-contact`), whatever folder the file is in,
and its page from the docstring. There is no list to add it to.
"""

import inspect
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from commshub.model.findings import Finding, Level
from commshub.model.site import Site
from commshub.model.versions import parse_version

_Check = Callable[..., Iterable[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule as the runner and the reference pages see it."""

    id: str
    level: Level
    check: _Check
    runs_last: bool = False
    requires: tuple[str, ...] = ()
    follows: tuple[str, ...] = ()
    since: str = ""

    def run(self, site: Site, found: tuple[Finding, ...] = ()) -> Iterator[Finding]:
        """What it finds in a site; a rule that looks back is given what the others have found.

        What is new in the version of the package is a warning, whatever its level.
        """
        since = parse_version(self.since)
        level = Level.WARNING if since and site.is_new_in(since) else self.level
        for finding in self.check(site, found) if self.runs_last else self.check(site):
            yield replace(finding, id=self.id, level=level)

    @property
    def weight(self) -> str:
        """How serious what it finds is, in words."""
        return f"{self.level}, a warning in version {self.since}" if self.since else str(self.level)

    @property
    def concern(self) -> str:
        """The file that it stands in, which is the first part of its id."""
        return self.id.partition(".")[0]

    @property
    def theme(self) -> str:
        """The folder that its file stands in."""
        return self.check.__module__.split(".")[-2]

    @property
    def page(self) -> str:
        """What there is to say about it: what holds, why, and an example, which `checks/examples.py` reads."""
        return inspect.getdoc(self.check) or ""

    @property
    def summary(self) -> str:
        """What holds when all is well, in one line."""
        return self.page.partition("\n")[0]


def rule(
    level: Level = Level.ERROR,
    *,
    runs_last: bool = False,
    requires: tuple[str, ...] = (),
    follows: tuple[str, ...] = (),
    since: str = "",
) -> Callable[[_Check], _Check]:
    """Declare a function of `checks/` to be a rule; an error stops publishing, a warning only under `--strict`.

    A rule that looks back is run after all others, and is given their findings beside the site. One that looks for
    something among all entries of some collections requires these: it waits until each of them can be read. What a
    rule finds may be no more than follows from what others find: it names these, and is not heard beside them.
    A new one says `since` which version it stands: until the next minor version it is a warning.
    """

    def declare(check: _Check) -> _Check:
        check.__hub_level__ = level  # type: ignore[attr-defined]
        check.__hub_runs_last__ = runs_last  # type: ignore[attr-defined]
        check.__hub_requires__ = requires  # type: ignore[attr-defined]
        check.__hub_follows__ = follows  # type: ignore[attr-defined]
        check.__hub_since__ = since  # type: ignore[attr-defined]
        return check

    return declare
