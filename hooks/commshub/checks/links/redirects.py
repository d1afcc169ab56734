"""Pages and files that have moved, and lead on to where they are; and pages that have gone.

Somebody may have kept an old address for years: on paper, in a letter, on another site. `content_data/redirects.yml`
says where each page stood and where it is, or `gone`; `hub rename` and `hub remove` write it. Calendars and contact
cards that have moved stand there too: phones that subscribed under the old address get a copy of the file.
"""

from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.collection import nearest
from commshub.model.findings import Finding
from commshub.model.redirects import is_file_path, is_page_path
from commshub.model.references import Target
from commshub.model.site import Site
from commshub.references.registers import REDIRECTS
from commshub.references.site_references import references_in
from commshub.references.unresolved import did_you_mean, unresolved
from commshub.text.formatting import quote

_PAGE = ".md"


@rule()
def leads_nowhere(site: Site) -> Iterator[Finding]:
    """Every redirect leads to a page that is there.

    Whoever follows an old link would be led from a page that is gone to another that is.

    ```diff
      # content_data/redirects.yml
    - help.md: get-help/worred.md
    + help.md: get-help/worried.md
    ```
    > 'help.md' leads on to no page: 'get-help/worred.md'
    """
    for reference in unresolved(references_in(site, REDIRECTS, Target.PAGE), site):
        yield Finding(
            reference.location,
            f"{quote(reference.entry, 30)} leads on to no page: {quote(reference.id, 30)}",
            f"Write the path of a page below docs/, where it stands today.{did_you_mean(reference, site)}",
        )
    for old, new in site.redirects.items():
        alike = tuple(path for path in site.generated_files if path.endswith(old[-4:]))
        if is_file_path(old) and new not in alike:
            yield Finding(
                site.location(REDIRECTS, old),
                f"{quote(old, 30)} leads on to no file: {quote(new, 30)}",
                f"Write the path of a calendar or contact card that the hub makes today.{nearest(new, alike)}",
            )


@rule()
def hides_page(site: Site) -> Iterator[Finding]:
    """No redirect stands where a page is.

    Its readers would be led away from it.

    ```diff
      # content_data/redirects.yml
    - index.md: get-help/worried.md
    + start.md: get-help/worried.md
    ```
    > There is a page at the old address 'index.md'
    """
    pages = {page.source_path for page in site.pages}.union(site.generated_pages)
    for old in (*site.redirects, *site.gone):
        is_page = old in pages or f"{old.removesuffix(_PAGE)}/index.md" in pages
        if is_page or old in site.generated_files or f"docs/{old}" in site.file_names:
            what = "page" if is_page else "file"
            yield Finding(
                site.location(REDIRECTS, old),
                f"There is a {what} at the old address {quote(old, 40)}",
                f"Take this line out, or give the {what} another name.",
            )


@rule()
def no_page(site: Site) -> Iterator[Finding]:
    """What has moved or gone is a page, written as its file was called.

    The old address is worked out from the name of the file.

    ```diff
      # content_data/redirects.yml
    - get-help/old/: get-help/worried.md
    + get-help/old.md: get-help/worried.md
    ```
    > 'get-help/old/' is not the name of a page's file
    """
    for old in (*site.redirects, *site.gone):
        if not is_page_path(old) and (old in site.gone or not is_file_path(old)):
            yield Finding(
                site.location(REDIRECTS, old),
                f"{quote(old, 40)} is not the name of a page's file",
                "Write the path that the page had below docs/, as in 'get-help/old.md'.",
            )
