"""Links to other sites lead to sites that somebody has looked at: `link_domains` in `content_data/pages.yml`.

A domain that has lapsed is bought by whoever pays for it. A link from a page of help must not lead there, nor to a site
that looks like one of the government's.
"""

import re
from collections.abc import Iterator
from functools import cache

from commshub.checks.rule import rule
from commshub.model.collection import nearest
from commshub.model.findings import Finding, Location, location_at
from commshub.model.page import Page
from commshub.model.registers import home_of
from commshub.model.site import UNPUBLISHED, Site
from commshub.text.addresses import SCHEMES, host_of, is_plain, is_unfilled, scheme_of
from commshub.text.document.allowed_html import ELEMENTS
from commshub.text.document.document import Part, document_of
from commshub.text.document.nodes import Attribute, Node
from commshub.text.document.served import served_tags
from commshub.text.document.syntax import cover
from commshub.text.formatting import quote

_LIST = "content_data/pages.yml"
# These name no sites for readers: the registers of what is checked, and the words of the toolkit.
_NOT_LINKED = (_LIST, *UNPUBLISHED)
# Up to where browsers take the host to end; who is named before `@` is no part of it.
_ADDRESS = re.compile(
    r"\b(?P<scheme>https?):[\\/]+(?:[^\s\\/?#<>\"'|()\[\]{}@]*@)*(?P<domain>[^\s\\/?#<>\"'|()\[\]{}@:]*[^\W_])",
    re.IGNORECASE,
)
_IN_LINKS = frozenset({"href", "cite"})


@rule()
def not_listed(site: Site) -> Iterator[Finding]:
    """Every address in pages and facts is on a domain that the hub has listed, or below one.

    The council's own site and the hub itself need no line. A hub without the list may link to anything.

    ```diff
      # content_data/pages.yml
      link_domains: [gov.uk, actearly.uk]
      # docs/help.md
    - Read [the guidance](https://www.gov.uk.com/guidance).
    + Read [the guidance](https://www.gov.uk/guidance).
    ```
    > 'www.gov.uk.com' is not among the sites that we link to
    """
    listed = site.kinds.link_domains
    if not listed:
        return
    own = (site.council.website, site.council.hub_address) if site.council else ()
    known = (*listed, *(host for address in own if (host := host_of(address))))
    for location, _, domain in (*_addresses(site), *_mailboxes(site)):
        if not _is_below(host_of(f"https://{domain}") or domain, known):
            yield Finding(
                location,
                f"{quote(domain, 40)} is not among the sites that we link to",
                f"Look at it, and add its domain to 'link_domains:' in {_LIST}.{nearest(domain, listed)}",
            )


@rule()
def not_encrypted(site: Site) -> Iterator[Finding]:
    """Every address starts with https, so that nobody on the way sees or changes what is read.

    On wifi at home or in a café, the pages of an address with http are open to whoever runs it.

    ```diff
      # docs/help.md
    - Read [the guidance](http://www.gov.uk/guidance).
    + Read [the guidance](https://www.gov.uk/guidance).
    ```
    > The address at 'www.gov.uk' starts with 'http:'
    """
    for location, scheme, domain in _addresses(site):
        if scheme.casefold() == "http":
            yield Finding(
                location,
                f"The address at {quote(domain, 40)} starts with 'http:'",
                "Write 'https:', and open it to see that it works.",
            )


@rule()
def odd_address(site: Site) -> Iterator[Finding]:
    """Every address is written in the way that people and browsers read alike: `https://`, a name, and the rest.

    Browsers forgive much, and lead elsewhere than it looks: `https://gov.uk@evil.example` and `//evil.example` lead to
    evil.example.

    ```diff
      # docs/help.md
    - Read [the guidance](https://www.gov.uk@guidance.example/prevent).
    + Read [the guidance](https://www.gov.uk/prevent).
    ```
    > 'https://www.gov.uk@guidance.example/prevent' leads elsewhere than it looks
    """
    for page in site.pages:
        for attribute in _odd_links(page):
            yield Finding(
                page.location_in_text(attribute.value_at, attribute.value_at + len(attribute.value)),
                f"{quote(attribute.value, 45)} leads elsewhere than it looks",
                "Open it, and copy the whole address from the browser: 'https://', the name of the site, and the rest.",
            )


def _odd_links(page: Page) -> Iterator[Attribute]:
    """The links of a page that are not written in the one plain way."""
    for tag in served_tags(page):
        for attribute in tag.attributes if tag.name in ELEMENTS else ():
            address = attribute.value
            is_read = attribute.name in _IN_LINKS and not address.lstrip().startswith("{{") and "mailto:" not in address
            # Of mailboxes, of a link without an address, or with one that no link may start with, other rules tell.
            if is_read and not is_plain(address) and scheme_of(address) in {"", *SCHEMES} and not is_unfilled(address):
                yield attribute


def _pictures_from_elsewhere(page: Page) -> Iterator[Attribute]:
    """What a page would load from another site, of which another rule tells."""
    for tag in served_tags(page):
        yield from (each for each in tag.attributes if each.name in {"src", "poster"} and host_of(each.value))


def _mailboxes(site: Site) -> Iterator[tuple[Location, str, str]]:
    """The domains of the mailboxes to which pages link."""
    for page in site.pages:
        for tag in served_tags(page) if "@" in page.body else ():
            href = tag.attribute("href")
            domain = host_of(href.value) if href and scheme_of(href.value) == "mailto" and is_plain(href.value) else ""
            if href and domain:
                at = page.body.find(domain, href.value_at)
                start = at if at >= 0 else href.value_at
                yield page.location_in_text(start, start + len(domain)), "mailto", domain


def _addresses(site: Site) -> Iterator[tuple[Location, str, str]]:
    """The scheme and the domain of every address in a page or in the facts, and where it stands."""
    for page in site.pages:
        if "http" in page.body.lower():
            told = (*_odd_links(page), *_pictures_from_elsewhere(page))
            places = tuple(Node(each.value_at, each.value_at + len(each.value)) for each in told)
            text = cover(document_of(page).without(Part.CODE), places)
            for match in _ADDRESS.finditer(text):
                yield page.location_in_text(*match.span()), match["scheme"], match["domain"]
    for path, content in site.data_texts:
        if not home_of(path).endswith(_NOT_LINKED):
            for match in _ADDRESS.finditer(content):
                yield location_at(path, content, *match.span()), match["scheme"], match["domain"]


@cache
def _is_below(domain: str, known: tuple[str, ...]) -> bool:
    """Whether a domain is one of those known, or a part of one."""
    return any(domain == name or domain.endswith(f".{name}") for name in known)
