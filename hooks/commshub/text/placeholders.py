"""Words that only hold a place for others: listed in `content_data/pages.yml`, or of a shape that nobody means."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

# What holds a place in every hub: dotted lines, and a name in square brackets, unless it is a link, an abbreviation to
# explain, or the table of contents.
_BLANKS = re.compile(r"(?<![\]*])\[(?!(?:TOC|REDACTED)\])[A-Z][A-Z0-9 _-]{2,}\](?![(\[]|: *[<h])|\.{5,}|…{2,}")

# Words that hold a place only as they stand here: a panel meets to determine whether, and readers fill in forms.
_UNSAID = re.compile(
    r"\bto determine(?=[ ]*(?:[.;)]|$))|\bplease fill (?:in )?(?:this|the) (?:section|part|page|field|box|gap|space)\b"
    r"|\bplease fill this in\b",
    re.IGNORECASE | re.MULTILINE,
)


def find_placeholders(text: str, listed: tuple[str, ...]) -> Iterator[re.Match[str]]:
    """Every placeholder in a text: those listed in capitals as they stand, the others in any letter case."""
    blanks = tuple(_BLANKS.finditer(text))
    yield from blanks
    # Hardly any page holds one, and to look for a word as it stands is far quicker than to look for a pattern.
    folded = text.casefold()
    if "to determine" in folded or "please fill" in folded:
        yield from _UNSAID.finditer(text)
    for word, pattern in _patterns(listed):
        if word in folded:
            # '[TBC]' is one placeholder, not two.
            yield from (found for found in pattern.finditer(text) if not _is_inside(found, blanks))


def _is_inside(found: re.Match[str], others: tuple[re.Match[str], ...]) -> bool:
    return any(other.start() <= found.start() < other.end() for other in others)


@lru_cache(maxsize=8192)  # the same texts are looked at by several rules
def is_unfinished(text: str, listed: tuple[str, ...]) -> bool:
    """Whether a text holds a placeholder."""
    return next(find_placeholders(text, listed), None) is not None


@cache
def _patterns(listed: tuple[str, ...]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Each listed placeholder in small letters, and as a pattern for a word of its own."""
    patterns = []
    for word in listed:
        edge = r"\b" if word[0].isalnum() and word[-1].isalnum() else ""
        flag = re.NOFLAG if word.isupper() else re.IGNORECASE
        patterns.append((word.casefold(), re.compile(f"{edge}{re.escape(word)}{edge}", flag)))
    return tuple(patterns)
