"""Documents that have been replaced are not passed off as those in force.

`content_data/sources.yml` says which documents are superseded and by what, and under which addresses and names people
still pass them on. A plan may go by the toolkit of 2018, and a page may tell of it, with its year.
"""

import re
from collections.abc import Iterator
from functools import cache

from commshub.checks.rule import rule
from commshub.model.collection import Collection
from commshub.model.facts import Source, SourceStatus
from commshub.model.findings import Finding
from commshub.model.references import Target
from commshub.model.site import Site
from commshub.references.site_references import references_in
from commshub.references.unresolved import did_you_mean, unresolved
from commshub.text.document.document import Part
from commshub.text.formatting import quote
from commshub.text.passages import passages
from commshub.text.phrases import vocabulary
from commshub.text.quotations import is_quoted, paragraph_at

_HOME = "content_data/sources.yml"
# Words that say of a document that it is an old one; so does its year.
_OLD = re.compile(
    r"\b(?:superseded|replaced|former|formerly|earlier|older|old|no longer|until|took the place|took over|"
    r"out of date|withdrawn|years? ago)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@rule()
def replaced_link(site: Site) -> Iterator[Finding]:
    """No page links to a document, a course or a campaign that has been replaced.

    Whoever follows such a link works to rules that are no longer in force, or finds nobody there. To tell of an old
    document, call it by its id: the hub then says beside it that it has been replaced.

    ```diff
      # content_data/sources.yml
      guidance-2015:
        address: https://www.gov.uk/government/publications/channel-guidance
        status: superseded
        superseded_by: channel-guidance
      # docs/help.md
    - Read [the guidance](https://www.gov.uk/government/publications/channel-guidance).
    + Read {{ source("channel-guidance") }}.
    ```
    > 'gov.uk/government/publications/channel-guid…' leads to what has been replaced
    """
    by_address = dict(_old_addresses(site.sources))
    pattern = _any_of(tuple(by_address))
    for passage in passages(site).for_rule("sources.replaced-link") if pattern else ():
        if not pattern or not any(address in passage.text for address in by_address):
            continue
        for found in pattern.finditer(passage.without(Part.CODE)):
            today = by_address[found["address"]]
            yield Finding(
                passage.location(*found.span()),
                f"{quote(found['address'], 44)} leads to what has been replaced",
                f"Link to {today.address} instead: that is {quote(today.title, 90)}.",
            )


@rule()
def replaced_name(site: Site) -> Iterator[Finding]:
    """No page names a document that has been replaced as if it were in force.

    A sentence about it says that it is old, or has its year, or stands in a quotation with its source.

    ```diff
      # content_data/sources.yml
      guidance-2015:
        status: superseded
        superseded_by: channel-guidance
        old_names: [Revised Prevent duty guidance]
      # docs/help.md
    - We work to the Revised Prevent Duty Guidance.
    + The Revised Prevent Duty Guidance of 2015 has been replaced.
    ```
    > 'Revised Prevent Duty Guidance' is no longer in force
    """
    for _, source in site.sources:
        today = _successor(site.sources, source)
        for name in source.old_names if today else ():
            pattern = _name(name)
            for passage in passages(site).for_rule("sources.replaced-name", vocabulary(name.split()[0])):
                for found in pattern.finditer(passage.text):
                    around = paragraph_at(passage.text, found.start())
                    aged = _OLD.search(around) or _YEAR.search(around)
                    if today and not aged and not is_quoted(passage.text, found.start(), found.end()):
                        yield Finding(
                            passage.location(*found.span()),
                            f"{quote(found.group(), 44)} is no longer in force",
                            f"Write about {quote(today.title, 90)}, or give the year of the old document.",
                        )


@rule()
def unknown_successor(site: Site) -> Iterator[Finding]:
    """What takes the place of a superseded document is a document of the register that is in force.

    ```diff
      # content_data/sources.yml
      guidance-2015:
        status: superseded
    -   superseded_by: chanel-guidance
    +   superseded_by: channel-guidance
    ```
    > There is no source called 'chanel-guidance'
    """
    for reference in unresolved(references_in(site, _HOME, Target.SOURCE), site):
        yield Finding(
            reference.location,
            f"There is no source called {quote(reference.id)}",
            f"Add it to {_HOME}, or name one that is there.{did_you_mean(reference, site)}",
        )
    for name, source in site.sources:
        next_one = source.superseded_by
        if next_one and site.sources.get(next_one) and not _successor(site.sources, source):
            yield Finding(
                site.sources.location(name, "superseded_by"),
                f"{quote(next_one)} has been replaced itself",
                f"Write 'superseded_by:' under '{next_one}' in {_HOME}, with what is in force today.",
            )


@rule()
def still_current(site: Site) -> Iterator[Finding]:
    """A document that something else has replaced is not marked as current.

    ```diff
      # content_data/sources.yml
      channel-guidance:
    -   superseded_by: channel-guidance
    ```
    > 'channel-guidance' is marked as current, and is superseded
    """
    for name, source in site.sources:
        if source.superseded_by and source.status is SourceStatus.CURRENT:
            yield Finding(
                site.sources.location(name, "status"),
                f"{quote(name)} is marked as current, and is superseded",
                "Write 'status: superseded', or take out 'superseded_by:'.",
            )


def _successor(sources: Collection[Source], source: Source) -> Source | None:
    """What is in force today in the place of a superseded document, at the end of the chain."""
    seen: list[Source] = []
    at: Source | None = source
    while at and at.status is SourceStatus.SUPERSEDED and at not in seen:
        seen.append(at)
        at = sources.get(at.superseded_by) if at.superseded_by else None
    return at if at and at.status is SourceStatus.CURRENT else None


def _old_addresses(sources: Collection[Source]) -> Iterator[tuple[str, Source]]:
    """Every address that leads to an old document or to nobody, with what is in force today."""
    for _, source in sources:
        today = _successor(sources, source)
        if today:
            replaced = source.status is SourceStatus.SUPERSEDED
            own = (re.sub(r"^https://(?:www\.)?", "", source.address).rstrip("/"),) if replaced else ()
            yield from ((address, today) for address in (*own, *source.old_addresses))


@cache
def _any_of(addresses: tuple[str, ...]) -> re.Pattern[str] | None:
    """Any of the addresses, whole; none if there are none."""
    names = "|".join(re.escape(address) for address in sorted(addresses, key=len, reverse=True))
    return re.compile(rf"(?<![\w.-])(?:www\.)?(?P<address>{names})(?![\w-])") if names else None


@cache
def _name(name: str) -> re.Pattern[str]:
    """A name in any letter case, on one line or two."""
    return re.compile(r"\s+".join(re.escape(word) for word in name.split()), re.IGNORECASE)
