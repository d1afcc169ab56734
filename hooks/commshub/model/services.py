"""The pages that other directories may take over as services: `services` in `content_data/pages.yml` names them.

A page named there is a service. A folder stands for the pages of the kind that lives in it. Routes for professionals
and translations are none of their own.
"""

from collections.abc import Iterator

from commshub.model.page import Page
from commshub.model.site import Site

_PROFESSIONAL = "professional"


def services(site: Site) -> Iterator[Page]:
    """Every page that offers residents something, in the order of their paths."""
    locations = frozenset(site.kinds.services)
    return (page for page in site.pages if not page.language and _is_named(page, locations))


def _is_named(page: Page, locations: frozenset[str]) -> bool:
    if page.source_path in locations:
        return True
    lives_there = page.kind is not None and page.source_path.startswith(f"{page.kind.folder}/")
    return bool(
        lives_there and page.kind and f"{page.kind.folder}/" in locations and page.text("reach") != _PROFESSIONAL
    )


def contacts_of(page: Page) -> tuple[str, ...]:
    """The contacts of a service: those at its top, with the one out of hours, or else those that it calls."""
    at_top = (*page.names("contacts"), *page.names("fallback"))
    called = (call.argument for call in page.calls if call.name == "contact" and call.argument)
    return tuple(dict.fromkeys(at_top or called))
