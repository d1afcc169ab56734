"""All rules: found by looking through the folders of `checks/`, and run."""

import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain
from textwrap import dedent
from types import ModuleType

import commshub.checks
from commshub.checks.rule import Rule
from commshub.model.findings import Finding, Location, in_order
from commshub.model.site import Site

CRASH = "hub.crash"


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule of every file in the folders of `checks/`, by id."""
    found: list[Rule] = []
    for concern, module in _concern_modules().items():
        for name, function in inspect.getmembers(module, inspect.isfunction):
            level = getattr(function, "__hub_level__", None)
            if level is not None and function.__module__ == module.__name__:
                id_ = f"{concern}.{name}".replace("_", "-")
                runs_last: bool = getattr(function, "__hub_runs_last__", False)
                found.append(Rule(id_, level, function, runs_last))
    return tuple(sorted(found, key=lambda rule: rule.id))


def themes() -> Iterator[tuple[str, str]]:
    """The name of each folder of rules, and what it says of itself."""
    for name in sorted({rule.theme for rule in all_rules()}):
        yield name, importlib.import_module(f"commshub.checks.{name}").__doc__ or ""


def concerns() -> Iterator[tuple[str, str]]:
    """The name of each file of rules, and what it says of itself."""
    for name in dict.fromkeys(rule.concern for rule in all_rules()):
        yield name, dedent(_concern_modules()[name.replace("-", "_")].__doc__ or "").strip()


@cache
def _concern_modules() -> dict[str, ModuleType]:
    """The files of rules by name; a name stands in one theme only, because ids of rules begin with it."""
    modules: dict[str, ModuleType] = {}
    for theme in (each for each in pkgutil.iter_modules(commshub.checks.__path__) if each.ispkg):
        folder = importlib.import_module(f"commshub.checks.{theme.name}")
        for file in pkgutil.iter_modules(folder.__path__):
            modules[file.name] = importlib.import_module(f"{folder.__name__}.{file.name}")
    return modules


def run_rules(site: Site, rules: Iterable[Rule] | None = None) -> tuple[Finding, ...]:
    """Every finding of every rule, in order. A rule that breaks is a finding too, never a traceback."""
    chosen = tuple(all_rules() if rules is None else rules)
    found: tuple[Finding, ...] = ()
    for runs_last in (False, True):
        now = [_run(each, site, found) for each in chosen if each.runs_last is runs_last]
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
        Location("content_data/pages.yml"),
        f"The rule '{what}' stopped working: {type(error).__name__}",
        f"This is a fault of the hub, not of your text{where}. Tell whoever looks after the hub's code.",
        id=CRASH,
    )
