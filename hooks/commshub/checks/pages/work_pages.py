"""Pages that only people at work read.

Every other page shows how to call 999 and carries the exit, so a page lacks them only where this is declared.
"""

from collections.abc import Iterator

from commshub.checks.rule import rule
from commshub.model.collection import nearest
from commshub.model.findings import Finding
from commshub.model.site import Site
from commshub.text.formatting import quote

_FILE = "content_data/pages.yml"
_RESIDENTS = ("residents", "families", "young-people")


@rule()
def unknown_name(site: Site) -> Iterator[Finding]:
    """Every audience and every kind of `work_pages` is one that the hub knows.

    With a slip in a name the pages meant would count as pages for residents, and nobody would notice.

    ```diff
      # content_data/pages.yml
      work_pages:
    -   kinds: [breifing]
    +   kinds: [guide]
    ```
    > 'breifing', one of the 'kinds' of 'work_pages', is not known
    """
    known = {"audiences": tuple(site.kinds.audiences), "kinds": tuple(site.kinds.kinds)}
    for part, names in known.items():
        for position, each in enumerate(getattr(site.kinds.work_pages, part)):
            if each not in names:
                yield Finding(
                    site.location(_FILE, "work_pages", part, position),
                    f"{quote(each)}, one of the '{part}' of 'work_pages', is not known",
                    f"Name one that {_FILE} has under '{part}:'.{nearest(each, names)}",
                )


@rule()
def residents_left_out(site: Site) -> Iterator[Finding]:
    """Pages for residents, families and young people are never among the pages for work.

    Somebody who is in danger, or who is watched, has to find 999 and the exit wherever they are.

    ```diff
      # content_data/pages.yml
      audiences:
    +   educators: Schools, colleges and nurseries
      work_pages:
    -   audiences: [residents]
    +   audiences: [educators]
    ```
    > 'residents' are readers who need 999 and the exit on every page
    """
    for position, each in enumerate(site.kinds.work_pages.audiences):
        if each in _RESIDENTS:
            yield Finding(
                site.location(_FILE, "work_pages", "audiences", position),
                f"{quote(each)} are readers who need 999 and the exit on every page",
                "Take them off the list: 'work_pages' is for pages that only people at work read.",
            )
