"""A rule takes its level, its id and its words from how it is declared."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from commshub.checks.rule import Rule, rule
from commshub.content.site import parse_site
from commshub.content.source_tree import SourceTree
from commshub.model.findings import Finding, Level, Location
from commshub.model.site import Site
from tiny_files import COUNCIL
from tiny_hub import TODAY, MakeSite, changed

FOUND = Finding(Location("docs/a.md"), "It is so", "Write it.")


@rule()
def every_page(_: Site) -> Iterator[Finding]:
    """Every page is so.

    It matters.
    """
    yield FOUND


@rule(Level.WARNING, runs_last=True)
def what_others_found(_: Site, found: tuple[Finding, ...]) -> Iterator[Finding]:
    """Nothing is found twice."""
    yield from found


@pytest.mark.parametrize("level", Level)
def test_what_it_finds_bears_its_id_and_level(tiny: MakeSite, level: Level) -> None:
    (found,) = Rule("pages.every-page", level, every_page).run(tiny())
    assert (found.id, found.level, found.message) == ("pages.every-page", level, FOUND.message)


def test_a_rule_that_looks_back_is_given_what_others_found(tiny: MakeSite) -> None:
    last = Rule("pages.others", Level.WARNING, what_others_found, runs_last=True)
    assert [found.id for found in last.run(tiny(), (FOUND, FOUND))] == ["pages.others", "pages.others"]
    assert list(last.run(tiny())) == []


def test_its_page_is_its_docstring_and_its_summary_the_first_line() -> None:
    declared = Rule("pages.every-page", Level.ERROR, every_page)
    assert declared.page == "Every page is so.\n\nIt matters."
    assert (declared.summary, declared.concern) == ("Every page is so.", "pages")


def test_a_function_without_a_docstring_has_an_empty_page() -> None:
    assert Rule("pages.nothing", Level.ERROR, lambda _: ()).page == ""


def test_a_rule_is_an_error_unless_it_says_so() -> None:
    assert (every_page.__hub_level__, every_page.__hub_runs_last__) == (Level.ERROR, False)  # type: ignore[attr-defined]
    assert what_others_found.__hub_level__ is Level.WARNING  # type: ignore[attr-defined]
    assert what_others_found.__hub_runs_last__  # type: ignore[attr-defined]


def test_a_rule_is_a_warning_in_the_version_that_brings_it_and_to_files_from_before(tiny_tree: SourceTree) -> None:
    def level(since: str, written_for: str, package: str) -> Level:
        council = tiny_tree.files[COUNCIL] + f"hub_version: {written_for}\n".encode()
        tree = replace(changed(tiny_tree, {COUNCIL: council}), package_version=package)
        (found,) = Rule("a.b", Level.ERROR, every_page, since=since).run(parse_site(tree, TODAY))
        return found.level

    assert level("0.2.0", "0.2.0", "0.2.9") is Level.WARNING
    assert level("0.2.0", "0.2.0", "0.3.0") is Level.ERROR
    assert level("0.2.0", "0.1.0", "0.3.0") is Level.WARNING
    # What is not out yet is new as well.
    assert level("0.2.0", "0.1.0", "0.1.0") is Level.WARNING
    assert level("", "0.1.0", "0.3.0") is Level.ERROR
    assert level("0.2.0", "soon", "0.3.0") is Level.ERROR


def test_a_new_rule_says_from_when_it_stops_a_build() -> None:
    assert Rule("a.b", Level.ERROR, every_page).weight == "error"
    assert Rule("a.b", Level.ERROR, every_page, since="0.2.0").weight == "error, a warning in version 0.2.0"
