"""One cause, one finding: whatever single value or name is broken, that is told, and nothing that follows from it."""

from collections.abc import Mapping, Sequence
from datetime import date
from zlib import crc32

import pytest

import sample_hub
from breakages import Breakage, Groups, broken, of_entries, of_pages, of_sections, turn
from commshub.checks.registry import all_rules, run_rules
from commshub.content.site import parse_site
from commshub.content.source_tree import SourceTree
from commshub.model.site import Site
from tiny_hub import changed

# Not the day of the sample: while that cannot be read, nothing may be measured against the reader's clock.
CLOCK = date(2027, 2, 3)
# The files of which a single part can matter to every page: nothing else is broken beside it.
ALONE = ("content_data/council.yml", "content_data/pages.yml")
# Each of them takes a whole check: one in so many is tried on every change, and all at night.
SHARE = 6
CAUSES = frozenset(rule.id for rule in all_rules() if rule.theme == "files")

TEXTS = {
    path: data.decode()
    for path, data in sample_hub.sample_tree().files.items()
    if path.startswith(("content_data/", "docs/")) and path.endswith((".yml", ".md"))
}
FILES = [path for path in TEXTS if path.startswith("content_data/")]
PAGES = of_pages(TEXTS)
ENTRIES = of_entries(TEXTS)
SECTIONS = {name: group for name, group in of_sections(TEXTS).items() if not name.startswith(ALONE)}
SINGLES = {str(each): [each] for name, group in of_sections(TEXTS).items() if name.startswith(ALONE) for each in group}


def _numbers(groups: Groups) -> range:
    return range(max(len(group) for group in groups.values()))


def _refused(site: Site, breakages: Sequence[Breakage]) -> list[Breakage]:
    """Those that break something: a type may take another value, and an id may be any."""
    told = {(each.location.path, each.location.line) for each in site.parse_errors}
    return [each for each in breakages if (each.path, each.line) in told]


def _broken(tree: SourceTree, breakages: Sequence[Breakage]) -> Site:
    return parse_site(changed(tree, broken(TEXTS, breakages)), CLOCK)


def _judge(tree: SourceTree, breakages: Sequence[Breakage]) -> int:
    """Assert that each of some breakages is told where it stands, and nothing else is; return how many there were.

    Where something else is found, halves are judged, down to the single breakage: that decides.
    """
    site = _broken(tree, breakages)
    judged = _refused(site, breakages)
    found = run_rules(site if len(judged) == len(breakages) else _broken(tree, judged))
    told = sorted((each.location.path, each.location.line) for each in found)
    wanted = sorted((each.path, each.line) for each in judged)
    if len(judged) > 1 and told != wanted:
        middle = len(judged) // 2
        return _judge(tree, judged[:middle]) + _judge(tree, judged[middle:])
    assert told == wanted, "\n".join([*map(str, judged), *map(str, found)])
    assert {each.id for each in found} <= CAUSES
    return len(judged)


@pytest.mark.parametrize("number", _numbers(PAGES))
def test_of_each_page(number: int, sample_tree: SourceTree) -> None:
    assert _judge(sample_tree, turn(PAGES, number))


@pytest.mark.parametrize("number", _numbers(ENTRIES))
def test_of_each_entry(number: int, sample_tree: SourceTree) -> None:
    _judge(sample_tree, turn(ENTRIES, number))


@pytest.mark.parametrize("number", _numbers(SECTIONS))
def test_of_each_section(number: int, sample_tree: SourceTree) -> None:
    _judge(sample_tree, turn(SECTIONS, number))


@pytest.mark.parametrize("name", SINGLES)
def test_of_what_every_page_rests_on(name: str, sample_tree: SourceTree, pytestconfig: pytest.Config) -> None:
    if crc32(name.encode()) % SHARE and not pytestconfig.getoption("--all-pages"):
        pytest.skip("is tried at night")
    _judge(sample_tree, SINGLES[name])


def _of_files(tree: SourceTree, files: Mapping[str, str | bytes]) -> list[tuple[str, bool]]:
    found = run_rules(parse_site(changed(tree, files), CLOCK))
    return [(each.location.path, each.id in CAUSES) for each in found]


@pytest.mark.parametrize("path", FILES)
def test_of_each_file_that_cannot_be_read(path: str, sample_tree: SourceTree) -> None:
    assert _of_files(sample_tree, {path: f"{TEXTS[path]}\nzzz: zzz: zzz\n"}) == [(path, True)]


def test_of_each_file_whatever_stops_its_reading(sample_tree: SourceTree) -> None:
    """What of the rest can be judged has been tried above: it is the same, whatever is wrong in a file."""
    told = sorted((path, True) for path in FILES)
    assert _of_files(sample_tree, dict.fromkeys(FILES, "- zzz\n")) == told
    assert _of_files(sample_tree, {path: f"{TEXTS[path]}# \xff".encode("latin-1", "replace") for path in FILES}) == told
