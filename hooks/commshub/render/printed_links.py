"""Where the links between pages lead, for paper: a relative address is of no use there.

The addresses stand beside the links and are shown by the style sheet when the page is printed.
"""

import re
from urllib.parse import urljoin

# Links to other pages of the site; what has a scheme leads elsewhere, and what starts with `#` stays on the page.
# A link with an id is an entry of a long list, in which the same address would stand hundreds of times.
LINK = re.compile(
    r'<a (?![^>]*\bid=)(?P<before>[^>]*?)href="(?P<target>(?![a-z][a-z0-9+.-]*:|#|//)[^"]*)"', re.IGNORECASE
)


def with_addresses(html: str, address: str) -> str:
    """The HTML of the page at an address, with the whole address beside each link to another page of the site."""

    def whole(link: re.Match[str]) -> str:
        # Nobody types the scheme, and a slash at the end is as good as none.
        target = urljoin(address, link["target"]).partition("://")[2].removesuffix("/")
        return f'<a data-address="{target}" {link["before"]}href="{link["target"]}"'

    return LINK.sub(whole, html)
