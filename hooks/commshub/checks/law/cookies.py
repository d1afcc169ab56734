"""The page on cookies says what the site really keeps on readers' devices: all of it, and nothing else.

`stored` in `content_data/pages.yml` lists the names under which the hub's scripts keep something. It ships empty, and a
test opens every page in a browser and holds the list to what is there. Whoever adds a script that stores something adds
its names to the list; these rules then ask for them on the page.
"""

import re
from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.findings import Finding
from commshub.model.page import Page, Section
from commshub.model.site import Site
from commshub.text.document.document import Part, document_of_text
from commshub.text.formatting import quote
from commshub.text.legal_pages import COOKIES, legal_pages, part_of, plain_text, start_of

_LAW = "Privacy and Electronic Communications Regulations 2003, regulation 6"
_NOTHING = re.compile(
    r"^nothing\b|\b(?:stores?|sets?|uses?|keeps?|puts?) (?:no |nothing)|\bdo(?:es)? not (?:store|set|use|keep)\b",
    re.IGNORECASE,
)
# What other councils' pages on cookies name, and this site has not got.
_TRACKERS = re.compile(
    r"\b(?:Google Analytics|Google Tag Manager|Matomo|Hotjar|Siteimprove|Silktide|Microsoft Clarity|Facebook Pixel|"
    r"Cookiebot|Civic Cookie Control|_ga|_gid)\b"
)
_DENIED = re.compile(r"\b(?:no|not|nor|without|never)\b", re.IGNORECASE)


def _parts(site: Site) -> Iterator[tuple[Page, Section]]:
    """The page on cookies with the section that says what is stored."""
    for page in legal_pages(site, COOKIES):
        section = part_of(page, "what-we-store")
        if section:
            yield page, section


@rule()
def not_named(site: Site) -> Iterator[Finding]:
    """Everything that the site stores is named on the page on cookies.

    The law asks for it before anything is stored, and a reader who may be watched decides by it whether to stay.

    ```diff
      # content_data/pages.yml
      stored: [text-size]
      # docs/legal/cookies.md
      ## What this site stores

    - We store how large you like the text.
    + We store how large you like the text, as `text-size`, until you close the page.
    ```
    > The site stores 'text-size', and this page does not name it
    """
    for page, section in _parts(site):
        named = {code.text for code in document_of_text(section.text).code}
        for name in site.kinds.stored:
            if name not in named:
                yield Finding(
                    page.location_of(section),
                    f"The site stores {quote(name)}, and this page does not name it",
                    f"Write `{name}` in this section, what it is for, and how long it stays.",
                    source=_LAW,
                )


@rule()
def not_stored(site: Site) -> Iterator[Finding]:
    """Everything that the page on cookies names is stored by the site.

    A list that was copied from another site asks readers to fear what is not there.

    ```diff
      # docs/legal/cookies.md
      ## What this site stores

    - We use Google Analytics, which sets `_ga`.
    + Nothing. We do not use Google Analytics.
    ```
    > '_ga' is named here, and the site does not store it
    """
    for page, section in _parts(site):
        start = start_of(page, section)
        document = document_of_text(section.text)
        for code in document.code:
            if code.text not in site.kinds.stored and not _denied(section.text, code.start):
                yield _not_there(page, start + code.start, code.text)
        for found in _TRACKERS.finditer(document.without(Part.CODE)):
            if found.group() not in site.kinds.stored and not _denied(section.text, found.start()):
                yield _not_there(page, start + found.start(), found.group())


@rule()
def nothing_is_stored(site: Site) -> Iterator[Finding]:
    """A site that stores nothing says so.

    ```diff
      # docs/legal/cookies.md
      ## What this site stores

    - We store small files on your device to make this site work better.
    + Nothing. This site sets no cookies.
    ```
    > The site stores nothing, and the page on cookies does not say so
    """
    for page, section in _parts(site):
        words = plain_text(section.text, site.council)
        if words and not site.kinds.stored and not _NOTHING.search(words):
            yield Finding(
                page.location_of(section),
                "The site stores nothing, and the page on cookies does not say so",
                "Begin this section with 'Nothing. This site sets no cookies', if that is so.",
                source=_LAW,
            )


@rule()
def said_to_store_nothing(site: Site) -> Iterator[Finding]:
    """A site that stores something does not say that it stores nothing.

    ```diff
      # content_data/pages.yml
      stored: [text-size]
      # docs/legal/cookies.md
      ## What this site stores

    - Nothing but `text-size`.
    + One thing, `text-size`: how large you like the text.
    ```
    > The page says that nothing is stored, and the site stores 'text-size'
    """
    for page, section in _parts(site):
        words = plain_text(section.text, site.council)
        if site.kinds.stored and words.casefold().startswith("nothing"):
            yield Finding(
                page.location_of(section),
                f"The page says that nothing is stored, and the site stores {quote(site.kinds.stored[0])}",
                "Begin this section with what is stored, why, and how long it stays.",
                source=_LAW,
            )


def _denied(text: str, at: int) -> bool:
    """Whether the words before a name in its sentence say that it is not there."""
    return bool(_DENIED.search(re.split(r"[.!?]\s|\n\n", text[:at])[-1]))


def _not_there(page: Page, at: int, name: str) -> Finding:
    return Finding(
        page.location_of_words(at, name),
        f"{quote(name, 24)} is named here, and the site does not store it",
        "Take it out. If a script of yours does store it, add its name to 'stored:' in content_data/pages.yml.",
        source=_LAW,
    )
