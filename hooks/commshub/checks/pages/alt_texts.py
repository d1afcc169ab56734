"""Pictures that say in words what they show.

Somebody who listens to a page hears the alternative text in the place of the picture, and somebody whose phone has not
loaded it reads it there. Success criterion 1.1.1 of WCAG 2.2 asks for it.
"""

import posixpath
import re
from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.findings import Finding
from commshub.model.page import Page
from commshub.model.site import Site
from commshub.text.document.document import Document, document_of
from commshub.text.document.nodes import Image, LinkKind
from commshub.text.formatting import quote

_WCAG = "WCAG 2.2, 1.1.1 Non-text Content"
# Words that any picture could have, in the languages of hubs that we know.
_SAYS_NOTHING = frozenset(
    (
        *("alt", "alt text", "banner", "chart", "diagram", "graphic", "icon", "illustration", "image", "img"),
        *("infographic", "logo", "map", "photo", "photograph", "pic", "picture", "screenshot", "thumbnail"),
        *("delwedd", "eicon", "ffoto", "llun"),
    )
)
_ARTICLE = re.compile(r"^(?:an?|the|this|our)\s+|[\s.:!_-]*\d*[\s.:!]*$")
_FILE_NAME = re.compile(r"\S+\.(?:avif|bmp|gif|heic|jpe?g|png|svg|tiff?|webp)", re.IGNORECASE)
# What cameras and programs call their files.
_OF_CAMERA = re.compile(
    r"(?:dscn?|dscf|img|image|photo|pxl|screenshot|scan|untitled|wa)[\s_-]*\d[\w\s-]*", re.IGNORECASE
)
_JOINED = re.compile(r"[\w]+(?:[-_][\w]+)+")
_HINT = "Say what the picture tells: '![The front door of the library](library.png)'."


@rule()
def missing(site: Site) -> Iterator[Finding]:
    """Every picture has an alternative text, which says what it shows.

    A picture that only decorates is written as HTML with `alt=""`, which says so to a screen reader.

    ```diff
      # docs/images/map.svg
      <svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9"/></svg>
      # docs/help.md
    - ![](images/map.svg)
    + ![The way from the station to the town hall](images/map.svg)
    ```
    > The picture 'images/map.svg' has no alternative text
    """
    for page, document in _documents(site):
        for image in document.images:
            if not image.alt.strip() and not (image.kind is LinkKind.HTML and _says_it_decorates(image, document)):
                yield Finding(
                    page.location_in_text(image.start, image.end),
                    f"The picture {quote(image.src, 40)} has no alternative text",
                    _HINT,
                    source=_WCAG,
                )


@rule()
def says_nothing(site: Site) -> Iterator[Finding]:
    """An alternative text says what a picture shows: not that it is one, and not what its file is called.

    ```diff
      # docs/images/map.svg
      <svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9"/></svg>
      # docs/help.md
    - ![image](images/map.svg)
    + ![The way from the station to the town hall](images/map.svg)
    ```
    > The alternative text 'image' does not say what the picture shows
    """
    for page, document in _documents(site):
        for image in document.images:
            if image.alt.strip() and _is_empty_talk(image.alt.strip(), image.src):
                yield Finding(
                    page.location_in_text(image.start, image.end),
                    f"The alternative text {quote(image.alt, 24)} does not say what the picture shows",
                    _HINT,
                    source=_WCAG,
                )


def _documents(site: Site) -> Iterator[tuple[Page, Document]]:
    """The pages that may hold a picture."""
    return ((page, document_of(page)) for page in site.pages if "![" in page.body or "<" in page.body)


def _says_it_decorates(image: Image, document: Document) -> bool:
    return any(each.start == image.start and each.attribute("alt") for each in document.elements)


def _is_empty_talk(alt: str, src: str) -> bool:
    words = _ARTICLE.sub("", _ARTICLE.sub("", alt.casefold()))
    name = posixpath.basename(src)
    is_name = alt == name or (alt == name.rpartition(".")[0] and bool(_JOINED.fullmatch(alt)))
    return (
        words in _SAYS_NOTHING or not words or is_name or bool(_FILE_NAME.fullmatch(alt) or _OF_CAMERA.fullmatch(alt))
    )
