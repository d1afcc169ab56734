"""Bold and italic words that Python-Markdown takes for such, and what they are not meant for."""

import re
from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.findings import Finding, Fix, Level
from commshub.model.page import Page
from commshub.model.site import Site
from commshub.text.document.shown import OBJECT, ShownBlock, blocks_with_signs, shown_blocks
from commshub.text.formatting import quote
from commshub.text.passages import Role, passages
from commshub.text.word_lines import word_pattern

_SIGNS = re.compile(r"[*_]")
_PAIR = re.compile(r"(?P<sign>\*\*|__)(?P<words>[^*_\n]*[^*_\s][^*_\n]*)(?P=sign)")
_LEFT = re.compile(r"(?<![*\\])\*{2,3}(?!\*)|(?<![_\w\\])__(?=[^\W_])|(?<=[^\W_])__(?![_\w])")
# One star behind a word is the sign of a footnote.
_OPENED = re.compile(r"(?<![\w*\\])\*(?=[^\W\d_])")
# Points of a list without their space, of which another rule tells.
_STARRED_LINE = re.compile(r"^\*(?=\w)", re.MULTILINE)
_TWO_STARS = "Write **two stars** right before the first word and right behind the last."
_FOOTNOTE = re.compile(r"\w\*(?!\w)")
_BOLD_LINE = re.compile(r"(?:\*\*(?P<words>[^*\n]+)\*\*|__(?P<other>[^_\n]+)__)[ ]*")
_MOST_WORDS = 10
_MOST_WORDS_BEFORE_A_COLON = 4
# A word with a small letter among them parts such words from others.
_CAPITALS = word_pattern(r"(?<![\w'’\[<{-])[A-Z][A-Z'’]+(?:[ ,/-]+(?:[A-Z][A-Z'’]*)(?![\w'’]))+")
_LEAST_WORDS, _LEAST_LETTERS, _A_LONG_WORD = 2, 6, 4


@rule(Level.WARNING)
def left_open(site: Site) -> Iterator[Finding]:
    """Stars around bold words stand at both ends of them.

    Otherwise readers see the stars.

    ```diff
      # docs/help.md
    - Call **the police, and tell us afterwards.
    + Call **the police**, and tell us afterwards.
    ```
    > '**' is shown as it is typed: the bold words have no other end
    """
    for page, block in _blocks_with_signs(site):
        left = None if next(_padded(block), None) else _LEFT.search(block.text)
        if not left and not _FOOTNOTE.search(page.body) and len(_STARRED_LINE.findall(block.text)) <= 1:
            left = _OPENED.search(block.text)
        if left and not _is_escaped(page, block, left):
            what = "italic" if len(left.group()) == 1 else "bold"
            yield Finding(
                page.location_in_text(*block.span(*left.span())),
                f"{quote(left.group())} is shown as it is typed: the {what} words have no other end",
                _TWO_STARS,
            )


def _blocks_with_signs(site: Site) -> Iterator[tuple[Page, ShownBlock]]:
    """The blocks in which a sign is shown: nearly all pages have signs, and nearly all signs are taken for markup."""
    return ((page, block) for page, block in blocks_with_signs(site, _SIGNS) if _SIGNS.search(block.text))


def _is_escaped(page: Page, block: ShownBlock, sign: re.Match[str]) -> bool:
    """Whether a sign is meant to be shown: it stands behind a backslash."""
    return page.body.startswith("\\", block.offsets[sign.start()] - 1)


@rule(Level.WARNING)
def padded(site: Site) -> Iterator[Finding]:
    """Stars around bold words stand close to the words, with no space between.

    ```diff
      # docs/help.md
    - Call ** the police ** first.
    + Call **the police** first.
    ```
    > '** the police **' has spaces inside its stars, and is not bold
    """
    for page, block in _blocks_with_signs(site):
        for found in _padded(block):
            start, end = block.span(*found.span())
            signs = "stars" if "*" in found["sign"] else "lines"
            yield Finding(
                page.location_in_text(start, end),
                f"{quote(found.group())} has spaces inside its {signs}, and is not bold",
                _TWO_STARS,
                fix=_unpadded(page, start, end, found),
            )


def _padded(block: ShownBlock) -> Iterator[re.Match[str]]:
    """The words of a block that stand between stars with a space inside them."""
    return (each for each in _PAIR.finditer(block.text) if each["words"] != each["words"].strip())


def _unpadded(page: Page, start: int, end: int, padded: re.Match[str]) -> Fix | None:
    typed = page.body[start:end]
    sign, words = padded["sign"], padded["words"]
    if typed != padded.group():
        return None
    before = " " if start and page.body[start - 1].isalnum() else ""
    after = " " if page.body[end : end + 1].isalnum() else ""
    return page.fix_in_text(start, end, f"{before}{sign}{words.strip()}{sign}{after}")


@rule(Level.WARNING)
def as_heading(site: Site) -> Iterator[Finding]:
    """What stands over a part of a page is a heading, and not a line in bold.

    People who listen to a page go from heading to heading. A line in bold is none, and the part below it is not found.

    ```diff
      # docs/help.md
      ## What happens next

    - **In the first week**
    + ### In the first week

      We call you.
    ```
    > 'In the first week' is a line in bold where a heading is meant
    """
    for page in site.pages:
        if "\n**" not in f"\n{page.body}" and "\n__" not in f"\n{page.body}":
            continue
        for block in shown_blocks(page.body):
            found = _bold_line(page, block)
            if found:
                start, words = found
                yield Finding(
                    page.location_in_text(start, start + len(words)),
                    f"{quote(words.strip(' *_:'), 40)} is a line in bold where a heading is meant",
                    "Write it with '##' or '###' before it, without the stars, between two empty lines.",
                    source="WCAG 2.2, 1.3.1 Info and Relationships",
                )


def _bold_line(page: Page, block: ShownBlock) -> tuple[int, str] | None:
    """The first line of a paragraph if it is bold from end to end, and says what comes below; with its place."""
    if block.tag != "p":
        return None
    first, _, rest = block.text.partition("\n")
    at = block.offsets[len(first) - len(first.lstrip())]
    start = page.body.rfind("\n", 0, at) + 1
    line = page.body[start:].partition("\n")[0]
    bold = _BOLD_LINE.fullmatch(line)
    words = (bold["words"] or bold["other"]).strip() if bold else ""
    number = len(words.split())
    most = _MOST_WORDS_BEFORE_A_COLON if words.endswith(":") else _MOST_WORDS
    if not words or OBJECT in first or number > most or words.endswith((".", "!", "?", ",", ";")):
        return None
    below = page.body[start + len(line) :].strip()
    return (start, line.rstrip()) if (below and not below.startswith("#")) or rest.strip() else None


@rule(Level.WARNING)
def capitals(site: Site) -> Iterator[Finding]:
    """No words stand in capitals, neither for weight nor in place of a heading.

    Words in capitals have no shape, so they are spelled out rather than read. They sound like shouting.

    ```diff
      # docs/help.md
    - OPENING HOURS
    + ## Opening hours

      We are here from Monday to Friday.
    ```
    > 'OPENING HOURS' is all in capitals
    """
    known = frozenset(site.plain_english.known_letters)
    names = frozenset(word for name in site.plain_english.names for word in name.split())
    for passage in passages(site).for_rule("emphasis.capitals"):
        if passage.role in {Role.UI_STRING, Role.TITLE} or passage.language != "en":
            continue
        text = passage.words if _CAPITALS.find(passage.text) else ""
        for found in _CAPITALS.find(text):
            words = [word for word in re.findall(r"[A-Z'’]{2,}", found.group()) if word not in known | names]
            letters = sum(map(len, words))
            line = text[text.rfind("\n", 0, found.start()) + 1 : found.start()]
            if len(words) < _LEAST_WORDS or letters < _LEAST_LETTERS or max(map(len, words)) < _A_LONG_WORD:
                continue
            if line.lstrip(" >").startswith("#"):
                continue
            shown = found.group().rstrip(" ,/-")
            yield Finding(
                passage.location_of_words(found.start(), shown),
                f"{quote(shown, 40)} is all in capitals",
                f"Write {quote(shown.capitalize(), 60)}, as a heading with '##' if it stands over a part of the page.",
                source="Style guide: A to Z (GOV.UK)",
            )
