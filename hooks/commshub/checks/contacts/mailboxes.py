"""Mail addresses of contacts that can be real: at a domain of the council or of a public body, and read by somebody."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from commshub.checks.rule import rule
from commshub.model.council import Council
from commshub.model.findings import Finding
from commshub.model.site import Site
from commshub.text.direct_lines import is_private
from commshub.text.formatting import quote

# Only public bodies can have an address below these.
_PUBLIC = (
    ".gov.uk",
    ".police.uk",
    ".nhs.uk",
    ".ac.uk",
    ".sch.uk",
    ".parliament.uk",
    ".mod.uk",
    ".gov.wales",
    ".llyw.cymru",
)
_PUBLIC_DOMAINS = frozenset({"nhs.net", "gov.wales", "llyw.cymru"})
_UNREAD = re.compile(
    r"(?:no|do[._-]?not|dont)[._-]?reply\d*|mailer-daemon|postmaster|bounces?|test\d*|example|e?mail|name|x+",
    re.IGNORECASE,
)


@rule()
def foreign_domain(site: Site) -> Iterator[Finding]:
    """The mail of a contact goes to the council, to a public body, or to a site that the hub links to.

    'gov.uk.com' and 'gov.ukk' look right and belong to whoever has bought them. What people write there is lost, or
    worse.

    ```diff
      # content_data/contacts.yml
      prevent-team:
    -   email: prevent@littleton.gov.uk.com
    +   email: prevent@littleton.example
    ```
    > 'littleton.gov.uk.com' is not a domain that this contact can have
    """
    for name, contact in site.contacts if site.council else ():
        domain = (contact.email or "").rpartition("@")[2].casefold()
        # A private mailbox is told of as that.
        private = is_private(contact.email or "")
        if (
            domain
            and not private
            and site.council
            and not _is_trusted(domain, contact.organisation, site.council, site)
        ):
            yield Finding(
                site.contacts.location(name, "email"),
                f"{quote(domain, 32)} is not a domain that this contact can have",
                "Write a mailbox at your council's domain, or add the domain to 'link_domains:' in pages.yml.",
            )


def _is_trusted(domain: str, organisation: str, council: Council, site: Site) -> bool:
    hosts = (urlsplit(each).hostname or "" for each in (council.website, council.hub_address))
    own = tuple(host.removeprefix("www.") for host in hosts)
    if domain in site.kinds.link_domains or any(_is_below(domain, each) or _is_below(each, domain) for each in own):
        return True
    # Another council's domain is a public body's, and wrong for a team of ours.
    if organisation in {council.name, council.short_name}:
        return False
    public = domain in _PUBLIC_DOMAINS or domain.endswith(_PUBLIC)
    return public or any(_is_below(domain, each) for each in site.kinds.link_domains)


def _is_below(domain: str, other: str) -> bool:
    return domain == other or domain.endswith(f".{other}")


@rule()
def nobody_reads(site: Site) -> Iterator[Finding]:
    """The mail of a contact is read by somebody.

    ```diff
      # content_data/contacts.yml
      prevent-team:
    -   email: noreply@littleton.example
    +   email: prevent@littleton.example
    ```
    > 'noreply@littleton.example' is a mailbox that nobody reads
    """
    for name, contact in site.contacts:
        if contact.email and _UNREAD.fullmatch(contact.email.partition("@")[0]):
            yield Finding(
                site.contacts.location(name, "email"),
                f"{quote(contact.email, 40)} is a mailbox that nobody reads",
                "Write a shared mailbox that somebody opens every working day.",
            )
