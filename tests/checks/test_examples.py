"""The examples in the docstrings of the rules are run: what is said to fail fails, and what is said to pass passes.

An example shows only the lines that matter. The rest of the page, or of the entry, is filled in from the tiny hub, but
for rules about files and YAML themselves, and for examples marked `as-is`, which are taken as they stand. The tiny hub
has no legal pages, so those are read as the sample hub declares them.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
import yaml

from commshub.checks.registry import all_rules, run_rules
from commshub.checks.rule import Rule
from commshub.content.edits import apply_fixes
from commshub.content.site import parse_site
from commshub.content.source_tree import SourceTree
from commshub.model.findings import Finding
from commshub.model.site import Site
from tiny_files import KINDS
from tiny_hub import ROOT, TINY, TODAY, MakeSite, changed

FENCE = re.compile(
    r"^```\w+ title=\"(?P<path>[^\"]+)\"(?P<as_is> as-is)?\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL
)
LEGAL = 'title="docs/legal/'
# Words that no finding says to an editor.
UNSAID = re.compile(r"\b(?:please|sorry|invalid|required|schema|keys?|None)\b", re.IGNORECASE)
AS_THEY_STAND = {"files", "front-matter", "yaml"}
# A rule whose fault cannot stand in a page of text has tests of its own, but no example.
WITHOUT_EXAMPLES = {
    *(rule.id for rule in all_rules() if rule.concern == "documents"),
    "files.link",
    "files.file-name",
    "files.too-large",
    "files.not-utf8",
    "files.byte-order-mark",
    "files.control-character",
    "files.missing-data-file",
    "files.tab",
    "facts.missing-template",
    "pictures.location",
    "pictures.thumbnail",
}

# The rules whose example has one way to be mended.
OFFER_A_FIX = {
    "accessibility.heading",
    "dates-and-times.day-form",
    "dates-and-times.span-of-time",
    "dates-and-times.time-form",
    "heading-style.stop-at-the-end",
    "numbers.ordinal",
    "numbers.per-cent",
    "numbers.span",
    "numbers.without-comma",
    "raw-html.aligned-table",
    "sections.wrong-level",
    "terms.unexplained",
    "yaml.needs-quotes",
}

RULES = [rule for rule in all_rules() if rule.id not in WITHOUT_EXAMPLES]


def test_rules_without_examples_are_rules() -> None:
    assert {rule.id for rule in all_rules()} >= WITHOUT_EXAMPLES


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_the_failing_example_fails(rule: Rule, tiny: MakeSite) -> None:
    assert _found(rule, tiny(_example(rule, "Fails")))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_the_passing_example_passes(rule: Rule, tiny: MakeSite) -> None:
    assert not _found(rule, tiny(_example(rule, "Passes")))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_what_is_said_of_the_failing_example_is_short_and_plain(rule: Rule, tiny: MakeSite) -> None:
    for finding in _found(rule, tiny(_example(rule, "Fails"))):
        assert 0 < len(finding.message) < 80, finding.message
        assert "\n" not in finding.message + finding.hint
        assert not finding.message.endswith("."), "a message is no whole sentence"
        assert finding.hint.endswith((".", "?")), "a hint is"
        assert not UNSAID.search(finding.message), finding.message
        assert not UNSAID.search(finding.hint), finding.hint


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_what_is_found_ends_in_its_file_and_behind_its_beginning(rule: Rule, tiny_tree: SourceTree) -> None:
    tree = changed(tiny_tree, _example(rule, "Fails"))
    for finding in _found(rule, parse_site(tree, TODAY)):
        for place in (finding.location, *([finding.fix.location] if finding.fix else ())):
            assert place.end is None or place.end >= (place.line, place.column)
            assert place.end is None or _reaches(tree, *place.end, place.path)
        assert not finding.fix or finding.fix.location.end, "an edit ends somewhere"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_fix_takes_its_finding_away_and_brings_none(rule: Rule, tiny_tree: SourceTree) -> None:
    tree = changed(tiny_tree, _example(rule, "Fails"))
    for finding in _found(rule, parse_site(tree, TODAY)):
        path = finding.location.path
        if finding.fix:
            edited = apply_fixes(tree.files[path], [finding.fix])
            before, after = (
                Counter((each.id, each.location.path) for each in run_rules(parse_site(now, TODAY)))
                for now in (tree, changed(tree, {path: edited}))
            )
            assert after[rule.id, path] < before[rule.id, path]
            assert not after - before


def test_these_rules_offer_a_fix_in_their_examples(tiny_tree: SourceTree) -> None:
    found = {rule.id: _found(rule, parse_site(changed(tiny_tree, _example(rule, "Fails")), TODAY)) for rule in RULES}
    assert {id_ for id_, findings in found.items() if any(each.fix for each in findings)} == OFFER_A_FIX


def test_every_rule_without_examples_shows_none() -> None:
    assert [rule.id for rule in all_rules() if rule.id in WITHOUT_EXAMPLES and FENCE.search(rule.page)] == []


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.id)
def test_the_page_of_a_rule_starts_with_what_holds_when_all_is_well(rule: Rule) -> None:
    assert rule.summary.endswith(".")
    assert rule.page == rule.summary or rule.page.startswith(f"{rule.summary}\n\n")


def _reaches(tree: SourceTree, line: int, column: int, path: str) -> bool:
    """Whether a file has a line with so many columns."""
    lines = tree.files[path].decode().split("\n")
    return line <= len(lines) and column <= len(lines[line - 1]) + 1


def _found(rule: Rule, site: Site) -> list[Finding]:
    """What a rule finds; one that looks back is told what all others found."""
    others = run_rules(site, [each for each in RULES if not each.runs_last]) if rule.runs_last else ()
    return list(rule.run(site, others))


def _example(rule: Rule, name: str) -> Mapping[str, str | None]:
    part = re.search(rf"^{name}:\n(.*?)(?=^Passes:\n|\Z)", rule.page, re.MULTILINE | re.DOTALL)
    assert part, f"{rule.id} has no '{name}:'"
    files = dict(_files(rule, part.group(1)))
    assert files, f"{rule.id} shows no file under '{name}:'"
    if LEGAL in part.group(1):
        files.setdefault(KINDS, (ROOT / KINDS).read_text(encoding="utf-8"))
    return files


def _files(rule: Rule, part: str) -> Iterator[tuple[str, str]]:
    for fence in FENCE.finditer(part):
        path, text = fence["path"], fence["text"]
        if rule.concern in AS_THEY_STAND or fence["as_is"]:
            yield path, text
        elif path.endswith(".yml"):
            home = ROOT if path == KINDS and LEGAL in part else TINY
            yield path, _fill_in_facts(path, text, home)
        else:
            yield path, _fill_in_page(text)


def _fill_in_facts(path: str, text: str, home: Path) -> str:
    # The words of a language that the tiny hub does not have are filled in from English.
    base = home / "content_data/words/en.yml" if path.startswith("content_data/words/") else home / path
    facts = _words(base.read_text(encoding="utf-8")) if base.exists() else {}
    return yaml.safe_dump(_merged(facts, _words(text)), sort_keys=False)


def _merged(base: object, part: object) -> object:
    if not isinstance(base, dict) or not isinstance(part, dict):
        return part
    merged = {name: _merged(base.get(name), part[name]) if name in part else base[name] for name in {**base, **part}}
    # A name with nothing after it takes the entry away.
    return {name: value for name, value in merged.items() if value not in ("", None)}


def _fill_in_page(text: str) -> str:
    _, front, body = text.split("---\n", 2)
    values = {
        "title": "An example",
        "description": "A page that shows one thing.",
        "owner": "prevent-team",
        "audiences": ["residents"],
        "last_reviewed": "2026-11-03",
        **_words(front),
    }
    return f"---\n{yaml.safe_dump(values, sort_keys=False)}---\n{body}"


def _words(text: str) -> dict[str, object]:
    """The names and values of an example, every value as it was typed."""
    return yaml.load(text, yaml.BaseLoader)  # noqa: S506 - the base loader makes nothing but strings, lists and dicts
