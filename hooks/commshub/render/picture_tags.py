"""Pictures on a page: how large each is, so that nothing jumps, a small copy for phones, and those below it later."""

from collections.abc import Mapping
from html import escape
from html.parser import HTMLParser
from itertools import accumulate
from urllib.parse import unquote, urljoin, urlsplit

from commshub.render.exports.pictures import ShownPicture
from commshub.render.urls import relative_to

# How wide a page shows a picture: a phone's whole width, and from there on the column of words.
SIZES = "(max-width: 40rem) 100vw, 37rem"
_TAG = "<img "
_ROOT = "https://hub.invalid/"


class _Reader(HTMLParser):
    """Finds the pictures of a page: where the tag of each stands, what it shows, and what is said of it already."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.pictures: list[tuple[int, str, Mapping[str, str]]] = []
        self._lines = tuple(accumulate((len(line) + 1 for line in html.split("\n")), initial=0))
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "img":
            line, column = self.getpos()
            said = {name: value or "" for name, value in attrs}
            self.pictures.append((self._lines[line - 1] + column, self.get_starttag_text() or "", said))


def with_picture_sizes(html: str, url: str, pictures: Mapping[str, ShownPicture]) -> str:
    """The HTML of the page at a URL below the site's root, with what is known of each picture of the site in its tag.

    What its editor has said of a picture stays. The first may be on the first screen; the others wait until they are
    near it.
    """
    if _TAG not in html:
        return html
    pieces: list[str] = []
    end = 0
    for position, (start, tag, said) in enumerate(_Reader(html).pictures):
        known = {**_size(said.get("src", ""), url, pictures), **({"loading": "lazy"} if position else {})}
        own = "".join(f'{name}="{escape(value)}" ' for name, value in known.items() if name not in said)
        # What Markdown writes at the end of a tag means nothing in HTML.
        rest = tag[len(_TAG) :].removesuffix("/>").removesuffix(">").rstrip()
        pieces += (html[end:start], _TAG, own, rest, ">")
        end = start + len(tag)
    return "".join((*pieces, html[end:]))


def _size(source: str, url: str, pictures: Mapping[str, ShownPicture]) -> Mapping[str, str]:
    whole = urlsplit(urljoin(f"{_ROOT}{url}", source))
    picture = pictures.get(unquote(whole.path).removeprefix("/")) if whole.netloc == urlsplit(_ROOT).netloc else None
    if picture is None:
        return {}
    size = {"width": str(picture.width), "height": str(picture.height)}
    if not picture.small:
        return size
    small = relative_to(url, picture.small)
    return {**size, "srcset": f"{small} {picture.small_width}w, {source} {picture.width}w", "sizes": SIZES}
