"""The limits and lists of plain English, `content_data/plain_english.yml`: each entry does what it is meant to."""

from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.collection import nearest
from commshub.model.findings import Finding
from commshub.model.site import Site
from commshub.text.formatting import quote


@rule()
def unknown_audience(site: Site) -> Iterator[Finding]:
    """Every audience with a reading age is one that pages can be for.

    With a slip in its name the limit holds for nobody, and nothing tells you.

    ```diff
      # content_data/plain_english.yml
    - reading_ages: {residnets: 11}
    + reading_ages: {residents: 11}
    ```
    > 'residnets' is no audience
    """
    known = tuple(site.kinds.audiences)
    for name in site.plain_english.reading_ages if known else ():
        if name not in known:
            yield Finding(
                site.location("content_data/plain_english.yml", "reading_ages", name),
                f"{quote(name)} is no audience",
                f"Write one that content_data/pages.yml lists.{nearest(name, known)}",
            )


@rule()
def unknown_kind(site: Site) -> Iterator[Finding]:
    """Every kind of page whose titles are names is one that there is.

    ```diff
      # content_data/plain_english.yml
    - titles_are_names: [guides]
    + titles_are_names: [guide]
    ```
    > 'guides' is no kind of page
    """
    known = tuple(site.kinds.kinds)
    for number, name in enumerate(site.plain_english.titles_are_names if known else ()):
        if name not in known:
            yield Finding(
                site.location("content_data/plain_english.yml", "titles_are_names", number),
                f"{quote(name)} is no kind of page",
                f"Write one that content_data/pages.yml lists.{nearest(name, known)}",
            )
