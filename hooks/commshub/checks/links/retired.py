"""Addresses that have gone: mail that nobody gets, and sites that are no more.

Which domains are retired, and what stands in their place, is listed in `content_data/pages.yml`.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from commshub.checks.rule import rule
from commshub.model.findings import Finding, Location, location_at
from commshub.model.site import Site
from commshub.text.formatting import quote

_LIST = "content_data/pages.yml"


@rule()
def domain(site: Site) -> Iterator[Finding]:
    """No page and no fact names a domain that has been retired.

    Old reports still print mail addresses that were switched off years ago. Whoever writes there waits in vain.

    ```diff
      # content_data/contacts.yml
      prevent-team:
    -   email: prevent@council.gsi.gov.uk
    +   email: prevent@council.gov.uk
    ```
    > The domain 'council.gsi.gov.uk' has been retired
    """
    retired = site.kinds.retired_domains
    pattern = _pattern(tuple(retired))
    for location, found in _matches(site, pattern) if pattern else ():
        yield Finding(
            location,
            f"The domain {quote(found, 40)} has been retired",
            f"Ask whether it is '{_today(found, retired)}' now, and write the address of today.",
        )


def _today(found: str, retired: Mapping[str, str]) -> str:
    """What a domain is most likely called now; of two endings that fit, the longer one counts."""
    name = found.lower()
    ending = max((each for each in retired if name.endswith(each.lower())), key=len)
    return f"{name[: -len(ending)]}{retired[ending]}"


def _matches(site: Site, pattern: re.Pattern[str]) -> Iterator[tuple[Location, str]]:
    domains = tuple(name.lower() for name in site.kinds.retired_domains)
    for page in site.pages:
        if _names_any(page.body, domains):
            yield from ((page.location_in_text(*match.span()), match.group()) for match in pattern.finditer(page.body))
    for path, content in site.data_texts:
        if not path.endswith(_LIST) and _names_any(content, domains):
            yield from (
                (location_at(path, content, *match.span()), match.group()) for match in pattern.finditer(content)
            )


def _names_any(text: str, domains: tuple[str, ...]) -> bool:
    lowered = text.lower()
    return any(name in lowered for name in domains)


@cache
def _pattern(domains: tuple[str, ...]) -> re.Pattern[str] | None:
    """Any of the domains, with what may stand before it."""
    names = "|".join(re.escape(name) for name in domains)
    return re.compile(rf"(?<=[@/.\s])(?:[a-z0-9-]+\.)*(?:{names})\b(?!\.[a-z])", re.IGNORECASE) if names else None
