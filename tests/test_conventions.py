"""What CONTRIBUTING.md promises of the house, held to by reading its source."""

import ast
import re
from collections.abc import Iterator
from graphlib import TopologicalSorter
from itertools import chain
from pathlib import Path

import minijinja
import pytest
from jinja2 import Environment, nodes
from mkdocs.utils.yaml import yaml_load

from commshub.checks.registry import all_rules
from commshub.model.fact_kinds import FACT_KINDS, FACT_TEMPLATES
from commshub.model.parse_errors import ErrorKind
from commshub.render.facts.renderers import RENDERERS
from tiny_hub import ROOT, THEME

PACKAGE = ROOT / "hooks" / "commshub"
NAMES = [path.relative_to(PACKAGE).as_posix() for path in sorted(PACKAGE.rglob("*.py"))]
CHECKS = [name for name in NAMES if name.startswith("checks/") and name.count("/") == 2 and "__init__" not in name]
TEMPLATES = [
    path.relative_to(THEME).as_posix() for ending in ("*.*ml", "pack/*.md") for path in sorted(THEME.rglob(ending))
]

# What each room may import of the others. Records know nothing but records; `engine` and `cli` are the front doors.
MAY_IMPORT = {
    "model": set[str](),
    "text": {"model"},
    "content": {"model", "text"},
    "references": {"model", "text", "content"},
    "migrations": {"model", "text", "content"},
    "authoring": {"model"},
    "coverage": {"model", "text"},
    "checks": {"model", "text", "coverage", "references"},
    "render": {"model", "text", "content", "coverage", "checks", "references"},
    "event_pack": {"model", "text", "render"},
    "reporting": {"model", "text", "coverage", "references"},
    "engine": {"model", "text", "content", "checks", "render", "reporting"},
    "cli": {
        *("model", "text", "content", "coverage", "checks", "references", "migrations"),
        *("authoring", "reporting", "event_pack", "engine"),
    },
    "__main__": {"cli"},
}
# What one file of a room may take from another room where the rest of its room may not.
ONLY = {
    "render -> content": {
        "render/absent.py": {"content.pages"},
        "render/facts/page_lists.py": {"content.fact_calls"},
        "render/facts/writer.py": {"content.fact_calls"},
        "render/glossary.py": {"content.fact_calls"},
    },
    "render -> checks": {"render/generated/rule_pages.py": {"checks.examples", "checks.registry", "checks.rule"}},
    "cli -> engine": {
        "cli/build_all.py": {"engine.building"},
        "cli/check.py": {"engine.time_limit"},
        "cli/folders.py": {"engine.publishing"},
        "cli/hosting.py": {"engine.host_settings"},
        "cli/issues.py": {"engine.issue_tracker"},
        "cli/links.py": {"engine.outside_links"},
        "cli/opening.py": {"engine.publishing"},
        "cli/pipeline.py": {"engine.issue_tracker"},
        "cli/stage.py": {"engine.offline_copy", "engine.staged_folder"},
        "cli/verify.py": {"engine.deployed_copy", "engine.manifest"},
    },
}

# Where Markdown and HTML are known, and may be looked for by regular expressions.
KNOWS_MARKDOWN = ("content/", "text/document/")
MATCHES = {"compile", "findall", "finditer", "fullmatch", "match", "search", "split", "sub", "subn"}
# Signs of Markdown or HTML in a pattern: `](`, `][`, `![`, a tag, a comment, a backtick, a fence, a heading.
MARKDOWN = re.compile(
    r"\\\](?:\(\?:)?\\[(\[]|!\\\[|<(?:/\??|\(\?[:!]|\(|\[)*[A-Za-z^(]|<!--|`|~\{"
    r"|(?<!\[)\^(?:\[ [^\]]*\][*+]?| \{0,3\}| )?\(?#"
)
GROUPS = re.compile(r"\(\?P<\w+>|\(\?P=\w+\)|\(\?<[=!]")
# What is left of them, by file, and why; the list may only become shorter.
MARKDOWN_ELSEWHERE = {
    "checks/examples.py": (1, "the fences in the docstrings of rules, which are no pages"),
    "checks/words/balance.py": (2, "points of lists that say more than a link, and a line that leads into one"),
    "cli/new.py": (1, "a backtick that was typed for an apostrophe"),
    "event_pack/papers.py": (1, "writes Markdown: signs to be escaped"),
    "model/search.py": (1, "a backtick that was typed for an apostrophe"),
    "render/facts/writer.py": (2, "the headings of facts, which a typed renderer will know"),
    "text/phrases.py": (1, "what may part two words of a phrase"),
    "text/placeholders.py": (1, "a name in brackets that is no link"),
    "text/protective_markings.py": (1, "a note in brackets that is no link"),
}

# The clock, the disk and the environment belong to the edges. What is made of the content knows none of them.
EDGES = ("content/source_tree.py", "content/earlier_version.py", "engine/", "cli/")
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
FILTERS = {"replace", "safe", "url"}
# What the hub itself has made into HTML, so that a template puts it in as it is. All else is put in as words.
MADE_BY_THE_HUB = {"page.content", "item.title", "here.linked_data", "config.extra.hub.policy"}
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


def test_the_file_that_mkdocs_loads_takes_its_events_over_and_does_nothing_else() -> None:
    documentation, imported = ast.parse((ROOT / "hooks" / "hub.py").read_text(encoding="utf-8")).body
    assert isinstance(documentation, ast.Expr)
    assert ast.unparse(imported) == "from commshub.engine.hooks import *"
    _, imported, made, *bound = _tree("engine/hooks.py").body
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
        "engine/building.py",
        "engine/deployed_copy.py",
        "engine/locking.py",
        "engine/manifest.py",
        "engine/output_checks.py",
        "engine/plain.py",
        "engine/publishing.py",
        "engine/staged_folder.py",
    ]


def test_nothing_depends_on_the_environment() -> None:
    words = re.compile(r"\b(?:environ|getenv|expanduser|gethostname|getlocale)\b")
    found = [name for name in NAMES if words.search((PACKAGE / name).read_text(encoding="utf-8"))]
    # The program itself only tells a library not to look around in it.
    assert found == ["cli/main.py", "cli/pipeline.py"]


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


def test_every_file_of_rules_has_rules() -> None:
    files = sorted(Path(name).stem for name in CHECKS)
    assert sorted({rule.concern.replace("-", "_") for rule in all_rules()}) == files


def _does_something(name: str) -> bool:
    """Whether a file has a function or a method; records and lists of names have none."""
    return any(isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda) for node in ast.walk(_tree(name)))


@pytest.mark.parametrize("name", [name for name in NAMES if _does_something(name)])
def test_what_does_something_has_tests_of_its_own(name: str) -> None:
    tests = (ROOT / "tests" / name).with_name(f"test_{Path(name).name}")
    assert tests.exists(), f"There is no {tests.relative_to(ROOT)}"
    text = tests.read_text(encoding="utf-8")
    assert "def test_" in text or ("from typed_pages import *" in text and "\nSLIPS = [\n" in text)


@pytest.mark.parametrize("name", CHECKS)
def test_the_words_of_findings_are_an_editors(name: str) -> None:
    told = [
        node for node in ast.walk(_tree(name)) if isinstance(node, ast.Call) and ast.unparse(node.func) == "Finding"
    ]
    assert told
    words = [
        str(part.value)
        for argument in chain.from_iterable(
            [*call.args[1:], *(each.value for each in call.keywords if each.arg != "fix")] for call in told
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


def test_the_settings_of_a_hub_are_a_few_lines() -> None:
    settings = yaml_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    assert settings.keys() == {"site_name", "theme", "hooks", "plugins"}


def test_every_kind_of_fact_has_its_renderer() -> None:
    assert sorted(RENDERERS) == sorted(FACT_KINDS)


def test_only_templates_are_run_and_no_text_of_a_page() -> None:
    runs = [name for name in NAMES if any(_is_of(module, {"jinja2.sandbox"}) for module in _imports(name))]
    assert runs == ["event_pack/papers.py", "render/facts/templates.py"]


def test_every_sort_of_fact_has_its_template() -> None:
    folder = "facts/"
    there = [name.removeprefix(folder).removesuffix(".html") for name in TEMPLATES if name.startswith(folder)]
    assert sorted(there) == sorted(FACT_TEMPLATES)


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_holds_loops_and_ifs_only(name: str) -> None:
    tree = Environment(autoescape=True).parse((THEME / name).read_text(encoding="utf-8"))
    assert {each.name for each in tree.find_all(nodes.Filter)} <= FILTERS
    assert {type(each).__name__ for each in tree.find_all(nodes.Stmt)} <= STATEMENTS


def test_only_what_the_hub_has_made_is_put_in_as_html() -> None:
    texts = "".join((THEME / name).read_text(encoding="utf-8") for name in TEMPLATES)
    assert set(re.findall(r"([\w.]+)\s*\|\s*safe\b", texts)) == MADE_BY_THE_HUB
    assert texts.count("safe }}") == len(re.findall(r"[\w.]+\s*\|\s*safe\b", texts))


@pytest.mark.parametrize("name", TEMPLATES)
def test_the_next_engine_of_the_theme_can_read_a_template(name: str) -> None:
    text = (THEME / name).read_text(encoding="utf-8")
    # It runs templates without Python: it knows Jinja's own grammar, and no methods of Python's values.
    minijinja.Environment().add_template(name, text)
    calls = Environment(autoescape=True).parse(text).find_all(nodes.Call)
    assert [each for each in calls if not isinstance(each.node, nodes.Name)] == []


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt", "requirements-fuzz.txt"])
def test_the_pins_hold_hashes_and_no_address(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert "://" not in text
    pins = re.findall(r"^[\w.-]+==.*\n.*$", text, re.MULTILINE)
    assert pins
    assert [pin for pin in pins if "--hash=sha256:" not in pin] == []


def _patterns(name: str) -> Iterator[str]:
    """The words of every regular expression in a file: what `re` is given, and what is put together before."""
    source = (PACKAGE / name).read_text(encoding="utf-8")
    for node in ast.walk(_tree(name)):
        if isinstance(node, ast.Call) and ast.unparse(node.func) in {f"re.{each}" for each in MATCHES}:
            pattern: ast.expr = node.args[0]
        elif isinstance(node, ast.Assign | ast.Return) and isinstance(node.value, ast.Constant | ast.JoinedStr):
            pattern = node.value
            if not re.match(r"\(?\s*r[f\"]", ast.get_source_segment(source, pattern) or ""):
                continue
        else:
            continue
        parts = [each.value for each in ast.walk(pattern) if isinstance(each, ast.Constant)]
        yield GROUPS.sub("(", "".join(part for part in parts if isinstance(part, str)))


def test_markdown_and_html_are_known_in_one_place() -> None:
    read = {
        name: sum(bool(MARKDOWN.search(pattern)) for pattern in _patterns(name))
        for name in NAMES
        if not name.startswith(KNOWS_MARKDOWN)
    }
    assert {name: count for name, count in read.items() if count} == {
        name: count for name, (count, _) in MARKDOWN_ELSEWHERE.items()
    }


@pytest.mark.parametrize(
    "pattern",
    [
        *(
            r"\]\([^)]*\)",
            r"\]\[",
            r"!\[[^\]]*",
            r"<img\b",
            r"</?[a-z]+>",
            r"<[^>]*>",
            "<!--.*?-->",
            r"`[^`]+`",
            "^#+ ",
        ),
        *("^ {0,3}#", r"~{3,}", r"<(?:script|style)", r"\](?:\([^)]*\)|\[)", r"^[ \t>]*#", r"<(?!https?:)[A-Za-z/!?]"),
    ],
)
def test_signs_of_markdown_and_html_are_told(pattern: str) -> None:
    assert MARKDOWN.search(GROUPS.sub("(", pattern))


@pytest.mark.parametrize(
    "pattern",
    [
        r"(?P<name>[a-z]+)",
        r"(?<=[a-z])b",
        r"[^\w](?:a|b)",
        r"(?<!\d)x",
        r"\bpage \d+\b",
        r"[A-Z](?=\s|$)",
        "[^#]",
        r"a < b",
    ],
)
def test_other_patterns_are_none(pattern: str) -> None:
    assert not MARKDOWN.search(GROUPS.sub("(", pattern))
