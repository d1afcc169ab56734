"""What stands on a page twice, mostly through a paste or a merge."""

import re
from collections import Counter
from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.findings import Finding, Level
from commshub.model.site import Site
from commshub.model.translations import ENGLISH
from commshub.text.document.document import Document, Part, document_of
from commshub.text.formatting import quote
from commshub.text.passages import passages
from commshub.text.word_lines import word_pattern

# Words that English puts side by side only by a slip of the hand.
_ONCE = frozenset(
    """
    a about all also an and are as at be been being but by can could did does each few for from get go has have he here
    how i if into it its just like make me most my need not of off or our out own people please said say she should
    some such take than the their them then these they this those to under up us use was we well were what when where
    which while who why with would you your
    """.split()  # noqa: SIM905 - a list of so many words is read more easily as text
)
# Words that are said twice, or that are names.
_TWICE = frozenset(
    {"blah", "bora", "bye", "dear", "had", "knock", "long", "many", "more", "really", "that", "there", "very"}
)
_SAME_WORD = word_pattern(
    r"(?<![\w'’./@-])(?P<word>[^\W\d_]{1,30})(?P<gap>[ \t*_]{0,4}\n[ \t>]{0,12}|[ \t*_\u00a0]{1,8})"
    r"(?P=word)(?![\w'’@-]|\.\w)",
    flags=re.IGNORECASE,
)
_LEAST_LETTERS = 4
_NEXT_WORD = re.compile(r"[ \t]+[^\W\d_]+")

# Shorter points, such as "Yes" or a call of a source, may well stand under two headings.
_LEAST_WORDS = 5
_BEGINNING = 6


@rule(Level.WARNING)
def same_point(site: Site) -> Iterator[Finding]:
    """No point of a list stands on a page twice, not even with another ending.

    Readers wonder which of the two is meant, and stop trusting the list.

    ```diff
      # docs/help.md
      - The ways to refer for adults' services were updated.
      - We trained many people.
    - - The ways to refer for adult services were updated.
    ```
    > 'The ways to refer for adult services we…' stands here a second time
    """
    for page in site.pages:
        first: dict[tuple[str, ...], int] = {}
        for at, point in _alike(document_of(page)):
            words = _stems(point)
            if len(words) >= _LEAST_WORDS and words in first:
                yield Finding(
                    page.location_of_words(at, point),
                    f"{quote(point, 40)} stands here a second time",
                    f"Keep one of the two: the first is on line {page.location_in_text(first[words]).line}.",
                )
            first.setdefault(words, at)


@rule()
def same_word(site: Site) -> Iterator[Finding]:
    """No word stands twice in a row.

    It is seen least where a line ends, and heard at once by whoever has the page read out.

    ```diff
      # docs/help.md
    - We talk to the the school.
    + We talk to the school.
    ```
    > 'the the' says a word twice
    """
    for passage in passages(site).for_rule("repeats.same-word"):
        if passage.language != ENGLISH or not _SAME_WORD.find(passage.text):
            continue
        text = passage.without(Part.CODE, Part.COMMENTS, Part.CALLS, Part.ADDRESSES)
        for match in _SAME_WORD.find(text):
            if _is_slip(text, match):
                second = match.end() - len(match["word"])
                yield Finding(
                    passage.location(*match.span()),
                    f"{quote(' '.join(match.group().split()), 40)} says a word twice",
                    "Delete one of the two.",
                    fix=passage.fix(match.start("gap"), match.end(), "")
                    if text[match.start("gap") : second].isspace()
                    else None,
                )


def _is_slip(text: str, match: re.Match[str]) -> bool:
    """Whether two words that are the same are one that was typed twice."""
    first, second = match["word"], match.group()[-len(match["word"]) :]
    # A heading ends with its line, and so does a point of a list.
    line = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
    if "\n" in match["gap"] and line.lstrip().startswith(("#", "|", ":")):
        return False
    small = first.casefold()
    # Three in a row hold a place for other words, and are told of as that.
    if small == _word_behind(text, match.end()):
        return False
    if small in _ONCE:
        return True
    # "New York New York", "Will will come": names and months have a capital.
    return first == second and first.islower() and len(first) >= _LEAST_LETTERS and small not in _TWICE


def _word_behind(text: str, offset: int) -> str:
    found = _NEXT_WORD.match(text, offset)
    return found.group().strip().casefold() if found else ""


def _alike(document: Document) -> Iterator[tuple[int, str]]:
    """The points that begin as another does, each with its place; to compare only those is far quicker."""
    starts = Counter(item.text[:_BEGINNING].casefold() for item in document.items)
    return ((item.text_at, item.text) for item in document.items if starts[item.text[:_BEGINNING].casefold()] > 1)


def _stems(words: str) -> tuple[str, ...]:
    """The words without the endings in which two copies of a sentence differ."""
    return tuple(re.sub(r"(?:'s|’s|s'|s’|s)$", "", word) for word in re.findall(r"[\w'’]+", words.casefold()))
