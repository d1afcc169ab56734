"""What the rules on national pages say, of hubs over a package of some version."""

from dataclasses import replace

from commshub.checks.council import national_pages
from commshub.checks.registry import run_rules
from commshub.content.national_pages import text_print
from commshub.content.site import parse_site
from commshub.content.source_tree import SourceTree
from commshub.model.findings import Finding, Level, Location
from commshub.model.site import Site
from layered_hub import over
from tiny_files import COUNCIL, HELP, ROUTE, guide, tiny_file
from tiny_hub import TODAY

LINES = "hub_version: {version}\nnational_pages:\n  get-help/: {{by: prevent-team, day: {day}, version: {version}}}\n"
PLACE = Location(COUNCIL, 17, 3)


def _site(tree: SourceTree, lines: str = "", *, package: str = "0.3.0", prints: str = "") -> Site:
    """A council over the two pages of the tiny hub, of which it has the first itself."""
    layered = over(tree, {COUNCIL: f"{tiny_file(COUNCIL)}{lines}", "docs/index.md": tree.files["docs/index.md"]})
    return parse_site(replace(layered, package_version=package, page_prints=prints), TODAY)


def _read(version: str = "0.2.0", day: str = "2026-11-03") -> str:
    return LINES.format(version=version, day=day)


def _prints(tree: SourceTree, version: str) -> str:
    return f"{version} {text_print(tree.files[ROUTE])} get-help/worried.md\n"


def _findings(site: Site) -> list[Finding]:
    return [each for each in run_rules(site) if each.id.startswith("national-pages.")]


def test_a_folder_that_was_read_is_published(tiny_tree: SourceTree) -> None:
    assert _findings(_site(tiny_tree, _read(), prints=_prints(tiny_tree, "0.1.0"))) == []


def test_one_page_that_nobody_has_read_is_named(tiny_tree: SourceTree) -> None:
    assert list(national_pages.nobody_has_read(_site(tiny_tree))) == [
        Finding(
            Location(COUNCIL),
            "Nobody here has read the national page 'get-help/worried.md'",
            "Have a role read it, and write below 'national_pages:': "
            "get-help/worried.md: {by: …, day: 2026-11-20, version: 0.3.0}.",
        )
    ]


def test_several_pages_are_named_by_their_folder(tiny_tree: SourceTree) -> None:
    base = replace(tiny_tree, files={**tiny_tree.files, "docs/get-help/more.md": guide("More.\n").encode()})
    (found,) = national_pages.nobody_has_read(_site(base))
    assert found.message == "Nobody here has read the 2 national pages in 'get-help/'"
    assert "below 'national_pages:': get-help/: {by: …, day: 2026-11-20, version: 0.3.0}." in found.hint


def test_a_page_that_a_new_version_has_changed_is_asked_for_again(tiny_tree: SourceTree) -> None:
    prints = "0.1.0 another get-help/worried.md\n"
    assert list(national_pages.changed_since(_site(tiny_tree, _read(), prints=prints))) == [
        Finding(
            PLACE,
            "'get-help/worried.md' has changed since 'prevent-team' read version 0.2.0",
            "Read 'get-help/worried.md'; 'hub upgrade --diff' shows what is new. Then write today's date after 'day:', "
            "and 'version: 0.3.0'.",
        )
    ]


def test_a_new_page_in_a_folder_that_was_read_is_asked_for(tiny_tree: SourceTree) -> None:
    base = replace(tiny_tree, files={**tiny_tree.files, HELP.replace("docs/", "docs/get-help/"): b"---\n---\nNew.\n"})
    (found,) = national_pages.changed_since(_site(base, _read(), prints="0.1.0 another get-help/worried.md\n"))
    assert found.message == "2 pages have changed since 'prevent-team' read version 0.2.0"
    assert found.hint.startswith("Read 'get-help/help.md' and 'get-help/worried.md'; ")


def test_a_version_that_is_not_there_cannot_have_been_read(tiny_tree: SourceTree) -> None:
    assert list(national_pages.read_in_the_future(_site(tiny_tree, _read("0.4.0")))) == [
        Finding(
            PLACE,
            "'get-help/' was read in version 0.4.0, which is not here",
            "Version 0.3.0 is installed. Read that, and write it after 'version:'.",
        )
    ]
    (found,) = national_pages.read_in_the_future(_site(tiny_tree, _read(day="2026-11-21")))
    assert found.message == "'get-help/' was read on a day to come, 21 November 2026"


def test_a_line_for_a_page_of_ones_own_names_nothing(tiny_tree: SourceTree) -> None:
    site = _site(tiny_tree, _read() + "  index.md: {by: prevent-team, day: 2026-11-03, version: 0.2.0}\n")
    assert [each.message for each in national_pages.nothing_there(site)] == [
        "'index.md' is no national page or folder of this hub"
    ]


def test_in_the_version_that_brings_it_a_rule_warns(tiny_tree: SourceTree) -> None:
    levels = {
        package: [each.level for each in _findings(_site(tiny_tree, package=package))] for package in ("0.2.9", "0.3.0")
    }
    assert levels == {"0.2.9": [Level.WARNING], "0.3.0": [Level.ERROR]}
