"""What CONTRIBUTING.md promises of the house, held to by reading its source."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from commshub.parsing.headings import EXTENSIONS
from commshub.rules import all_rules
from commshub.site.fact_kinds import FACT_TEMPLATES
from tiny_hub import ROOT

PACKAGE = ROOT / "hooks" / "commshub"
FILES = sorted(PACKAGE.rglob("*.py"))

# What each part may import of the others. Words, findings and faults are the ground on which all stand.
GROUND = {"findings", "faults", "wording"}
MAY_IMPORT = {
    "site": {"site"},
    "rules": {"site", "checks"},
    "reading": {"reading"},
    "parsing": {"site", "parsing", "reading"},
    "contract": {"site", "contract"},
    "checks": {"site", "rules", "contract"},
    "expanding": {"site", "rules", "parsing", "contract", "expanding"},
    "reporting": {"contract", "reporting"},
    "commands": {"site", "rules", "parsing", "reading", "contract", "reporting", "commands"},
    "engine": {"rules", "parsing", "reading", "expanding", "reporting", "engine"},
    "cli": {"commands"},
    "__main__": {"cli"},
}

# The clock, the disk and the environment belong to the edges.
EDGES = ("reading/", "engine/", "commands/")
AT_THE_EDGE = re.compile(
    r"datetime\.now|date\.today|time\.time|os\.environ|getenv|\.read_text|\.read_bytes|\.write_|\bopen\("
)
# Pages that show no reader the words of a rule.
BANNED_WORDS = re.compile(r"\b(?:please|sorry|invalid|required|schema|key|keys|None)\b", re.IGNORECASE)
NOT_NAMES_OF_ANYTHING = {"utils", "helpers", "common", "core", "misc", "lib"}
LONGEST_FILE = 420


def _part(path: Path) -> str:
    """The part of the house that a file belongs to."""
    inside = path.relative_to(PACKAGE)
    return inside.parts[0] if len(inside.parts) > 1 else inside.stem


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_imports_point_one_way(path: Path) -> None:
    part = _part(path)
    if part == "__init__":
        return
    allowed = GROUND | MAY_IMPORT.get(part, set())
    ours = {name.split(".")[1] for name in _imports(path) if name.startswith("commshub.")}
    assert ours <= allowed, f"{part} imports {sorted(ours - allowed)}"


def test_only_one_module_knows_mkdocs() -> None:
    knowing = [
        path.relative_to(PACKAGE).as_posix()
        for path in FILES
        if any(n.split(".")[0] == "mkdocs" for n in _imports(path))
    ]
    assert knowing == ["engine/mkdocs.py"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_the_clock_and_the_disk_stay_at_the_edges(path: Path) -> None:
    if not path.relative_to(PACKAGE).as_posix().startswith(EDGES):
        assert AT_THE_EDGE.findall(path.read_text(encoding="utf-8")) == []


def test_names_say_what_a_file_is_about() -> None:
    assert [path.stem for path in FILES if path.stem in NOT_NAMES_OF_ANYTHING] == []


def test_files_can_be_read_in_one_go() -> None:
    long = {
        path.name: lines for path in FILES if (lines := path.read_text(encoding="utf-8").count("\n")) > LONGEST_FILE
    }
    assert long == {}


def test_every_file_of_rules_has_tests_of_its_own() -> None:
    rules = {path.stem for path in (PACKAGE / "checks").glob("*.py")} - {"__init__"}
    tests = {path.stem.removeprefix("test_") for path in (ROOT / "tests" / "checks").glob("test_*.py")}
    assert rules <= tests


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.id)
def test_the_words_of_a_rule_are_plain(rule: object) -> None:
    tree = ast.parse(Path(rule.check.__code__.co_filename).read_text(encoding="utf-8"))  # type: ignore[attr-defined]
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        if getattr(call.func, "id", "") != "Finding":
            continue
        for words in (node.value for arg in call.args[1:3] for node in ast.walk(arg) if isinstance(node, ast.Constant)):
            assert not BANNED_WORDS.search(str(words)), words


def test_headings_are_found_with_the_extensions_of_the_site() -> None:
    settings = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    assert sorted(settings["markdown_extensions"]) == sorted(EXTENSIONS)


def test_every_sort_of_fact_has_its_template() -> None:
    there = {
        path.relative_to(ROOT / "overrides" / "facts").with_suffix("").as_posix()
        for path in (ROOT / "overrides" / "facts").rglob("*.html")
    }
    assert there == set(FACT_TEMPLATES)


def test_the_pins_hold_no_address() -> None:
    for name in ("requirements.txt", "requirements-dev.txt"):
        text = (ROOT / name).read_text(encoding="utf-8")
        assert "://" not in text
        assert "--hash=sha256:" in text
