"""What a page of another site says: a print of its words, and whether it says that nothing is there."""

import hashlib
import re
from html.parser import HTMLParser

_UNSEEN = frozenset({"script", "style", "noscript", "template", "nav", "header", "footer", "svg", "head"})
_WITHOUT_END = frozenset({"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"})
_MAIN = "main"
_TITLES = frozenset({"title", "h1"})
_NOT_FOUND = re.compile(
    r"\b(?:404|(?:page|document|publication|file) (?:was |could |can|has )?(?:not|been|cannot)? ?(?:be )?"
    r"(?:found|removed|withdrawn)|page (?:does not|doesn.t) exist|no longer (?:available|exists)"
    r"|(?:can.?t|cannot|could ?n.t) find (?:the|that|this) page)\b",
    re.IGNORECASE,
)
_LENGTH = 16


def print_of(body: bytes, media_type: str) -> str:
    """A short print of what a document says: of a page its words, of anything else every byte."""
    if "html" not in media_type:
        return hashlib.sha256(body).hexdigest()[:_LENGTH]
    return hashlib.sha256(_read(body).words.encode()).hexdigest()[:_LENGTH]


def says_not_found(body: bytes, media_type: str) -> bool:
    """Whether a page that is answered as found says in its title that nothing is there."""
    return "html" in media_type and bool(_NOT_FOUND.search(_read(body).title))


def _read(body: bytes) -> "_Words":
    reader = _Words()
    reader.feed(body.decode("utf-8", errors="replace"))
    reader.close()
    return reader


class _Words(HTMLParser):
    """The words of a page: those of its main part, if it has one, without what stands around it on every page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._open: list[str] = []
        self._all: list[str] = []
        self._main: list[str] = []
        self._titles: list[str] = []

    @property
    def words(self) -> str:
        return " ".join(" ".join(self._main or self._all).split()).casefold()

    @property
    def title(self) -> str:
        return " ".join(self._titles)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if tag not in _WITHOUT_END:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._open:
            while self._open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if _TITLES.intersection(self._open):
            self._titles.append(data)
        if _UNSEEN.isdisjoint(self._open):
            self._all.append(data)
            if _MAIN in self._open:
                self._main.append(data)
