"""Links that say where they lead.

Somebody who listens to a page may have its links read out alone, one after another. Somebody who looks at it goes from
one underlined word to the next. Success criterion 2.4.4 of WCAG 2.2 asks for it.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from commshub.checks.rule import rule
from commshub.model.findings import Finding, Level
from commshub.model.page import Page
from commshub.model.site import Site
from commshub.text.document.document import Document, document_of
from commshub.text.document.nodes import Link, LinkKind
from commshub.text.formatting import quote

# An address with something behind its domain, or with what only machines read before it.
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w-]+(?:\.[\w-]+)+/\S+", re.IGNORECASE)
_FILE = re.compile(r"\.(?P<ending>pdf|docx?|xlsx?|pptx?|odt|ods|odp|csv|zip|mp3|mp4|rtf)(?:[?#]|$)", re.IGNORECASE)
_SIZE = re.compile(r"\d\s?(?:bytes|[KMG]B)\b", re.IGNORECASE)
_FILE_NAMES = {
    "doc": "Word",
    "docx": "Word",
    "xls": "Excel",
    "xlsx": "Excel",
    "ppt": "PowerPoint",
    "pptx": "PowerPoint",
}
_WCAG = "WCAG 2.2, 2.4.4 Link Purpose (In Context)"


@rule(Level.WARNING)
def vague(site: Site) -> Iterator[Finding]:
    """The words of a link say where it leads.

    ```diff
      # content_data/plain_english.yml
      vague_links: [click here]
      # docs/help.md
    - To see what we do, [click here](index.md).
    + You can read [what we do](index.md).
    ```
    > The link 'click here' does not say where it leads
    """
    vague_words = frozenset(map(_normalised, site.plain_english.vague_links))
    for page in site.english_pages:
        for link in _links(page):
            if _normalised(link.text) in vague_words:
                yield Finding(
                    page.location_in_text(link.start, link.end),
                    f"The link {quote(link.label)} does not say where it leads",
                    "Put the link on the words that name the page, as in 'You can read [what happens next](…)'.",
                    source=_WCAG,
                )


@rule(Level.WARNING)
def bare_address(site: Site) -> Iterator[Finding]:
    """The words of a link are words, and no address.

    A screen reader spells an address out, letter by letter.

    ```diff
      # docs/help.md
    - See [https://www.gov.uk/prevent-duty](https://www.gov.uk/prevent-duty).
    + See [the guidance on the Prevent duty](https://www.gov.uk/prevent-duty).
    ```
    > 'https://www.gov.uk/prevent-duty' is an address, not words
    """
    for page in site.english_pages:
        for link in document_of(page).links:
            if _ADDRESS.fullmatch(link.text):
                yield Finding(
                    page.location_in_text(link.start, link.end),
                    f"{quote(link.text, 36)} is an address, not words",
                    "Write the name of the page or site in the square brackets, and the address in the round ones.",
                    source=_WCAG,
                )


@rule(Level.WARNING)
def two_places(site: Site) -> Iterator[Finding]:
    """Links with the same words lead to the same place.

    ```diff
      # docs/help.md
    - Read [the guidance](https://www.gov.uk/channel), and [the guidance](https://www.gov.uk/prevent).
    + Read [the guidance on Channel](https://www.gov.uk/channel), and [on Prevent](https://www.gov.uk/prevent).
    ```
    > The link 'the guidance' leads to another place than before
    """
    vague_words = frozenset(map(_normalised, site.plain_english.vague_links))
    for page in site.english_pages:
        first: dict[str, Link] = {}
        for link in _links(page):
            words, target = _normalised(link.text), link.target.rstrip("/")
            other = first.setdefault(words, link)
            known = other.target.rstrip("/")
            if words and known != target and words not in vague_words:
                line = page.location_in_text(other.start, other.end).line
                yield Finding(
                    page.location_in_text(link.start, link.end),
                    f"The link {quote(link.label)} leads to another place than before",
                    f"Give it words of its own: the same words lead to {quote(known, 60)} on line {line}.",
                    source=_WCAG,
                )


@rule(Level.WARNING)
def file_unannounced(site: Site) -> Iterator[Finding]:
    """A link to a file says of what sort the file is, and how large.

    On a phone a file fills the screen in another program, and costs data. Whoever was not told thinks that the page has
    gone.

    ```diff
      # docs/help.md
    - Read [our plan](https://www.gov.uk/plan.pdf).
    + Read [our plan (PDF, 200 KB)](https://www.gov.uk/plan.pdf).
    ```
    > The link 'our plan' does not say that it is a file (PDF)
    """
    for page in site.english_pages:
        for link in _links(page):
            found = _FILE.search(link.target)
            if not found:
                continue
            ending = found["ending"].lower()
            name = _FILE_NAMES.get(ending, ending.upper())
            words = link.label
            named = any(each.casefold() in words.casefold().replace("-", " ") for each in (name, ending))
            if not (named and _SIZE.search(words)):
                missing = f"it is a file ({name})" if not named else "how large the file is"
                yield Finding(
                    page.location_in_text(link.start, link.end),
                    f"The link {quote(words)} does not say {'that ' if not named else ''}{missing}",
                    f"Write the sort and the size behind the words of the link: '({name}, 200 KB)'.",
                    source="Content design: planning, writing and managing content (GOV.UK)",
                )


@rule()
def empty(site: Site) -> Iterator[Finding]:
    """A link has words to press, or a picture that says in words what it shows.

    A screen reader says "link" and nothing more. Nobody who looks at the page sees that there is one.

    ```diff
      # docs/help.md
    - We can help. [](index.md)
    + We can help. [See how](index.md).
    ```
    > The link to 'index.md' has no words
    """
    for page in site.pages:
        document = document_of(page)
        for link in document.links:
            # Of a link without an address and of a picture without words other rules tell.
            if link.text or link.target.strip() in {"", "#"} or _has_other_words(link, document):
                continue
            yield Finding(
                page.location_in_text(link.start, link.end),
                f"The link to {quote(link.target, 40)} has no words",
                "Write the name of the page or site between the square brackets, or delete the link.",
                source=_WCAG,
            )


def _has_other_words(link: Link, document: Document) -> bool:
    """Whether a link without a text has a picture of which the rule on alternative texts sees to it, or a label."""
    pictures = (each for each in document.images if link.start <= each.start < link.end)
    labels = (each.attribute("aria-label") for each in document.elements if link.start <= each.start < link.end)
    return any(each.alt.strip() or each.kind is not LinkKind.HTML for each in pictures) or any(
        each.value.strip() for each in labels if each
    )


def _links(page: Page) -> Iterator[Link]:
    """The links of a page with words of ours."""
    return (link for link in document_of(page).links if link.kind is not LinkKind.AUTOLINK)


@lru_cache(maxsize=4096)  # many pages have the same links
def _normalised(words: str) -> str:
    """Words without what nobody hears: letter case, the marks of emphasis, arrows and stops."""
    return " ".join(re.sub(r"[^\w\s'’.-]|[.](?=\s|$)", " ", words.casefold()).split())
