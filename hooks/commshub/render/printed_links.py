"""Where the links between pages lead, for paper: a relative address is of no use there.

The addresses stand beside the links and are shown by the style sheet when the page is printed.
"""

from html import escape
from html.parser import HTMLParser
from itertools import accumulate
from urllib.parse import urljoin, urlsplit

_TAG = "<a "


class _Reader(HTMLParser):
    """Finds the links to other pages of the site: where the tag of each stands, and where it leads."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[tuple[int, str]] = []
        self._lines = tuple(accumulate((len(line) + 1 for line in html.split("\n")), initial=0))
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in reversed(attrs)}
        # An entry of a long list has an id: the same address would stand there hundreds of times.
        if tag == "a" and "href" in named and "id" not in named and _is_within(named["href"]):
            line, column = self.getpos()
            self.links.append((self._lines[line - 1] + column, named["href"]))


def _is_within(target: str) -> bool:
    """Whether a link leads to another page of the site: what has a scheme leads elsewhere, and `#` stays here."""
    parts = urlsplit(target)
    return not (parts.scheme or parts.netloc or target.startswith("#"))


def with_addresses(html: str, address: str) -> str:
    """The HTML of the page at an address, with the whole address beside each link to another page of the site."""
    pieces: list[str] = []
    end = 0
    for start, target in _Reader(html).links:
        # Nobody types the scheme, and a slash at the end is as good as none.
        whole = urljoin(address, target).partition("://")[2].removesuffix("/")
        pieces += (html[end:start], f'{_TAG}data-address="{escape(whole)}" ')
        end = start + len(_TAG)
    return "".join((*pieces, html[end:]))
