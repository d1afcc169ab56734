"""What the rules on the version of the files say."""

from dataclasses import replace

import pytest

from commshub.checks.council import versions
from commshub.checks.registry import run_rules
from commshub.content.site import parse_site
from commshub.content.source_tree import SourceTree
from commshub.model.findings import Finding, Level, Location
from commshub.model.site import Site
from layered_hub import over
from tiny_files import COUNCIL, tiny_file
from tiny_hub import TODAY, MakeSite

UPGRADE = "Run 'hub upgrade': it shows what changes and what is asked for before it writes anything."


def _site(tree: SourceTree, written_for: str, package: str) -> Site:
    line = f"hub_version: {written_for}\n" if written_for else ""
    layered = over(tree, {COUNCIL: f"{tiny_file(COUNCIL)}{line}"})
    return parse_site(replace(layered, package_version=package), TODAY)


@pytest.mark.parametrize(
    ("written_for", "package", "level"),
    [
        ("0.3.0", "0.3.1", None),
        ("0.3.1", "0.3.0", None),
        ("0.4.0", "0.3.0", None),
        ("0.3.0", "0.4.0", Level.WARNING),
        ("0.3.0", "0.5.0", Level.ERROR),
        ("0.3.0", "1.3.0", Level.ERROR),
        ("0.3.0", "", None),
    ],
)
def test_files_of_one_version_before_are_a_warning_and_older_ones_an_error(
    tiny_tree: SourceTree, written_for: str, package: str, level: Level | None
) -> None:
    found = [each for each in run_rules(_site(tiny_tree, written_for, package)) if each.id.startswith("versions.")]
    assert [each.level for each in found] == ([level] if level else [])
    for each in found:
        assert each.location == Location(COUNCIL, 15, 1)
        assert each.message == f"This is written for version {written_for}, and {package} is installed"
        assert each.hint == UPGRADE


def test_a_hub_over_the_package_says_its_version(tiny_tree: SourceTree, tiny: MakeSite) -> None:
    assert list(versions.not_said(_site(tiny_tree, "", "0.3.0"))) == [
        Finding(Location(COUNCIL), "It is not said for which version of the hub this is written", UPGRADE)
    ]
    assert list(versions.not_said(tiny())) == []
