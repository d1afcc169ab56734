"""Words that only hold a place for others, such as "to be confirmed" or a dotted line.

Councils have published "[website name]" and "please fill this section in". Gaps in brackets, "XX days" and words
that promise what is to come are known in every hub; `content_data/pages.yml` adds words of its own.
"""

from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.findings import Finding, Location
from commshub.model.parse_errors import ErrorKind
from commshub.model.site import EDITORS, Site
from commshub.text.document.document import Part
from commshub.text.document.served import served_tags
from commshub.text.formatting import quote
from commshub.text.passages import Passage, Role, passages
from commshub.text.placeholders import find_placeholders, is_unfinished, says_nothing

# Whole texts, in which a stroke or a single "name" can well stand.
_RUNNING_TEXTS = frozenset({Role.BODY, Role.ALT_TEXT, Role.UI_STRING})


@rule()
def in_page(site: Site) -> Iterator[Finding]:
    """No page is published with a gap that somebody meant to fill.

    ```diff
      # docs/help.md
    - Our opening hours are to be confirmed.
    + We answer on weekdays.
    ```
    > 'to be confirmed' only holds a place for words that are still to come
    """
    near_calls = tuple(each.location for each in site.parse_errors_of(ErrorKind.NEAR_CALL))
    for passage in passages(site).for_rule("placeholders.in-page"):
        if passage.page is not None:
            in_text = passage.role in {Role.BODY, Role.ALT_TEXT}
            hint = (
                "Write the words, or delete the sentence until they are known."
                if in_text
                else f"Write out what '{passage.name}' is to say."
            )
            for number, (start, end) in enumerate(_spans(passage, site)):
                # A line at the top is rewritten as a whole.
                if in_text or not number:
                    found = _finding(passage, start, end, hint)
                    is_told = any(_is_within(found.location, each) for each in near_calls)
                    if not is_told and not _is_attribute(passage, start, end):
                        yield found


@rule()
def in_facts(site: Site) -> Iterator[Finding]:
    """No fact and no part of the plan has a gap in it.

    A plan whose method of evaluation is still "to be determined" promises what nobody can check.

    ```diff
      # content_data/glossary.yml
      channel:
    -   meaning: To be confirmed with the panel
    +   meaning: Voluntary support.
    ```
    > 'To be confirmed' only holds a place for words that are still to come
    """
    for passage in passages(site).for_rule("placeholders.in-facts", private=True):
        if passage.page is None:
            for start, end in _spans(passage, site):
                yield _finding(passage, start, end, "Write the words, or take the entry out until they are known.")


def _is_attribute(passage: Passage, start: int, end: int) -> bool:
    """Whether braces of a page hold an attribute, such as `{hidden}` behind a heading."""
    page = passage.page if passage.role is Role.BODY and passage.text.startswith("{", start) else None
    tags = served_tags(page) if page else ()
    return any(start < each.start < end for tag in tags for each in tag.attributes)


def _is_within(location: Location, whole: Location) -> bool:
    """Whether a place is a part of another."""
    start, place = (whole.line, whole.column), (location.line, location.column)
    return location.path == whole.path and start <= place < (whole.end or start)


def _finding(passage: Passage, start: int, end: int, hint: str) -> Finding:
    return Finding(
        passage.location(start, end),
        f"{quote(' '.join(passage.text[start:end].split()), 24)} only holds a place for words that are still to come",
        hint,
    )


def _spans(passage: Passage, site: Site) -> Iterator[tuple[int, int]]:
    """From where to where each placeholder of a text goes; code on editors' pages is an example."""
    listed = site.kinds.placeholders
    text = passage.text
    if passage.role not in _RUNNING_TEXTS and says_nothing(text, passage.name):
        yield 0, len(text)
    elif is_unfinished(text, listed):
        shown = passage.without(Part.CODE) if passage.path.startswith(EDITORS) else text
        yield from (match.span() for match in find_placeholders(shown, listed))
