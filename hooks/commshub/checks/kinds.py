"""Kinds of pages that ask only for what the hub knows.

`content_data/pages.yml` declares every line that can stand at the top of a page, and then which kind of page must have
which.
"""

from collections.abc import Iterator

from commshub.findings import Finding
from commshub.rules import rule
from commshub.site.page_kinds import PageKinds
from commshub.site.register import nearest
from commshub.site.site import Site
from commshub.wording import quote

HOME = "content_data/pages.yml"


@rule()
def undeclared_line(site: Site) -> Iterator[Finding]:
    """Every line that a kind of page must have at its top is declared under `fields`.

    Without that nobody could ever write the page: with the line it would be told that the hub knows no such line, and
    without it that the line is missing.

    Fails:

    ```yaml title="content_data/pages.yml"
    kinds:
      news:
        front_matter: [date, summary]
    ```

    Passes:

    ```yaml title="content_data/pages.yml"
    fields:
      summary: {holds: text, label: summary}
    kinds:
      news:
        front_matter: [date, summary]
    ```
    """
    for name, steps in _asked_for(site.kinds):
        if name not in site.kinds.fields:
            yield Finding(
                site.place(HOME, *steps),
                f"Pages must have a line {quote(name)}, which is not among the 'fields'",
                f"Declare it under 'fields:', or name one that is there.{nearest(name, tuple(site.kinds.fields))}",
            )


def _asked_for(kinds: PageKinds) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    """The lines that pages must have, or that a condition looks at, and where in the file each is named."""
    yield from ((name, ("every_page", number)) for number, name in enumerate(kinds.every_page))
    for id_, kind in kinds.kinds.items():
        yield from ((name, ("kinds", id_, "front_matter", number)) for number, name in enumerate(kind.front_matter))
        for position, condition in enumerate(kind.when):
            steps = ("kinds", id_, "when", position)
            yield condition.field, (*steps, "field")
            yield from ((name, (*steps, "front_matter", number)) for number, name in enumerate(condition.front_matter))
