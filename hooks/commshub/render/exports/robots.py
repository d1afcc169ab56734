"""What programs are told that come by themselves: search engines, and people who have found a hole."""

from collections.abc import Mapping
from urllib.parse import urljoin, urlsplit

from commshub.model.site import Site
from commshub.render.pages import EDITORS

ROBOTS = "robots.txt"
# RFC 9116.
SECURITY = ".well-known/security.txt"


def files_for_robots(site: Site) -> Mapping[str, str]:
    """The files that programs look for, by path."""
    if site.council is None:
        return {}
    files = {ROBOTS: _robots(site.council.hub_address)}
    if text := _security(site):
        files[SECURITY] = text
    return files


def _robots(root: str) -> str:
    """The pages for editors are no secret, but nobody who needs help should find them first."""
    editors = urlsplit(urljoin(root, EDITORS)).path
    return f"User-agent: *\nDisallow: {editors}\n\nSitemap: {urljoin(root, 'sitemap.xml')}\n"


def _security(site: Site) -> str:
    """Whom to tell of a hole, for as long as that contact counts as checked; nothing if there is nobody."""
    council = site.council
    contact = site.contacts.get(council.security_contact or "") if council else None
    if council is None or contact is None:
        return ""
    ways = (f"mailto:{contact.email}" if contact.email else None, contact.form)
    lines = [f"Contact: {each}" for each in ways if each]
    if not lines:
        return ""
    return "\n".join(
        (
            *lines,
            f"Expires: {contact.check_due.isoformat()}T23:59:59Z",
            f"Preferred-Languages: {', '.join(council.languages)}",
            f"Canonical: {urljoin(council.hub_address, SECURITY)}",
            "",
        )
    )
