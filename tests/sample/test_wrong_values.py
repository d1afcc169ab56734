"""One cause, one finding: a day, a name or a reference that is wrong is told where it stands, and nowhere else."""

from collections import Counter
from collections.abc import Sequence

import pytest

import sample_hub
from breakages import broken
from commshub.checks.verdict import check_site
from commshub.content.site import parse_site
from commshub.content.source_tree import SourceTree
from commshub.model.findings import Finding
from tiny_hub import TODAY, changed
from wrong_values import WrongValue, wrong_values

TREE = sample_hub.sample_tree()
TEXTS = {
    path: data.decode()
    for path, data in TREE.files.items()
    if path.endswith(".yml") or (path.endswith(".md") and data.startswith(b"---"))
}


def _steps(wrong: WrongValue) -> str:
    return ".".join(map(str, wrong.breakage.steps))


# What is said of many things at once: each of them is wrong then, and is told of by itself.
APART = {
    ("past", "as_of"): "The sample's own day: whatever was done after it is still to come.",
    ("past", "school_holidays.0.start"): "A longer holiday: each event in it has to be moved, or the day be mended.",
    ("another", "languages.0"): "Another language is that of the council: each page in it says so needlessly.",
    ("another", "every_page.0"): "Another line is asked of every page, and every page lacks it.",
    ("another", "kinds.route.front_matter.0"): "Another line is asked of the pages of a kind, and each lacks it.",
    ("another", "elements_from"): "No element is taken over then, and each that the plan vouches for is unknown.",
    ("another", "kinds.case-study.when.0.front_matter.0"): "The same, of some pages of a kind.",
}
ALL = tuple(wrong_values(TEXTS, parse_site(TREE, TODAY)))
WRONG = [each for each in ALL if (each.sort, _steps(each)) not in APART]
BATCHES = 12
# A batch takes many checks of the sample: some are tried on every change, and all at night.
TRIED = 2


def test_those_that_are_apart_are_there() -> None:
    assert APART.keys() == {(each.sort, _steps(each)) for each in ALL} & APART.keys()


def _not_told_once(tree: SourceTree, wrong: Sequence[WrongValue]) -> list[str]:
    """Those of some wrong values that are told more than once, and the unknown names that are not told at all.

    Where anything is found at another place, halves are judged, down to the single value: one finding may stand where
    the fault shows, such as a gap in the plan.
    """
    found = check_site(parse_site(changed(tree, broken(TEXTS, [each.breakage for each in wrong])), TODAY)).findings
    told = Counter((each.location.path, each.location.line) for each in found)
    places = {(each.breakage.path, each.breakage.line): each.sort for each in wrong}
    unknown = {place for place, sort in places.items() if sort == "unknown"}
    if told.keys() <= places.keys() and unknown <= told.keys() and all(count == 1 for count in told.values()):
        return []
    if len(wrong) == 1:
        is_once = told.total() == 1 or (not told and not unknown)
        return [] if is_once else ["\n  ".join([str(wrong[0]), *map(_line, found)])]
    middle = len(wrong) // 2
    return [*_not_told_once(tree, wrong[:middle]), *_not_told_once(tree, wrong[middle:])]


def _line(finding: Finding) -> str:
    return f"{finding.location.path}:{finding.location.line} {finding.message} ({finding.id})"


@pytest.mark.parametrize("number", range(BATCHES))
def test_each_is_told_once(number: int, sample_tree: SourceTree, pytestconfig: pytest.Config) -> None:
    if number >= TRIED and not pytestconfig.getoption("--all-pages"):
        pytest.skip("is tried at night")
    wrong = _not_told_once(sample_tree, WRONG[number::BATCHES])
    assert not wrong, "\n".join(wrong)
