"""Print the table of `text/word_order.py`: how much more often than by chance one class of words follows another.

It is counted on the English pages of the national layer and of the sample. Run it when the classes change, and put
what it prints into the module.
"""

import math
import sys
from collections import Counter
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "hooks"))

from datetime import date  # noqa: E402 - the package is found by the line above

from commshub.content.site import parse_site  # noqa: E402
from commshub.content.source_tree import read_source_tree  # noqa: E402
from commshub.text.document.words import called_below  # noqa: E402
from commshub.text.section_texts import section_texts  # noqa: E402
from commshub.text.word_order import CLASSES, SCALE, classes_of  # noqa: E402

# How many pairs by chance are added to those that were seen.
_SMOOTHING = 10
_LARGEST = 20


def main() -> None:
    """Count, and print a line for each class."""
    today = date.fromisoformat(sys.argv[1])
    pairs: Counter[tuple[int, int]] = Counter()
    for each in section_texts(parse_site(read_source_tree(ROOT), today)):
        if each.language == "en":
            pairs.update(pairwise(classes_of(called_below(each.page, each.section))))
    first, second = Counter[int](), Counter[int]()
    for (one, other), count in pairs.items():
        first[one] += count
        second[other] += count
    total = sum(pairs.values())
    for one in range(len(CLASSES)):
        numbers = []
        for other in range(len(CLASSES)):
            chance = (second[other] + 0.5) / (total + 1)
            share = (pairs[one, other] + _SMOOTHING * chance) / (first[one] + _SMOOTHING)
            numbers.append(max(-_LARGEST, min(_LARGEST, round(SCALE * math.log(share / chance)))))
        print(" ".join(map(str, numbers)))


main()
