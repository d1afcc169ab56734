"""Which version of a text somebody vouches for: a print of its words, near which all slightly changed versions lie.

It is a similarity hash: of 64 bits, each is what most of the words say. Whoever mends a comma or a word keeps most of
them; whoever writes another text keeps about half.
"""

from collections.abc import Iterable, Iterator
from hashlib import blake2b

from commshub.coverage.entries import find_part
from commshub.coverage.entry_texts import words_of_entry
from commshub.coverage.evidence_pages import find_section
from commshub.coverage.page_texts import page_text, section_text
from commshub.model.framework import Element, Predicate
from commshub.model.page import Page
from commshub.model.site import Site
from commshub.text.stems import STOP_STEMS, stems_of

_BITS = 64
# So many bits may differ while the text is still the one that was read.
_MOST_CHANGED = 12


def text_version(element: Element, site: Site) -> str:
    """The print of what pages and the plan say of an element; empty if nothing does but somebody's word."""
    return _version(_texts(element, site))


def page_version(page: Page) -> str:
    """The print of what a page says; empty if it says nothing by itself."""
    return _version((page_text(page).text,))


def _version(texts: Iterable[str]) -> str:
    words = [word for text in texts for word in stems_of(text) if word not in STOP_STEMS]
    if not words:
        return ""
    votes = [0] * _BITS
    for word in {*words}:
        bits = int.from_bytes(blake2b(word, digest_size=_BITS // 8).digest(), "big")
        for position in range(_BITS):
            votes[position] += 1 if bits >> position & 1 else -1
    return f"{sum(1 << position for position, vote in enumerate(votes) if vote > 0):016x}"


def is_same_text(version: str, other: str) -> bool:
    """Whether two prints are of the same text, or of one that was changed a little."""
    try:
        return (int(version, 16) ^ int(other, 16)).bit_count() <= _MOST_CHANGED
    except ValueError:
        return version == other


def _texts(element: Element, site: Site) -> Iterator[str]:
    for evidence in element.evidence:
        if evidence.predicate is Predicate.PAGE:
            page = site.page_at(evidence.named)
            section = find_section(page, evidence.section) if page and evidence.section else None
            if page and (section or not evidence.section):
                yield (section_text(page, section) if section else page_text(page)).text
        elif evidence.predicate is Predicate.PLAN and site.plan:
            yield words_of_entry(find_part(site.plan, evidence.named).value)
