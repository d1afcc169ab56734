"""All rules: found by looking through the folders of `checks/`, and run."""

import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterable, Iterator
from functools import cache
from textwrap import dedent
from types import ModuleType

import commshub.checks
from commshub.checks.rule import Rule
from commshub.model.findings import Finding, Location, in_order
from commshub.model.parse_errors import ErrorKind
from commshub.model.site import Site
from commshub.model.unread import UnreadError

CRASH = "hub.crash"
# The theme of the rules that say what could not be read.
_FILES = "files"
_FENCE = re.compile(r"^ *---[ \t]*$", re.MULTILINE)
_END_OF_TOP = re.compile(r"\n(?:(?=\n)|---(?=[ \t]*$))", re.MULTILINE)


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
                requires: tuple[str, ...] = getattr(function, "__hub_requires__", ())
                follows: tuple[str, ...] = getattr(function, "__hub_follows__", ())
                since: str = getattr(function, "__hub_since__", "")
                found.append(Rule(id_, level, function, runs_last, requires, follows, since))
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
    """Every finding of every rule, in order. A rule that breaks is a finding too, never a traceback.

    What only follows from something that could not be read is not found: it is told when the cause is mended.
    """
    chosen = tuple(all_rules() if rules is None else rules)
    able = [each for each in chosen if all(getattr(site, name).is_whole for name in each.requires)]
    known = site.as_far_as_read()
    follows = _FollowOns(site)
    found: tuple[Finding, ...] = ()
    # What looks back judges what was not found, which means nothing while something cannot be read.
    for runs_last in (False,) if site.parse_errors else (False, True):
        now = ((each, finding) for each in able if each.runs_last is runs_last for finding in _run(each, known, found))
        told = [finding for each, finding in now if each.theme == _FILES or not follows.from_a_top(finding)]
        found = in_order({*found, *told})
    return found


class _FollowOns:
    """What only follows from the top of a page that could not be read."""

    def __init__(self, site: Site) -> None:
        """See where such tops are."""
        pages = site.pages if site.parse_errors else ()
        unfilled = {each.location.path for each in site.parse_errors_of(ErrorKind.UNFILLED)}
        # A page that somebody has still to write is not judged yet; of facts, what is filled in is.
        self._unplaced = frozenset(page.path for page in pages if not page.is_placed or page.path in unfilled)
        # The lines of a top are text while nobody knows that they are none.
        self._tops = {page.path: _last_line_of_top(page.text_in_file) for page in pages if not page.readable}

    def from_a_top(self, finding: Finding) -> bool:
        """Whether a finding is one of them."""
        path = finding.location.path
        if path in self._unplaced:
            return True
        return path in self._tops and finding.location.line <= self._tops[path]


def _last_line_of_top(text: str) -> int:
    """The line in which a top ends that could not be read: its closing fence, or the first empty line."""
    fence = _FENCE.search(text)
    end = _END_OF_TOP.search(text, fence.end() if fence else 0)
    return text.count("\n", 0, end.end() if end else len(text)) + 1


def _run(each: Rule, site: Site, found: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """What one rule finds, up to where it asks for what could not be read."""
    own: list[Finding] = []
    try:
        for finding in each.run(site, found):
            own.append(finding)  # noqa: PERF402 - what came before the end of a rule that is broken off stands
    except UnreadError:
        pass
    except Exception as error:  # noqa: BLE001 - a crash of ours must not hide what the other rules found
        return (crash(each.id, error),)
    return tuple(own)


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
