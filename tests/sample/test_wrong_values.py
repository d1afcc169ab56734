"""One cause, one finding: a day, a name or a reference that is wrong is told where it stands, and nowhere else."""

from collections import Counter
from collections.abc import Sequence

import pytest

from breakages import broken
from commshub.checks.verdict import check_site
from commshub.content.site import parse_site
from commshub.content.source_tree import SourceTree, read_source_tree
from tiny_hub import ROOT, TODAY, changed
from wrong_values import WrongValue, wrong_values

TREE = read_source_tree(ROOT)
TEXTS = {
    path: data.decode()
    for path, data in TREE.files.items()
    if path.endswith(".yml") or (path.endswith(".md") and data.startswith(b"---"))
}
# Each says something about many things at once: what is wrong then is told where it shows.
APART: dict[str, str] = {}
WRONG = [each for each in wrong_values(TEXTS, parse_site(TREE, TODAY)) if str(each) not in APART]
BATCHES = 12


def _judge(tree: SourceTree, wrong: Sequence[WrongValue]) -> None:
    """Assert of some wrong values that each is told at most once, an unknown name surely, and nothing else is.

    Where something else is found, halves are judged, down to the single value: that decides.
    """
    found = check_site(parse_site(changed(tree, broken(TEXTS, [each.breakage for each in wrong])), TODAY)).findings
    told = Counter((each.location.path, each.location.line) for each in found)
    places = {(each.breakage.path, each.breakage.line): each.sort for each in wrong}
    unknown = {place for place, sort in places.items() if sort == "unknown"}
    if told.keys() <= places.keys() and unknown <= told.keys() and all(count == 1 for count in told.values()):
        return
    assert len(wrong) > 1, "\n".join([str(wrong[0]), *map(str, found)])
    middle = len(wrong) // 2
    _judge(tree, wrong[:middle])
    _judge(tree, wrong[middle:])


@pytest.mark.parametrize("number", range(BATCHES))
def test_each_is_told_once(number: int, sample_tree: SourceTree) -> None:
    _judge(sample_tree, WRONG[number::BATCHES])
