"""The three pages that the law asks for are there, and each stands on one page.

Each is known by the line `document:` at its top, so that it may be moved and renamed.
"""

from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.findings import Finding, Location
from commshub.model.site import Site
from commshub.text.legal_pages import DOCUMENTS, legal_pages

_LAWS = {
    "accessibility": "Accessibility regulations 2018, regulation 8",
    "privacy": "UK GDPR, articles 13 and 14",
    "cookies": "Privacy and Electronic Communications Regulations 2003, regulation 6",
}


@rule()
def missing(site: Site) -> Iterator[Finding]:
    """There is an accessibility statement, a privacy notice and a page on cookies.

    ```diff
      # docs/legal/privacy.md
    + # docs/legal/accessibility.md
    + # docs/legal/cookies.md
    ```
    > No page is the hub's 'accessibility' page
    """
    there = {document for document in DOCUMENTS if next(legal_pages(site, document), None)}
    # A hub that lacks them all is told so by the list of pages that every hub has, and a legal page that does not say
    # which of them it is, by the rule on lines that are missing.
    unsaid = any(not page.text("document") for page in site.pages_of("legal"))
    for document in sorted(DOCUMENTS - there) if there and not unsaid else ():
        yield Finding(
            Location("content_data/pages.yml"),
            f"No page is the hub's '{document}' page",
            f"Write 'kind: legal' and 'document: {document}' at the top of docs/legal/{document}.md.",
            source=_LAWS[document],
        )


@rule()
def twice(site: Site) -> Iterator[Finding]:
    """Each legal document stands on one page, whole.

    Of two, one is out of date before long; and somebody who reads only one has not been told everything.

    ```diff
      # docs/legal/accessibility.md
    - # docs/legal/accessibility-2.md
    ```
    > There are two 'accessibility' pages
    """
    for document in sorted(DOCUMENTS):
        pages = tuple(legal_pages(site, document))
        for page in pages[1:]:
            yield Finding(
                page.location("document"),
                f"There are two '{document}' pages",
                f"Put all of it into {pages[0].path}, and delete this page.",
                source=_LAWS[document],
            )
