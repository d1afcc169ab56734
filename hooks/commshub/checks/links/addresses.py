"""Addresses that were published once, and work from then on."""

from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.addresses import ADDRESSES
from commshub.model.findings import Finding
from commshub.model.redirects import GONE
from commshub.model.site import Site
from commshub.text.formatting import day, quote


@rule()
def gone(site: Site) -> Iterator[Finding]:
    """Every address of the last release leads to a page, or leads on to one.

    It stands on leaflets and in other people's notes. `hub addresses --record` keeps the list before each release.

    ```diff
      # content_data/addresses.yml
      day: 2026-11-01
      pages: [index.md, old-help.md]
    + # content_data/redirects.yml
    + old-help.md: index.md
    ```
    > 'old-help.md' was published on 1 November 2026, and leads nowhere now
    """
    if site.addresses is None:
        return
    unread = (error.location.path.removeprefix("docs/") for error in site.parse_errors)
    there = {*(page.source_path for page in site.pages), *site.generated_pages, *site.redirects, *site.gone, *unread}
    for number, path in enumerate(site.addresses.pages):
        if path not in there:
            yield Finding(
                site.location(ADDRESSES, "pages", number),
                f"{quote(path, 24)} was published on {day(site.addresses.day)}, and leads nowhere now",
                f"Bring the page back, or write '{path}:' into content_data/redirects.yml, and where to go instead "
                f"or the word '{GONE}'.",
            )
