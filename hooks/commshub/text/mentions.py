"""Words that a text only speaks of, because they stand in quotation marks: 'We avoid words such as "TBC"'."""

import re
from bisect import bisect_right
from functools import lru_cache

from commshub.text.quotations import QUOTED, block_at


def is_mentioned(text: str, match: re.Match[str]) -> bool:
    """Whether what was found stands within quotation marks, with something else in them or without."""
    spans = _quoted(text)
    at = bisect_right(spans, (match.start(), -1)) - 1
    return at >= 0 and spans[at][0] < match.start() and match.end() < spans[at][1]


@lru_cache(maxsize=4096)  # several rules ask for many places of the same text
def _quoted(text: str) -> tuple[tuple[int, int], ...]:
    """From where to where each quotation goes, block by block."""
    spans: list[tuple[int, int]] = []
    at = 0
    while at < len(text):
        first, last = block_at(text, at)
        spans += (found.span() for found in QUOTED.finditer(text, first, last))
        at = max(last, at) + 1
    return tuple(spans)
