"""The limits and lists of plain English, `content_data/plain_english.yml`: each entry does what it is meant to."""

from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.findings import Finding
from commshub.model.references import Target
from commshub.model.site import Site
from commshub.references.site_references import references_in
from commshub.references.unresolved import did_you_mean, unresolved
from commshub.text.formatting import quote

_HOME = "content_data/plain_english.yml"


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
    for reference in unresolved(references_in(site, _HOME, Target.AUDIENCE), site):
        yield Finding(
            reference.location,
            f"{quote(reference.id)} is no audience",
            f"Write one that content_data/pages.yml lists.{did_you_mean(reference, site)}",
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
    for reference in unresolved(references_in(site, _HOME, Target.KIND), site):
        yield Finding(
            reference.location,
            f"{quote(reference.id)} is no kind of page",
            f"Write one that content_data/pages.yml lists.{did_you_mean(reference, site)}",
        )
