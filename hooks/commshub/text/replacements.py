"""Words that can take the place of others in a sentence without anybody having to read it again."""

import re

from commshub.model.findings import Fix
from commshub.model.page import Heading, Page
from commshub.text.passages import Passage

# How much of what comes before is looked at.
_BEFORE = 30
_ARTICLE = re.compile(r"\ba(?P<n>n)? [*_]*$", re.IGNORECASE)
_AMID_A_SENTENCE = re.compile(r"[\w,)’] $|[\w ]\($")
_VOWELS = "aeiouAEIOU"


def replace_match(passage: Passage, match: re.Match[str], words: str) -> Fix | None:
    """The edit that puts words in the place of what was found in a text, if they fit as they are."""
    start, end = match.span()
    if passage.text[start:end] != match.group():
        return None
    text = fitted(match.group(), words, passage.text[max(start - _BEFORE, 0) : start])
    return passage.fix(start, end, text) if text else None


def reword_heading(page: Page, heading: Heading, words: str) -> Fix | None:
    """The edit that writes other words into a heading whose id is given, so that links to it still arrive."""
    place = page.location_of_heading_words(heading) if heading.id else None
    return Fix(place, words) if place else None


def fitted(found: str, words: str, before: str) -> str | None:
    """The words with the capital that their place asks for; `None` if the sentence would need another change."""
    article = _ARTICLE.search(before)
    # A number is the same word with a comma in it as without.
    if article and found[0] != words[0] and bool(article["n"]) is not (words[0] in _VOWELS):
        return None
    if not words[0].islower() or found[0].islower() or _AMID_A_SENTENCE.search(before):
        return words
    # A number in digits does not tell whether a sentence begins with it.
    return words[0].upper() + words[1:] if found[0].isupper() else None
