"""Rules: how one is declared, found, run and explained.

A rule is a function in a file of `checks/`: it takes a `Site` and yields findings; a few also look at what the others
have found. Its id comes from the file and the
function (`contacts.missing-contact`), its page from the docstring. There is no list to add it to.
"""

import importlib
import inspect
import pkgutil
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain
from textwrap import dedent

from commshub.findings import Finding, Level, Place, in_order
from commshub.site.site import Site

Check = Callable[..., Iterable[Finding]]

CRASH = "hub.crash"


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule as the runner and the reference pages see it."""

    id: str
    level: Level
    check: Check
    looks_back: bool = False

    def run(self, site: Site, found: tuple[Finding, ...] = ()) -> Iterator[Finding]:
        """What it finds in a site; a rule that looks back is given what the others have found."""
        for finding in self.check(site, found) if self.looks_back else self.check(site):
            yield replace(finding, id=self.id, level=self.level)

    @property
    def concern(self) -> str:
        """The file that it stands in, which is the first part of its id."""
        return self.id.partition(".")[0]

    @property
    def page(self) -> str:
        """What there is to say about it: what holds, why, and an example that fails and one that passes."""
        return inspect.getdoc(self.check) or ""

    @property
    def summary(self) -> str:
        """What holds when all is well, in one line."""
        return self.page.partition("\n")[0]


def rule(level: Level = Level.ERROR, *, looks_back: bool = False) -> Callable[[Check], Check]:
    """Declare a function of `checks/` to be a rule; an error stops publishing, a warning only under `--strict`.

    A rule that looks back is run after all others, and is given their findings beside the site.
    """

    def declare(check: Check) -> Check:
        check.__hub_level__ = level  # type: ignore[attr-defined]
        check.__hub_looks_back__ = looks_back  # type: ignore[attr-defined]
        return check

    return declare


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule of every file in `checks/`, by id."""
    import commshub.checks  # noqa: PLC0415 - the checks import this module for the decorator

    found: list[Rule] = []
    for module_info in pkgutil.iter_modules(commshub.checks.__path__):
        module = importlib.import_module(f"commshub.checks.{module_info.name}")
        for name, function in inspect.getmembers(module, inspect.isfunction):
            level = getattr(function, "__hub_level__", None)
            if level is not None and function.__module__ == module.__name__:
                id_ = f"{module_info.name}.{name}".replace("_", "-")
                looks_back: bool = getattr(function, "__hub_looks_back__", False)
                found.append(Rule(id_, level, function, looks_back))
    return tuple(sorted(found, key=lambda rule: rule.id))


def concerns() -> Iterator[tuple[str, str]]:
    """The name of each file of rules, and what it says of itself."""
    for name in dict.fromkeys(rule.concern for rule in all_rules()):
        module = importlib.import_module(f"commshub.checks.{name.replace('-', '_')}")
        yield name, dedent(module.__doc__ or "").strip()


def run_rules(site: Site, rules: Iterable[Rule] | None = None) -> tuple[Finding, ...]:
    """Every finding of every rule, in order. A rule that breaks is a finding too, never a traceback."""
    chosen = tuple(all_rules() if rules is None else rules)
    found: tuple[Finding, ...] = ()
    for looks_back in (False, True):
        now = [_run(each, site, found) for each in chosen if each.looks_back is looks_back]
        found = in_order({*found, *chain.from_iterable(now)})
    return found


def _run(each: Rule, site: Site, found: tuple[Finding, ...]) -> tuple[Finding, ...]:
    try:
        return tuple(each.run(site, found))
    except Exception as error:  # noqa: BLE001 - a crash of ours must not hide what the other rules found
        return (crash(each.id, error),)


def crash(what: str, error: Exception) -> Finding:
    """A fault of this program, told as a finding that names the rule, or the file, that it struck."""
    frame = inspect.getinnerframes(error.__traceback__)[-1] if error.__traceback__ else None
    where = f" ({re.sub(r'^.*commshub/', 'commshub/', frame.filename)}, line {frame.lineno})" if frame else ""
    return Finding(
        Place("content_data/pages.yml"),
        f"The rule '{what}' stopped working: {type(error).__name__}",
        f"This is a fault of the hub, not of your text{where}. Tell whoever looks after the hub's code.",
        id=CRASH,
    )
