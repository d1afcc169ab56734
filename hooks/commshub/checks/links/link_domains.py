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
from commshub.model.site import UNPUBLISHED, Site
from commshub.text.document.document import Part, document_of
from commshub.text.formatting import quote

_LIST = "content_data/pages.yml"
# These name no sites for readers: the registers of what is checked, and the words of the toolkit.
_NOT_LINKED = (_LIST, *UNPUBLISHED)
_ADDRESS = re.compile(r"\b(?P<scheme>https?)://(?P<domain>[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)", re.IGNORECASE)


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
    known = (*listed, *(match["domain"] for address in own if (match := _ADDRESS.match(address))))
    for location, _, domain in _addresses(site):
        if not _is_below(domain.casefold(), known):
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


def _addresses(site: Site) -> Iterator[tuple[Location, str, str]]:
    """The scheme and the domain of every address in a page or in the facts, and where it stands."""
    for page in site.pages:
        if "://" in page.body:
            for match in _ADDRESS.finditer(document_of(page).without(Part.CODE)):
                yield page.location_in_text(*match.span()), match["scheme"], match["domain"]
    for path, content in site.data_texts:
        if not path.endswith(_NOT_LINKED):
            for match in _ADDRESS.finditer(content):
                yield location_at(path, content, *match.span()), match["scheme"], match["domain"]


@cache
def _is_below(domain: str, known: tuple[str, ...]) -> bool:
    """Whether a domain is one of those known, or a part of one."""
    return any(domain == name or domain.endswith(f".{name}") for name in known)
