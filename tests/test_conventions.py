"""What CONTRIBUTING.md promises of the house, held to by reading its source."""

import ast
import re
from collections.abc import Iterator
from graphlib import TopologicalSorter
from itertools import chain
from pathlib import Path

import minijinja
import pytest
import yaml
from jinja2 import Environment, nodes

from commshub.checks.registry import all_rules
from commshub.content.headings import EXTENSIONS
from commshub.model.fact_kinds import FACT_TEMPLATES
from commshub.model.parse_errors import ErrorKind
from tiny_hub import ROOT

PACKAGE = ROOT / "hooks" / "commshub"
NAMES = [path.relative_to(PACKAGE).as_posix() for path in sorted(PACKAGE.rglob("*.py"))]
CHECKS = [name for name in NAMES if name.startswith("checks/") and name.count("/") == 2 and "__init__" not in name]
TEMPLATES = [
    path.relative_to(ROOT).as_posix()
    for ending in ("*.*ml", "pack/*.md")
    for path in sorted((ROOT / "overrides").rglob(ending))
]

# What each room may import of the others. Records know nothing but records; `engine` and `cli` are the front doors.
MAY_IMPORT = {
    "model": set[str](),
    "text": {"model"},
    "content": {"model", "text"},
    "references": {"model", "text", "content"},
    "coverage": {"model", "text"},
    "checks": {"model", "text", "coverage", "references"},
    "render": {"model", "text", "content", "coverage", "checks", "references"},
    "event_pack": {"model", "text", "render"},
    "reporting": {"model", "text", "coverage", "references"},
    "engine": {"model", "text", "content", "checks", "render", "reporting"},
    "cli": {"model", "text", "content", "coverage", "checks", "references", "reporting", "event_pack", "engine"},
    "__main__": {"cli"},
}
# What one file of a room may take from another room where the rest of its room may not.
ONLY = {
    "render -> content": {"render/facts/writer.py": {"content.fact_calls", "content.source_text"}},
    "render -> checks": {"render/generated/reference.py": {"checks.registry", "checks.rule"}},
    "cli -> engine": {"cli/folders.py": {"engine.publishing"}},
}

# The clock, the disk and the environment belong to the edges. What is made of the content knows none of them.
EDGES = ("content/source_tree.py", "engine/", "cli/")
OUTSIDE_WORLD = {
    *("glob", "os", "pathlib", "random", "shutil", "socket", "subprocess", "sys", "tempfile", "time"),
    *("http", "requests", "secrets", "urllib.request"),
}
# Ids that are drawn by lot, or made from the machine and the hour; those that are made from names alone are welcome.
DRAWN = {"getnode", "uuid1", "uuid4", "uuid6", "uuid7", "uuid8"}
READS = {"open", "read_bytes", "read_text", "scandir", "iterdir", "rglob", "walk", "listdir"}
CLOCKS = {"now", "utcnow", "today", "time", "monotonic"}

UNSAID = re.compile(r"\b(?:please|sorry|invalid|required|schema|keys?|None)\b", re.IGNORECASE)
SAYS_NOTHING = {"common", "core", "helper", "helpers", "lib", "misc", "util", "utils"}
# Lines of code; the docstring of a rule is a page of its own.
LONGEST_FILE = 300
FILTERS = {"e", "replace", "striptags", "url"}
STATEMENTS = {"Assign", "Block", "Extends", "For", "If", "Include", "Output"}


def _tree(name: str) -> ast.Module:
    return ast.parse((PACKAGE / name).read_text(encoding="utf-8"))


def _part(name: str) -> str:
    """The part of the house that a file belongs to."""
    return name.partition("/")[0].removesuffix(".py")


def _imports(name: str) -> Iterator[str]:
    """Every module that a file imports, in full."""
    for node in ast.walk(_tree(name)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name} imports by dots"
            yield from ([f"commshub.{alias.name}" for alias in node.names] if node.module == "commshub" else [])
            yield node.module or ""


def _is_of(module: str, family: set[str]) -> bool:
    return any(module == each or module.startswith(f"{each}.") for each in family)


def _calls(name: str) -> Iterator[str]:
    """What a file calls: `open`, or `date.today`."""
    for node in ast.walk(_tree(name)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute):
            yield ast.unparse(node.func)


@pytest.mark.parametrize("name", [name for name in NAMES if name != "__init__.py"])
def test_imports_point_one_way(name: str) -> None:
    room = _part(name)
    ours = {module.removeprefix("commshub.") for module in _imports(name) if module.startswith("commshub.")}
    assert {module.partition(".")[0] for module in ours} <= MAY_IMPORT[room] | {room}
    for other in MAY_IMPORT[room]:
        taken = {module for module in ours if module.startswith(f"{other}.")}
        files = ONLY.get(f"{room} -> {other}")
        assert not taken or files is None or taken <= files[name]


def test_every_room_is_in_the_picture() -> None:
    assert {_part(name) for name in NAMES} - {"__init__"} == MAY_IMPORT.keys()
    assert list(TopologicalSorter(MAY_IMPORT).static_order())


def test_no_file_imports_itself_by_way_of_others() -> None:
    graph: dict[str, set[str]] = {}
    for name in NAMES:
        paths = (module.removeprefix("commshub.").replace(".", "/") for module in _imports(name))
        found = set(chain.from_iterable((f"{path}.py", f"{path}/__init__.py") for path in paths))
        graph[name] = found.intersection(NAMES)
    assert len(list(TopologicalSorter(graph).static_order())) == len(NAMES)


def test_only_one_module_knows_mkdocs() -> None:
    assert [name for name in NAMES if any(_is_of(each, {"mkdocs", "material"}) for each in _imports(name))] == [
        "engine/mkdocs.py"
    ]


def test_the_file_that_mkdocs_loads_binds_its_events_and_does_nothing_else() -> None:
    tree = ast.parse((ROOT / "hooks" / "hub.py").read_text(encoding="utf-8"))
    documentation, imported, made, *bound = tree.body
    assert isinstance(documentation, ast.Expr)
    assert ast.unparse(imported) == "from commshub.engine.mkdocs import Hub"
    assert ast.unparse(made) == "hub = Hub()"
    for each in bound:
        assert isinstance(each, ast.Assign)
        assert ast.unparse(each) == f"{ast.unparse(each.targets[0])} = hub.{ast.unparse(each.targets[0])}"


@pytest.mark.parametrize("name", [name for name in NAMES if not name.startswith(EDGES)])
def test_the_clock_the_disk_and_the_environment_stay_at_the_edges(name: str) -> None:
    assert [module for module in _imports(name) if _is_of(module, OUTSIDE_WORLD)] == []
    clocks = {f"{owner}.{clock}" for owner in ("date", "datetime", "time") for clock in CLOCKS}
    assert [call for call in _calls(name) if call in clocks or call.rpartition(".")[2] in READS | DRAWN] == []


def test_content_is_read_in_one_place_and_what_is_published_in_another() -> None:
    assert [name for name in NAMES if any(call.rpartition(".")[2] in READS for call in _calls(name))] == [
        "content/source_tree.py",
        "engine/locking.py",
        "engine/output_checks.py",
        "engine/publishing.py",
    ]


def test_nothing_depends_on_the_environment() -> None:
    words = re.compile(r"\b(?:environ|getenv|expanduser|gethostname|getlocale)\b")
    assert [name for name in NAMES if words.search((PACKAGE / name).read_text(encoding="utf-8"))] == []


def test_names_say_what_a_file_is_about() -> None:
    assert [name for name in NAMES if SAYS_NOTHING & set(name.removesuffix(".py").split("/"))] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_file_can_be_read_in_one_go(name: str) -> None:
    tree = _tree(name)
    owners = (node for node in ast.walk(tree) if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef))
    documentation = [node.body[0] for node in owners if ast.get_docstring(node) is not None]
    told = sum((each.end_lineno or each.lineno) - each.lineno + 1 for each in documentation)
    assert (PACKAGE / name).read_text(encoding="utf-8").count("\n") - told <= LONGEST_FILE


@pytest.mark.parametrize("name", NAMES)
def test_a_file_says_what_it_is_for(name: str) -> None:
    assert ast.get_docstring(_tree(name))


def test_every_file_of_rules_has_rules_and_tests_of_its_own() -> None:
    files = sorted(Path(name).stem for name in CHECKS)
    assert sorted({rule.concern.replace("-", "_") for rule in all_rules()}) == files
    tests = ((ROOT / "tests" / name).with_name(f"test_{Path(name).name}") for name in CHECKS)
    assert [test for test in tests if not test.exists()] == []


@pytest.mark.parametrize("name", CHECKS)
def test_the_words_of_findings_are_an_editors(name: str) -> None:
    told = [
        node for node in ast.walk(_tree(name)) if isinstance(node, ast.Call) and ast.unparse(node.func) == "Finding"
    ]
    assert told
    words = [
        str(part.value)
        for argument in chain.from_iterable(
            [*call.args[1:], *(keyword.value for keyword in call.keywords)] for call in told
        )
        for part in ast.walk(argument)
        if isinstance(part, ast.Constant)
    ]
    assert [each for each in words if UNSAID.search(each)] == []


def test_every_way_of_being_unreadable_is_put_into_words() -> None:
    worded = {
        node.attr
        for name in CHECKS
        for node in ast.walk(_tree(name))
        if isinstance(node, ast.Attribute) and ast.unparse(node.value) == "ErrorKind"
    }
    assert worded == {kind.name for kind in ErrorKind}


def test_headings_are_found_with_the_extensions_of_the_site() -> None:
    settings = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    assert sorted(settings["markdown_extensions"]) == sorted(EXTENSIONS)


def test_every_sort_of_fact_has_its_template() -> None:
    folder = "overrides/facts/"
    there = [name.removeprefix(folder).removesuffix(".html") for name in TEMPLATES if name.startswith(folder)]
    assert sorted(there) == sorted(FACT_TEMPLATES)


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_holds_loops_and_ifs_only(name: str) -> None:
    tree = Environment(autoescape=True).parse((ROOT / name).read_text(encoding="utf-8"))
    assert {each.name for each in tree.find_all(nodes.Filter)} <= FILTERS
    assert {type(each).__name__ for each in tree.find_all(nodes.Stmt)} <= STATEMENTS


@pytest.mark.parametrize("name", TEMPLATES)
def test_the_next_engine_of_the_theme_can_read_a_template(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    # It runs templates without Python: it knows Jinja's own grammar, and no methods of Python's values.
    minijinja.Environment().add_template(name, text)
    calls = Environment(autoescape=True).parse(text).find_all(nodes.Call)
    assert [each for each in calls if not isinstance(each.node, nodes.Name)] == []


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_the_pins_hold_hashes_and_no_address(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert "://" not in text
    pins = re.findall(r"^[\w.-]+==.*\n.*$", text, re.MULTILINE)
    assert pins
    assert [pin for pin in pins if "--hash=sha256:" not in pin] == []
