"""Links that Python-Markdown takes for links, and sentences that have lost theirs."""

import re
from collections.abc import Iterator
from functools import lru_cache

from commshub.checks.rule import rule
from commshub.model.findings import Finding, Level
from commshub.model.page import Page
from commshub.model.site import Site
from commshub.text.document.broken_links import Slip, broken_links, parted_pictures
from commshub.text.document.document import document_of
from commshub.text.document.shown import ShownBlock, blocks_with_signs, blocks_with_words
from commshub.text.formatting import quote
from commshub.text.phrases import words_of
from commshub.text.word_lines import lines_with

_BARE = re.compile(
    r"(?:https?://|www\.)[^\s<>\[\]()]+[^\s<>\[\]().,;:!?'\"]"
    r"|(?<![\w@/.-])(?:[a-z0-9-]+\.){1,4}(?:uk|org|com|net|info)/[\w./?=&#%-]*[\w/]",
    re.IGNORECASE,
)
# Markdown takes one of two backslashes for itself.
_PATH = re.compile(r"file:/{2,3}\S+|(?<!\w)[A-Z]:[\\/](?!/)[^\s<>]+|(?<![\\\w])\\{1,2}[A-Za-z0-9][\w.$-]*\\[^\s<>]+")
_BRACKETS = re.compile(r"[\[\]]")
_MAY_BE_ADDRESS = re.compile(r"https?://|www\.|\.(?:uk|org|com|net|info)/", re.IGNORECASE)
_MAY_BE_PATH = re.compile(r"file:/|[A-Z]:[\\/]|\\\\")

_FOR_MORE = r"[ ]for (?:(?:more|further) )?(?:details|information|advice)\b"
_END = rf"(?=[ ]*(?:[.;,)](?!\w)|$)|{_FOR_MORE})"
# Words that stand before an address, at the end of their sentence.
_GONE = re.compile(
    r"(?:(?:^|[.!?:;(,][ ]|\b(?:[Pp]lease|can|could|should|must|and|or)[ ])"
    r"(?P<go>[Gg]o to|[Vv]isit|[Ll]og ?on to|[Cc]lick on)"
    r"|(?:^|[.!?:;(,][ ]|\b[Pp]lease[ ])(?P<see>[Ss]ee)(?=[ ]*[.;)])"
    r"|\b(?P<at>(?:[Aa]vailable|found|viewed|downloaded|accessed|published) (?:at|from|on|via))"
    r"|\b(?P<us>(?:[Cc]all|[Rr]ing|[Pp]hone|[Ee]mail|[Ww]rite to|[Tt]ext|[Cc]ontact) (?:us|them|the team|our team)"
    r" (?:on|at|via)))" + _END,
    re.MULTILINE,
)
_HERE = re.compile(
    r"\b(?:(?<=\bbe )(?:found|seen)|[Cc]lick|viewed|available|accessed|downloaded|[Rr]ead(?: more)?|[Ss]ee|[Aa]pply"
    r"|[Rr]egister|[Ss]ign up|[Bb]ook|[Rr]eport it|[Mm]ore information|[Ff]ind out more|[Ll]earn more"
    r"|[Dd]ownload it) here\b"
    r"(?=[ ]*(?:[.;,)]|$|to\b|for\b))",
    re.MULTILINE,
)
_EMPTY_BRACKETS = re.compile(r"\([ ]*\)")
_POINTED_AT = re.compile(
    r"\b(?:[Ff]ollow|[Uu]se|[Cc]lick(?: on)?|[Ss]ee|[Vv]isit) (?:this|the|the following) (?:links?|buttons?)\b"
    r"(?: below)?|\blinks? below\b"
)
_SHAPES_OF_GONE = (_HERE, _GONE, _POINTED_AT, _EMPTY_BRACKETS)
# Of these a line has one that has lost a link, but for empty brackets.
_WORDS_OF_GONE = frozenset(
    words_of(
        "here link links button buttons go visit log logon click see available found viewed downloaded accessed"
        " published us them team"
    )
)


@rule(Level.WARNING)
def brackets(site: Site) -> Iterator[Finding]:
    """The words of a link stand in square brackets, and right behind them its address in round ones.

    Otherwise there is no link: readers see the brackets and the address.

    ```diff
      # docs/help.md
    - Read [what we do] (index.md).
    + Read [what we do](index.md).
    ```
    > '[what we do] (index.md)' is no link: its brackets stand apart
    """
    for page, block in blocks_with_signs(site, _BRACKETS):
        for link in broken_links(block):
            start, end = block.span(link.start, link.end)
            typed = block.text[link.start : link.end]
            # Behind a backslash a bracket is meant to be shown.
            if page.body.startswith("\\", start - 1):
                continue
            what = "is shown as it is typed" if link.slip is Slip.LEFT_OVER else "is no link"
            can_be_mended = link.instead and page.body[start:end] == typed
            yield Finding(
                page.location_in_text(start, end),
                f"{quote(typed)} {what}: {link.slip}",
                "Write '[words](address)', with nothing between the brackets.",
                fix=page.fix_in_text(start, end, link.instead) if can_be_mended else None,
            )
    for page in site.pages:
        for parted in parted_pictures(page.body):
            yield Finding(
                page.location_in_text(parted.start, parted.end),
                f"{quote(page.body[parted.start : parted.end])} is a link, and no picture",
                "Take out the space behind the exclamation mark.",
                fix=page.fix_in_text(parted.start + 1, parted.start + 2, ""),
            )


@rule(Level.WARNING)
def bare_address(site: Site) -> Iterator[Finding]:
    """An address that is typed into a text is made a link, on words.

    Markdown makes none by itself. Readers would have to type the address, letter by letter.

    ```diff
      # docs/help.md
    - Read https://www.gov.uk/prevent-duty first.
    + Read [the guidance on the duty](https://www.gov.uk/prevent-duty) first.
    ```
    > 'https://www.gov.uk/prevent-duty' is no link: nobody can press it
    """
    for page, block in blocks_with_words(site, _MAY_BE_ADDRESS.search):
        broken = tuple(broken_links(block))
        for found in _BARE.finditer(block.text):
            inside = any(each.start <= found.start() <= each.end for each in broken)
            if block.is_link(found.start()) or inside:
                continue
            yield Finding(
                page.location_in_text(*block.span(*found.span())),
                f"{quote(found.group(), 40)} is no link: nobody can press it",
                "Write '[the name of the page](address)'.",
            )


@rule(Level.WARNING)
def path_of_a_computer(site: Site) -> Iterator[Finding]:
    r"""No text names a file on somebody's computer or on a drive of the council.

    Nobody outside can open it, and it tells how the council's folders are called.

    ```diff
      # docs/help.md
    - The form is in S:\Prevent\form.docx.
    + The form is on [the home page](index.md).
    ```
    > 'S:\Prevent\form.docx' is a file that only its owner can open
    """
    for page, block in blocks_with_words(site, _MAY_BE_PATH.search):
        for found in _PATH.finditer(block.text):
            words = found.group().rstrip(".,;:)")
            yield Finding(
                page.location_in_text(*block.span(found.start(), found.start() + len(words))),
                f"{quote(words, 40)} is a file that only its owner can open",
                "Put the file below docs/ and link to it, or take the words out.",
            )


@rule(Level.WARNING)
def gone(site: Site) -> Iterator[Finding]:
    """No sentence ends where an address or a link was before it was pasted.

    ```diff
      # docs/help.md
    - The plan can be viewed here.
    + You can read [the plan](index.md).
    ```
    > 'viewed here' has lost its link
    """
    for page, block in blocks_with_words(site, _may_be_gone):
        if page.language not in {"", "en"} or block.tag.startswith("h"):
            continue
        text = block.text
        for found in _HERE.finditer(text):
            if not any(found.start() < end and start < found.end() for start, end in block.links):
                yield _gone(page, block, found.span(), f"{quote(found.group())} has lost its link")
        for found in _GONE.finditer(text):
            name = next(each for each in ("go", "see", "at", "us") if found[each])
            if not block.is_link(found.start(name)) and not _goes_on_below(text, found.end()):
                yield _gone(page, block, found.span(name), f"Behind {quote(found[name])} an address is missing")
        for found in _POINTED_AT.finditer(text):
            if not _has_link_behind(page, block.offsets[found.start()]):
                yield _gone(page, block, found.span(), f"{quote(found.group())} has lost its link")
        for found in _EMPTY_BRACKETS.finditer(text):
            yield _gone(page, block, found.span(), f"The brackets {quote(found.group())} have nothing between them")


@lru_cache(maxsize=1024)  # a preview asks again for every text when one has changed
def _may_be_gone(text: str) -> bool:
    """Whether a text may hold a sentence that has lost its link, in a link or not."""
    spans = ((0, len(text)),) if _EMPTY_BRACKETS.search(text) else lines_with(text, _WORDS_OF_GONE)
    return any(shape.search(text, *span) for span in spans for shape in _SHAPES_OF_GONE)


def _has_link_behind(page: Page, offset: int) -> bool:
    """Whether there is a link, or a called fact that may be one, in a line of a page or below."""
    document = document_of(page)
    line = page.body.rfind("\n", 0, offset) + 1
    return any(each.start >= line for each in (*document.links, *document.calls))


def _goes_on_below(text: str, end: int) -> bool:
    """Whether the sentence goes on in the next line of the same paragraph."""
    return text[end:].lstrip(" ").startswith("\n") and bool(text[end:].strip())


def _gone(page: Page, block: ShownBlock, span: tuple[int, int], message: str) -> Finding:
    return Finding(
        page.location_in_text(*block.span(*span)),
        message,
        "Write the link that was there, on words that name the page: '[the plan](address)'.",
    )
